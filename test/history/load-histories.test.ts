import { symlink } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { writeArticle } from "../helpers/publication.ts";
import { committer, createRepository, createTemporaryFolder, openRepository } from "../helpers/repository.ts";
import {
  a,
  day,
  findHistory,
  folder,
  formatDiagnostics,
  inArticles,
  listChanges,
  listRevisions,
  loadTestHistories,
} from "./load-test-histories.ts";

const article = (text: string, fields: Readonly<Record<string, string>> = {}) =>
  writeArticle({ date: "2021-03-20", ...fields }, `${text}\n`);

describe("a history", () => {
  it("has each public revision, newest first, and its changes", async () => {
    const repository = await createRepository();
    const first = await repository.publish({ [a]: article("One.") }, "Publish", day(21));
    const second = await repository.publish({ [a]: article("Two.") }, "Update", day(22));
    const third = await repository.publish({ [a]: article("Two.", { title: "New" }) }, "Title", day(23));
    const histories = await loadTestHistories(repository.root);
    expect(listRevisions(histories)).toEqual([
      "changed 2021-03-23T13:00+01:00",
      "changed 2021-03-22T13:00+01:00",
      "imported 2021-03-21T13:00+01:00",
    ]);
    expect(findHistory(histories)?.revisions.map(({ commit }) => commit)).toEqual(
      [third, second, first].map((id) => id.slice(0, 10)),
    );
    expect(await listChanges(histories)).toEqual([
      ["title: A title → New"],
      ["text: One. → Two."],
      undefined,
    ]);
    expect(findHistory(histories)).toMatchObject({
      url: "2021/a.history.html",
      hasUncommittedChanges: false,
    });
  });

  it("tells new entries of live coverage from changes", async () => {
    const repository = await createRepository();
    const live = (...entries: string[]) => article(`::: live\n${entries.join("\n\n")}\n:::`);
    const [one, two] = ["## 20:40 One\nIt fell.", "## 21:05 Two"];
    await repository.publish({ [a]: live(one) }, "Publish", day(20));
    await repository.publish({ [a]: live(two, one) }, "Entry", day(21));
    await repository.publish({ [a]: live(two, one.replace("fell", "rose")) }, "Edit", day(22));
    expect(listRevisions(await loadTestHistories(repository.root))).toEqual([
      "changed 2021-03-22T13:00+01:00",
      "extended 2021-03-21T13:00+01:00",
      "published 2021-03-20T13:00+01:00",
    ]);
  });

  it("exists only for an article with more than one revision", async () => {
    const repository = await createRepository();
    await repository.publish({ [a]: article("One.") }, "Publish", day(21));
    const { byFile, diagnostics, notices } = await loadTestHistories(repository.root);
    expect([byFile.size, diagnostics, notices]).toEqual([0, [], []]);
  });

  it("has no revision before the article's date, even if a committer's clock was slow", async () => {
    const repository = await createRepository();
    await repository.publish({ [a]: article("One.") }, "Publish", day(22));
    await repository.publish({ [a]: article("Two.") }, "Late clock", day(12));
    await repository.publish({ [a]: article("Three.") }, "Update", day(23));
    expect(listRevisions(await loadTestHistories(repository.root))).toEqual([
      "changed 2021-03-23T13:00+01:00",
      "changed 2021-03-20T00:00+01:00",
      "imported 2021-03-22T13:00+01:00",
    ]);
  });

  it("has the first lines of commit messages only if the site shows them", async () => {
    const repository = await createRepository();
    await repository.publish({ [a]: article("One.") }, "Publish\n\nSecond line", day(21));
    await repository.publish({ [a]: article("Two.") }, "Add what\nthe mayor says", day(22));
    expect(
      listRevisions(await loadTestHistories(repository.root, { site: { showCommitSubjects: true } })),
    ).toEqual([
      "changed 2021-03-22T13:00+01:00 Add what the mayor says",
      "imported 2021-03-21T13:00+01:00 Publish",
    ]);
    expect(JSON.stringify([...(await loadTestHistories(repository.root)).byFile])).not.toContain("mayor");
  });

  it("never contains a committer's name and address, and neither does the cache", async () => {
    const repository = await createRepository();
    const { root } = repository;
    await repository.publish({ [a]: article("One.") }, "Publish", day(21));
    await repository.publish({ [a]: article("Two.", { redact: '["0000000"]' }) }, "Update", day(22));
    const { byFile, ...rest } = await loadTestHistories(root, { site: { showCommitSubjects: true } });
    const changes = await Promise.all([...byFile.values()].map(({ changes }) => changes.read()));
    expect(byFile.size).toBe(1);
    const output = JSON.stringify([[...byFile], changes, rest]);
    const cache = await repository.git("grep", "--no-index", "-il", "secret", "--", ".cache").catch(() => "");
    expect(output.includes(committer.name) || output.includes(committer.email)).toBe(false);
    expect(cache).toBe("");
  });

  it("marks commits with the minor trailer", async () => {
    const repository = await createRepository();
    await repository.publish({ [a]: article("One.") }, "Publish", day(21));
    await repository.publish({ [a]: article("Tow.") }, "Typo\n\nOffprint: Minor", day(22));
    await repository.publish({ [a]: article("Two.") }, "Typo\n\nOffprint: major", day(23));
    expect(listRevisions(await loadTestHistories(repository.root))).toEqual([
      "changed 2021-03-23T13:00+01:00",
      "changed 2021-03-22T13:00+01:00 minor",
      "imported 2021-03-21T13:00+01:00",
    ]);
  });

  it("leaves out commits without a visible change: other fields, equivalent markup, file name or mode", async () => {
    const repository = await createRepository();
    const { root } = repository;
    await repository.publish({ [inArticles("old")]: article("One *two*.") }, "Publish", day(21));
    await repository.publish({ [inArticles("old")]: article("One *two*.", { tags: "[x]" }) }, "Tag", day(22));
    await repository.publish({ [inArticles("old")]: article("One _two_.") }, "Marks", day(23));
    await repository.move(inArticles("old"), a);
    await repository.commit("Rename", day(24));
    await repository.git("update-index", "--chmod=+x", a);
    await repository.git("-c", "core.fileMode=false", "commit", "-qm", "Mode");
    expect((await loadTestHistories(root)).byFile.size).toBe(0);
    await repository.publish({ [a]: article("Three.") }, "Change", day(25));
    const histories = await loadTestHistories(root);
    expect(listRevisions(histories)).toEqual([
      "changed 2021-03-25T13:00+01:00",
      "imported 2021-03-21T13:00+01:00",
    ]);
    expect(await listChanges(histories)).toEqual([["text: One two. → Three."], undefined]);
  });

  it("ignores CRLF and a byte order mark", async () => {
    const repository = await createRepository();
    await repository.git("config", "core.autocrlf", "false");
    const windows = (text: string) => `\uFEFF${article(text).replaceAll("\n", "\r\n")}`;
    await repository.publish({ [a]: article("One.\n\nTwo.") }, "Publish", day(21));
    await repository.publish({ [a]: windows("One.\n\nTwo.") }, "On another machine", day(22));
    expect((await loadTestHistories(repository.root)).byFile.size).toBe(0);
    await repository.publish({ [a]: windows("One.\n\nThree.") }, "There again", day(23));
    await repository.publish({ [a]: article("One.\n\nFour.") }, "And back", day(24));
    expect(await listChanges(await loadTestHistories(repository.root))).toEqual([
      ["text: One.\n\nThree. → One.\n\nFour."],
      ["text: One.\n\nTwo. → One.\n\nThree."],
      undefined,
    ]);
  });

  it("skips a file that no build could parse", async () => {
    const repository = await createRepository();
    await repository.publish({ [a]: article("One.") }, "Publish", day(21));
    await repository.publish({ [a]: `<<<<<<< ours\n${article("One.")}` }, "Conflict", day(22));
    await repository.publish({ [a]: article("Two.") }, "Mend", day(23));
    const histories = await loadTestHistories(repository.root);
    expect(listRevisions(histories)).toEqual([
      "changed 2021-03-23T13:00+01:00",
      "imported 2021-03-21T13:00+01:00",
    ]);
    expect(await listChanges(histories)).toEqual([["text: One. → Two."], undefined]);
  });

  it("skips the time in which the file was a symbolic link", async () => {
    const repository = await createRepository();
    await repository.publish({ [a]: article("One.") }, "Publish", day(21));
    await repository.git("rm", "-q", a);
    await repository.write({ "src/content/articles/2021/b.md": article("B.") });
    await symlink("b.md", path.join(repository.root, a));
    await repository.commit("Link", day(22));
    await repository.git("rm", "-q", a);
    await repository.publish({ [a]: article("Two.") }, "File", day(23));
    expect(listRevisions(await loadTestHistories(repository.root))).toEqual([
      "changed 2021-03-23T13:00+01:00",
      "imported 2021-03-21T13:00+01:00",
    ]);
  });
});

describe("a commit up to the article's date", () => {
  it("counts only if it is the last: its text was published on that date", async () => {
    const repository = await createRepository();
    await repository.publish({ [a]: article("First idea.", { draft: "true" }) }, "Draft", day(10));
    await repository.publish({ [a]: article("Second idea.") }, "Schedule", day(12));
    await repository.publish({ [a]: article("Third idea.") }, "Polish", day(15));
    expect((await loadTestHistories(repository.root)).byFile.size).toBe(0);
    await repository.publish({ [a]: article("After.") }, "Update", day(21));
    const histories = await loadTestHistories(repository.root);
    expect(listRevisions(histories)).toEqual([
      "changed 2021-03-21T13:00+01:00",
      "published 2021-03-20T00:00+01:00",
    ]);
    expect(await listChanges(histories)).toEqual([["text: Third idea. → After."], undefined]);
  });

  it("does not count if the file was a draft then: the article was published later", async () => {
    const repository = await createRepository();
    await repository.publish({ [a]: article("One.") }, "Too early", day(10));
    await repository.publish({ [a]: article("Two.", { draft: "true" }) }, "Back", day(12));
    await repository.publish({ [a]: article("Three.") }, "Publish", day(22));
    await repository.publish({ [a]: article("Four.") }, "Update", day(23));
    const histories = await loadTestHistories(repository.root);
    expect(listRevisions(histories)).toEqual([
      "changed 2021-03-23T13:00+01:00",
      "imported 2021-03-22T13:00+01:00",
    ]);
    expect(await listChanges(histories)).toEqual([["text: Three. → Four."], undefined]);
  });
});

describe("an article that was removed", () => {
  it("is withdrawn and restored, as a file or as a draft", async () => {
    const repository = await createRepository();
    await repository.publish({ [a]: article("One.") }, "Publish", day(21));
    await repository.publish({ [a]: article("One.", { draft: "true" }) }, "Draft", day(22));
    await repository.publish({ [a]: article("One.") }, "Again", day(23));
    await repository.git("rm", "-q", a);
    await repository.commit("Remove", day(24));
    await repository.publish({ [a]: article("Two.") }, "And again", day(25));
    const histories = await loadTestHistories(repository.root);
    expect(listRevisions(histories)).toEqual([
      "restored 2021-03-25T13:00+01:00",
      "withdrawn 2021-03-24T13:00+01:00",
      "restored 2021-03-23T13:00+01:00",
      "withdrawn 2021-03-22T13:00+01:00",
      "imported 2021-03-21T13:00+01:00",
    ]);
    expect(await listChanges(histories)).toEqual([
      ["text: One. → Two."],
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("a file under another name", () => {
  it("keeps its history through a rename with an edit, spaces, Chinese characters and the folder form", async () => {
    const repository = await createRepository();
    const long = "A paragraph that stays as it is, so that the file is known again.\n\n";
    const names = ["with  spaces and 'quotes'", "中国 新闻", "a"].map(inArticles);
    const [spaces = "", chinese = "", last = ""] = names;
    await repository.publish({ [spaces]: article(`${long}One.`) }, "Publish", day(21));
    await repository.move(spaces, chinese);
    await repository.publish({ [chinese]: article(`${long}Two.`) }, "Rename and edit", day(22));
    await repository.move(chinese, last);
    await repository.publish({ [last]: article(`${long}Three.`) }, "Rename and edit", day(23));
    await repository.move(last, inArticles("a/index"));
    await repository.publish(
      {
        [inArticles("a/index")]: article("Nothing like it.", { title: "Other" }),
        "src/content/articles/2021/a/p.png": "PNG",
      },
      "Into a folder, all new",
      day(24),
    );
    const histories = await loadTestHistories(repository.root);
    expect(listRevisions(histories, "a/index")).toEqual([
      "changed 2021-03-24T13:00+01:00",
      "changed 2021-03-23T13:00+01:00",
      "changed 2021-03-22T13:00+01:00",
      "imported 2021-03-21T13:00+01:00",
    ]);
    expect(findHistory(histories, "a/index")?.url).toBe("2021/a.history.html");
  });

  it("is found by names that git would quote", async () => {
    const repository = await createRepository();
    const file = inArticles('tab\t"quote" 中国');
    await repository.publish({ [file]: article("One.") }, "Publish", day(21));
    await repository.publish({ [file]: article("Two.") }, "Update", day(22));
    await repository.write({ [file]: article("Three.") });
    const { byFile } = await loadTestHistories(repository.root, { serving: true });
    expect([...byFile.values()].map(({ hasUncommittedChanges }) => hasUncommittedChanges)).toEqual([true]);
  });
});

describe("a branch", () => {
  it("is one revision, with the date of its merge: its commits were never published", async () => {
    const repository = await createRepository();
    await repository.publish({ [a]: article("One.") }, "Publish", day(21));
    await repository.git("checkout", "-q", "-b", "update");
    await repository.publish({ [a]: article("Two.") }, "Step", day(22));
    await repository.publish({ [a]: article("Three.") }, "Step", day(23));
    await repository.git("checkout", "-q", "main");
    await repository.publish({ "src/content/articles/2021/b.md": article("B.") }, "Other", day(24));
    await repository.merge("update", day(25));
    const histories = await loadTestHistories(repository.root);
    expect(listRevisions(histories)).toEqual([
      "changed 2021-03-25T13:00+01:00",
      "imported 2021-03-21T13:00+01:00",
    ]);
    expect(await listChanges(histories)).toEqual([["text: One. → Three."], undefined]);
  });

  it("that changed the same words shows the resolved conflict", async () => {
    const repository = await createRepository();
    await repository.publish({ [a]: article("One.") }, "Publish", day(21));
    await repository.git("checkout", "-q", "-b", "update");
    await repository.publish({ [a]: article("Theirs.") }, "Step", day(22));
    await repository.git("checkout", "-q", "main");
    await repository.publish({ [a]: article("Ours.") }, "Update", day(23));
    await expect(repository.merge("update", day(24))).rejects.toThrow();
    await repository.publish({ [a]: article("Both.") }, "Merge", day(24));
    const histories = await loadTestHistories(repository.root);
    expect(await listChanges(histories)).toEqual([
      ["text: Ours. → Both."],
      ["text: One. → Ours."],
      undefined,
    ]);
  });
});

describe("an uncommitted change", () => {
  async function createUncommitted() {
    const repository = await createRepository();
    await repository.publish({ [a]: article("One."), [inArticles("b")]: article("B.") }, "Publish", day(21));
    await repository.publish({ [a]: article("Two.") }, "Update", day(22));
    await repository.write({ [a]: article("Three."), [inArticles("b")]: article("C.") });
    return repository;
  }

  it("marks histories in the development server", async () => {
    const repository = await createUncommitted();
    const histories = await loadTestHistories(repository.root, { serving: true });
    expect(
      [...histories.byFile].map(([file, { hasUncommittedChanges }]) => [file, hasUncommittedChanges]),
    ).toEqual([[a, true]]);
    expect(listRevisions(histories)).toHaveLength(2);
    expect(histories.notices).toEqual([]);
  });

  it("is no revision in a build, which prints one line about it", async () => {
    const repository = await createUncommitted();
    const histories = await loadTestHistories(repository.root);
    expect(findHistory(histories)?.hasUncommittedChanges).toBe(false);
    expect(listRevisions(histories)).toHaveLength(2);
    expect(histories.notices).toEqual([
      "2 articles have uncommitted changes: they are in the site, but not in their histories",
    ]);
    await repository.git("checkout", "-q", inArticles("b"));
    expect((await loadTestHistories(repository.root)).notices).toEqual([
      "1 article has uncommitted changes: they are in the site, but not in its history",
    ]);
  });

  it("does not hide the history of a file that was moved into a folder", async () => {
    const repository = await createUncommitted();
    await repository.move(a, inArticles("a/index"));
    const histories = await loadTestHistories(repository.root, { serving: true });
    expect(listRevisions(histories, "a/index")).toHaveLength(2);
    expect(findHistory(histories, "a/index")?.hasUncommittedChanges).toBe(true);
  });
});

describe("without a complete history", () => {
  const required = { site: { history: "required" } } as const;

  async function expectMissing(root: string, reason: string) {
    const optional = await loadTestHistories(root);
    expect([optional.byFile.size, optional.diagnostics]).toEqual([0, []]);
    expect(optional.notices).toEqual([`no article has a history: ${reason}`]);
    const strict = await loadTestHistories(root, required);
    expect([strict.byFile.size, strict.notices]).toEqual([0, []]);
    expect(formatDiagnostics(strict)).toEqual([
      `_data/site.ts:1:1 error history: found "required", but ${reason}`,
    ]);
  }

  it("reports that there is no repository", async () => {
    const root = await createTemporaryFolder();
    await openRepository(root).write({ [a]: article("One.", { redact: '["0000000"]' }) });
    await expectMissing(
      root,
      "the project is not in a git repository; build in a clone, or start one with git init and commit",
    );
  });

  it("reports that there is no commit yet", async () => {
    const repository = await createRepository();
    await repository.write({ [a]: article("One.") });
    await expectMissing(repository.root, "the repository has no commit yet; commit the articles");
  });

  it("reports that no commit has an article", async () => {
    const repository = await createRepository();
    await repository.publish({ "README.md": "Us" }, "Start", day(21));
    await repository.write({ [a]: article("One.") });
    await expectMissing(repository.root, `no commit holds anything in ${folder}; commit the articles`);
  });

  it("reports how to complete a shallow clone", async () => {
    const repository = await createRepository();
    await repository.publish({ [a]: article("One.") }, "Publish", day(21));
    await repository.publish({ [a]: article("Two.") }, "Update", day(22));
    const clone = await createTemporaryFolder();
    await repository.git("clone", "-q", "--depth", "1", `file://${repository.root}`, clone);
    await expectMissing(
      clone,
      "this clone is shallow, so git does not know when its articles changed; run git fetch --unshallow, or let actions/checkout fetch everything with fetch-depth: 0",
    );
    await openRepository(clone).git("fetch", "-q", "--unshallow");
    expect(listRevisions(await loadTestHistories(clone, required))).toHaveLength(2);
  });
});

it("finds a project in a folder of a repository", async () => {
  const repository = await createRepository();
  const project = path.join(repository.root, "the paper");
  await repository.publish({ [a]: article("Another project.") }, "Root", day(20));
  await repository.publish({ [`the paper/${a}`]: article("One.") }, "Publish", day(21));
  await repository.publish({ [a]: article("Still another.") }, "Root", day(22));
  await repository.publish({ [`the paper/${a}`]: article("Two.") }, "Update", day(23));
  await repository.write({ [`the paper/${a}`]: article("Three.") });
  const histories = await loadTestHistories(project, { serving: true });
  expect(listRevisions(histories)).toEqual([
    "changed 2021-03-23T13:00+01:00",
    "imported 2021-03-21T13:00+01:00",
  ]);
  expect(findHistory(histories)?.hasUncommittedChanges).toBe(true);
});

it("reads a repository with SHA-256 names", async () => {
  const repository = await createRepository("--object-format=sha256");
  await repository.publish({ [a]: article("One.") }, "Publish", day(21));
  const second = await repository.publish({ [a]: article("Two.") }, "Update", day(22));
  const histories = await loadTestHistories(repository.root);
  expect(second).toHaveLength(64);
  expect(await listChanges(histories)).toEqual([["text: One. → Two."], undefined]);
});
