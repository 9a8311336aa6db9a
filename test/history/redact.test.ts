import { describe, expect, it } from "vitest";
import { writeArticle } from "../helpers/publication.ts";
import { createRepository, type TestRepository } from "../helpers/repository.ts";
import {
  a,
  day,
  findHistory,
  findOldest,
  formatDiagnostics,
  inArticles,
  listChanges,
  listRevisions,
  loadTestHistories,
} from "./load-test-histories.ts";

const subjects = { site: { showCommitSubjects: true } };

function article(text: string, redact: readonly string[] = [], more: Readonly<Record<string, string>> = {}) {
  const fields = redact.length > 0 ? { redact: `[${redact.map((commit) => `"${commit}"`).join(", ")}]` } : {};
  return writeArticle({ date: "2021-03-20", ...fields, ...more }, `${text}\n`);
}

/** Publishes a text, one with an address, and one without it. */
async function createLeak(): Promise<{ repository: TestRepository; leak: string }> {
  const repository = await createRepository();
  await repository.publish({ [a]: article("One.") }, "Publish", day(21));
  const leak = await repository.publish({ [a]: article("1 Private Road.") }, "Add the address", day(22));
  await repository.publish({ [a]: article("Three.", [leak.slice(0, 7)]) }, "Take it out", day(23));
  return { repository, leak };
}

describe("a withheld revision", () => {
  it("has only its date, and the texts around it are compared with each other", async () => {
    const { repository, leak } = await createLeak();
    const histories = await loadTestHistories(repository.root, subjects);
    expect(formatDiagnostics(histories)).toEqual([]);
    expect(listRevisions(histories)).toEqual([
      "changed 2021-03-23T13:00+01:00 Take it out",
      "redacted 2021-03-22T13:00+01:00",
      "imported 2021-03-21T13:00+01:00 Publish",
    ]);
    expect(await listChanges(histories)).toEqual([["text: One. → Three."], undefined, undefined]);
    expect(JSON.stringify([...histories.byFile])).not.toContain(leak.slice(0, 7));
  });

  it("has no text in the cache", async () => {
    const { repository } = await createLeak();
    await findHistory(await loadTestHistories(repository.root))?.changes.read();
    await expect(repository.git("grep", "--no-index", "-l", "Private", "--", ".cache")).rejects.toThrow();
  });

  it("is listed even if the next text is equal to the one before", async () => {
    const { repository, leak } = await createLeak();
    await repository.publish({ [a]: article("One.", [leak]) }, "Back to the start", day(24));
    const histories = await loadTestHistories(repository.root);
    expect(listRevisions(histories)).toHaveLength(4);
    await repository.git("reset", "-q", "--hard", leak);
    await repository.publish({ [a]: article("One.", [leak]) }, "Back to the start", day(24));
    const shorter = await loadTestHistories(repository.root);
    expect(listRevisions(shorter)).toEqual([
      "changed 2021-03-24T13:00+01:00",
      "redacted 2021-03-22T13:00+01:00",
      "imported 2021-03-21T13:00+01:00",
    ]);
    expect(await listChanges(shorter)).toEqual([undefined, undefined, undefined]);
    expect(formatDiagnostics(shorter)).toEqual([]);
  });

  it("may be the first; then nothing is compared with it", async () => {
    const repository = await createRepository();
    const leak = await repository.publish({ [a]: article("1 Private Road.") }, "Publish", day(21));
    await repository.publish({ [a]: article("Two.", [leak]) }, "Take it out", day(22));
    const histories = await loadTestHistories(repository.root);
    expect(listRevisions(histories)).toEqual([
      "changed 2021-03-22T13:00+01:00",
      "redacted 2021-03-21T13:00+01:00",
    ]);
    expect(await listChanges(histories)).toEqual([undefined, undefined]);
  });

  it("includes all commits with its words", async () => {
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
    const histories = await loadTestHistories(repository.root);
    expect(listRevisions(histories).map((line) => line.split(" ")[0])).toEqual([
      "changed",
      "redacted",
      "redacted",
      "imported",
    ]);
    expect(await listChanges(histories)).toEqual([
      ["correction:  → Right.", "text: One. → Three."],
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("the oldest text that is shown", () => {
  it("is the first that was published, with headline, standfirst and authors", async () => {
    const { repository } = await createLeak();
    expect(await findOldest(await loadTestHistories(repository.root))).toEqual({
      revision: "imported",
      text: {
        title: "A title",
        description: "A line.",
        short: "",
        authors: ["ada"],
        blocks: [{ kind: "paragraph", text: "One." }],
      },
    });
  });

  it("has the story in short", async () => {
    const repository = await createRepository();
    await repository.publish(
      { [a]: article("One.", [], { short: "[It's late, Nobody knows why]" }) },
      "Publish",
      day(21),
    );
    await repository.publish({ [a]: article("Two.") }, "Change", day(22));
    expect(await findOldest(await loadTestHistories(repository.root))).toMatchObject({
      text: { short: "It’s late · Nobody knows why" },
    });
  });

  it("is never a withheld one, nor one with the same words before or after it", async () => {
    const repository = await createRepository();
    await repository.publish({ [a]: article("1 Private Road.") }, "Publish", day(21));
    const leak = await repository.publish(
      { [a]: article("1 Private\nRoad.", [], { tags: "[quays]" }) },
      "Only tags",
      day(22),
    );
    await repository.publish({ [a]: article("1 Private Road.", [], { kind: "analysis" }) }, "Kind", day(23));
    await repository.publish({ [a]: article("Two.", [leak]) }, "Take it out", day(24));
    await repository.publish({ [a]: article("Three.", [leak]) }, "Go on", day(25));
    const histories = await loadTestHistories(repository.root);
    expect(formatDiagnostics(histories)).toEqual([]);
    expect(await findOldest(histories)).toEqual({
      revision: "changed",
      text: expect.objectContaining({ blocks: [{ kind: "paragraph", text: "Two." }] }),
    });
    await expect(repository.git("grep", "--no-index", "-l", "Private", "--", ".cache")).rejects.toThrow();
  });

  it("leaves the cache when it is withheld", async () => {
    const repository = await createRepository();
    const leak = await repository.publish({ [a]: article("1 Private Road.") }, "Publish", day(21));
    await repository.publish({ [a]: article("Two.") }, "Take it out", day(22));
    await findOldest(await loadTestHistories(repository.root));
    const find = () => repository.git("grep", "--no-index", "-l", "Private", "--", ".cache");
    expect(await find()).toContain("texts");
    await repository.publish({ [a]: article("Two.", [leak]) }, "Withhold", day(23));
    const histories = await loadTestHistories(repository.root);
    expect((await findOldest(histories))?.text.blocks).toEqual([{ kind: "paragraph", text: "Two." }]);
    await expect(find()).rejects.toThrow();
  });

  it("has only words that the page shows today, or that a later revision marks as removed", async () => {
    const repository = await createRepository();
    const texts = ["Alpha beta.", "Alpha secret.", "Gamma beta.", "Delta."];
    const commits: string[] = [];
    for (const [index, text] of texts.entries())
      commits.push(
        await repository.publish({ [a]: article(text, commits.slice(1, 2)) }, text, day(21 + index)),
      );
    const histories = await loadTestHistories(repository.root);
    const { text } = (await findOldest(histories)) ?? {};
    const removed = (await listChanges(histories)).flat().join(" ");
    expect(text?.blocks.map(({ text }) => text)).toEqual(["Alpha beta."]);
    expect(removed).toContain("text: Alpha beta. → Gamma beta.");
    expect(removed).not.toContain("secret");
  });

  it("does not exist if every text is withheld, or the article was never changed", async () => {
    const repository = await createRepository();
    const leak = await repository.publish({ [a]: article("1 Private Road.") }, "Publish", day(21));
    expect(findHistory(await loadTestHistories(repository.root))).toBeUndefined();
    await repository.publish({}, "Remove", day(22));
    await repository.write({ [a]: article("Two.", [leak]) });
    const histories = await loadTestHistories(repository.root);
    expect(await findOldest(histories)).toBeUndefined();
  });
});

describe("a withheld correction", () => {
  const note = (text: string) => ({ corrections: `[{ date: 2021-03-22, kind: correction, text: ${text} }]` });

  it("may be replaced while the text stays: only commits with the correction are withheld", async () => {
    const repository = await createRepository();
    await repository.publish({ [a]: article("One.") }, "Publish", day(21));
    const leak = await repository.publish(
      { [a]: article("One.", [], note("1 Private Road.")) },
      "Note",
      day(22),
    );
    await repository.publish({ [a]: article("One.", [leak], note("Elsewhere.")) }, "Take it out", day(23));
    const histories = await loadTestHistories(repository.root);
    expect(formatDiagnostics(histories)).toEqual([]);
    expect(listRevisions(histories).map((line) => line.split(" ")[0])).toEqual([
      "changed",
      "redacted",
      "imported",
    ]);
    expect(await listChanges(histories)).toEqual([["correction:  → Elsewhere."], undefined, undefined]);
    await expect(repository.git("grep", "--no-index", "-l", "Private", "--", ".cache")).rejects.toThrow();
  });

  it("may not be on the page", async () => {
    const repository = await createRepository();
    await repository.publish({ [a]: article("One.") }, "Publish", day(21));
    const leak = await repository.publish(
      { [a]: article("One.", [], note("1 Private Road.")) },
      "Note",
      day(22),
    );
    await repository.publish({ [a]: article("One.", [leak], note("1 Private Road.")) }, "Withhold", day(23));
    expect(formatDiagnostics(await loadTestHistories(repository.root))).toEqual([
      expect.stringContaining("the page still shows"),
    ]);
  });
});

describe("a redaction is reported", () => {
  it("if the commit is not one of the article", async () => {
    const { repository, leak } = await createLeak();
    const other = await repository.publish({ [inArticles("b")]: article("B.") }, "Other", day(24));
    await repository.publish({ [a]: article("Three.", [leak, other]) }, "Wrong", day(25));
    const commits = (await repository.git("log", "--format=%H", "--", a)).split("\n");
    expect(formatDiagnostics(await loadTestHistories(repository.root))).toEqual([
      `${a}:6:${leak.length + 14} error redact.1: found "${other}", which is no commit of this article; expected one of ${commits.map((commit) => commit.slice(0, 10)).join(", ")}`,
    ]);
  });

  it("if the article was never committed", async () => {
    const { repository, leak } = await createLeak();
    await repository.write({ [inArticles("new")]: article("New.", [leak]) });
    expect(formatDiagnostics(await loadTestHistories(repository.root))).toEqual([
      `${inArticles("new")}:6:10 error redact.0: found "${leak}", but no commit holds this article; remove it`,
    ]);
  });

  it("if the page still shows the text", async () => {
    const repository = await createRepository();
    await repository.publish({ [a]: article("One.") }, "Publish", day(21));
    const leak = await repository.publish({ [a]: article("1 Private Road.") }, "Add", day(22));
    const diagnostic = `${a}:6:10 error redact.0: the page still shows the text of commit ${leak}; remove what readers must not see and commit that`;
    await repository.write({ [a]: article("1 Private\nRoad.", [leak]) });
    expect(formatDiagnostics(await loadTestHistories(repository.root))).toEqual([diagnostic]);
    await repository.commit("Withhold", day(23));
    expect(formatDiagnostics(await loadTestHistories(repository.root))).toEqual([diagnostic]);
    await repository.write({ [a]: article("Two.", [leak]) });
    expect(formatDiagnostics(await loadTestHistories(repository.root))).toEqual([]);
  });
});
