import { describe, expect, it } from "vitest";
import { writeArticle } from "../helpers/publication.ts";
import { createRepository, type TestRepository } from "../helpers/repository.ts";
import { findHistory, inArticles, mistakes, outline, outlineChanges, tell } from "./tell.ts";

const a = inArticles("a");
const day = (number: number) => `2021-03-${number}T12:00:00Z`;
const subjects = { site: { showCommitSubjects: true } };

function article(text: string, redact: readonly string[] = [], more: Readonly<Record<string, string>> = {}) {
  const fields = redact.length > 0 ? { redact: `[${redact.map((commit) => `"${commit}"`).join(", ")}]` } : {};
  return writeArticle({ date: "2021-03-20", ...fields, ...more }, `${text}\n`);
}

/** One, then an address, then without it. */
async function createLeak(): Promise<{ repository: TestRepository; leak: string }> {
  const repository = await createRepository();
  await repository.publish({ [a]: article("One.") }, "Publish", day(21));
  const leak = await repository.publish({ [a]: article("1 Private Road.") }, "Add the address", day(22));
  await repository.publish({ [a]: article("Three.", [leak.slice(0, 7)]) }, "Take it out", day(23));
  return { repository, leak };
}

describe("a withheld revision", () => {
  it("keeps its date and nothing else, and the texts around it are compared with each other", async () => {
    const { repository, leak } = await createLeak();
    const histories = await tell(repository.root, subjects);
    expect(mistakes(histories)).toEqual([]);
    expect(outline(histories)).toEqual([
      "changed 2021-03-23T13:00+01:00 Take it out",
      "redacted 2021-03-22T13:00+01:00",
      "imported 2021-03-21T13:00+01:00 Publish",
    ]);
    expect(await outlineChanges(histories)).toEqual([["text: One. → Three."], undefined, undefined]);
    expect(JSON.stringify([...histories.byFile])).not.toContain(leak.slice(0, 7));
  });

  it("leaves its text nowhere in the cache", async () => {
    const { repository } = await createLeak();
    await findHistory(await tell(repository.root))?.changes.read();
    await expect(repository.git("grep", "--no-index", "-l", "Private", "--", ".cache")).rejects.toThrow();
  });

  it("counts although the next text is the one before it", async () => {
    const { repository, leak } = await createLeak();
    await repository.publish({ [a]: article("One.", [leak]) }, "Back to the start", day(24));
    const histories = await tell(repository.root);
    expect(outline(histories)).toHaveLength(4);
    await repository.git("reset", "-q", "--hard", leak);
    await repository.publish({ [a]: article("One.", [leak]) }, "Back to the start", day(24));
    const shorter = await tell(repository.root);
    expect(outline(shorter)).toEqual([
      "changed 2021-03-24T13:00+01:00",
      "redacted 2021-03-22T13:00+01:00",
      "imported 2021-03-21T13:00+01:00",
    ]);
    expect(await outlineChanges(shorter)).toEqual([undefined, undefined, undefined]);
    expect(mistakes(shorter)).toEqual([]);
  });

  it("may be the first: then nothing is compared with it", async () => {
    const repository = await createRepository();
    const leak = await repository.publish({ [a]: article("1 Private Road.") }, "Publish", day(21));
    await repository.publish({ [a]: article("Two.", [leak]) }, "Take it out", day(22));
    const histories = await tell(repository.root);
    expect(outline(histories)).toEqual(["changed 2021-03-22T13:00+01:00", "redacted 2021-03-21T13:00+01:00"]);
    expect(await outlineChanges(histories)).toEqual([undefined, undefined]);
  });

  it("is withheld in every commit that had its words", async () => {
    const repository = await createRepository();
    await repository.publish({ [a]: article("One.") }, "Publish", day(21));
    const leak = await repository.publish({ [a]: article("1 Private Road.") }, "Add", day(22));
    const note = "[{ date: 2021-03-23, kind: correction, text: Right. }]";
    await repository.publish(
      { [a]: article("1 Private\nRoad.", [], { corrections: note }) },
      "Note",
      day(23),
    );
    await repository.publish(
      { [a]: article("Three.", [leak], { corrections: note }) },
      "Take it out",
      day(24),
    );
    const histories = await tell(repository.root);
    expect(outline(histories).map((line) => line.split(" ")[0])).toEqual([
      "changed",
      "redacted",
      "redacted",
      "imported",
    ]);
    expect(await outlineChanges(histories)).toEqual([
      ["correction:  → Right.", "text: One. → Three."],
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("a withheld note of a correction", () => {
  const note = (text: string) => ({ corrections: `[{ date: 2021-03-22, kind: correction, text: ${text} }]` });

  it("may be replaced while the text stays, and then only the commits that had it are withheld", async () => {
    const repository = await createRepository();
    await repository.publish({ [a]: article("One.") }, "Publish", day(21));
    const leak = await repository.publish(
      { [a]: article("One.", [], note("1 Private Road.")) },
      "Note",
      day(22),
    );
    await repository.publish({ [a]: article("One.", [leak], note("Elsewhere.")) }, "Take it out", day(23));
    const histories = await tell(repository.root);
    expect(mistakes(histories)).toEqual([]);
    expect(outline(histories).map((line) => line.split(" ")[0])).toEqual(["changed", "redacted", "imported"]);
    expect(await outlineChanges(histories)).toEqual([["correction:  → Elsewhere."], undefined, undefined]);
    await expect(repository.git("grep", "--no-index", "-l", "Private", "--", ".cache")).rejects.toThrow();
  });

  it("may not stand on the page", async () => {
    const repository = await createRepository();
    await repository.publish({ [a]: article("One.") }, "Publish", day(21));
    const leak = await repository.publish(
      { [a]: article("One.", [], note("1 Private Road.")) },
      "Note",
      day(22),
    );
    await repository.publish({ [a]: article("One.", [leak], note("1 Private Road.")) }, "Withhold", day(23));
    expect(mistakes(await tell(repository.root))).toEqual([expect.stringContaining("the page still shows")]);
  });
});

describe("what cannot be withheld is a mistake", () => {
  it("a commit that is none of the article's", async () => {
    const { repository, leak } = await createLeak();
    const other = await repository.publish({ [inArticles("b")]: article("B.") }, "Other", day(24));
    await repository.publish({ [a]: article("Three.", [leak, other]) }, "Wrong", day(25));
    const commits = (await repository.git("log", "--format=%H", "--", a)).split("\n");
    expect(mistakes(await tell(repository.root))).toEqual([
      `${a}:6:${leak.length + 14} error redact.1: found "${other}", which is no commit of this article; expected one of ${commits.map((commit) => commit.slice(0, 10)).join(", ")}`,
    ]);
  });

  it("a commit of an article that no commit holds", async () => {
    const { repository, leak } = await createLeak();
    await repository.write({ [inArticles("new")]: article("New.", [leak]) });
    expect(mistakes(await tell(repository.root))).toEqual([
      `${inArticles("new")}:6:10 error redact.0: found "${leak}", but no commit holds this article; remove it`,
    ]);
  });

  it("the text that the page still shows", async () => {
    const repository = await createRepository();
    await repository.publish({ [a]: article("One.") }, "Publish", day(21));
    const leak = await repository.publish({ [a]: article("1 Private Road.") }, "Add", day(22));
    const mistake = `${a}:6:10 error redact.0: the page still shows the text of commit ${leak}; remove what readers must not see and commit that`;
    await repository.write({ [a]: article("1 Private\nRoad.", [leak]) });
    expect(mistakes(await tell(repository.root))).toEqual([mistake]);
    await repository.commit("Withhold", day(23));
    expect(mistakes(await tell(repository.root))).toEqual([mistake]);
    await repository.write({ [a]: article("Two.", [leak]) });
    expect(mistakes(await tell(repository.root))).toEqual([]);
  });
});
