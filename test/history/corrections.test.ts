import { describe, expect, it } from "vitest";
import { writeArticle } from "../helpers/publication.ts";
import { createRepository, type TestRepository } from "../helpers/repository.ts";
import { a, day, formatDiagnostics, loadTestHistories } from "./load-test-histories.ts";

const rule = "a published correction may not change; if it has an error, add another correction";

const first = "{ date: 2021-03-22, kind: correction, text: The ferry is white., was: blue, now: white }";
const second = "{ date: 2021-03-23, kind: clarification, text: It sails on Mondays. }";
const third = "{ date: 2021-03-23, kind: update, text: It sails. }";

function article(corrections: readonly string[], fields: Readonly<Record<string, string>> = {}): string {
  const list = corrections.map((correction) => `\n  - ${correction}`).join("");
  return writeArticle({ date: "2021-03-20", ...fields, ...(list && { corrections: list }) });
}

async function createCorrected(): Promise<{ repository: TestRepository; one: string; two: string }> {
  const repository = await createRepository();
  await repository.publish({ [a]: article([]) }, "Publish", day(21));
  const one = await repository.publish({ [a]: article([first]) }, "Correct", day(22));
  const two = await repository.publish({ [a]: article([first, second]) }, "Clarify", day(23));
  return { repository, one: one.slice(0, 10), two: two.slice(0, 10) };
}

async function findDiagnostics({ root }: TestRepository): Promise<string[]> {
  return formatDiagnostics(await loadTestHistories(root));
}

describe("published corrections", () => {
  it("may have other line breaks and quotes, and more may be added", async () => {
    const { repository } = await createCorrected();
    const wrapped = `date: "2021-03-22"\n    kind: correction\n    text: >\n      The ferry\n      is white.\n    was: 'blue'\n    now: white`;
    await repository.write({ [a]: article([wrapped, second, third]) });
    expect(await findDiagnostics(repository)).toEqual([]);
    await repository.commit("Wrap", day(24));
    expect(await findDiagnostics(repository)).toEqual([]);
  });

  it.each([
    { what: "text", changed: first.replace("white.", "grey.") },
    { what: "replaced words", changed: first.replace("was: blue", "was: green") },
    { what: "date", changed: first.replace("03-22", "03-21") },
    { what: "kind", changed: first.replace("correction", "update") },
  ])("may not have their $what changed, committed or not", async ({ changed }) => {
    const { repository, two } = await createCorrected();
    const diagnostic = `${a}:7:5 error corrections.0: the correction of 2021-03-22 that commit ${two} of 2021-03-23 published was changed; put back “The ferry is white.”; ${rule}`;
    await repository.write({ [a]: article([changed, second]) });
    expect(await findDiagnostics(repository)).toEqual([diagnostic]);
    await repository.commit("Rewrite", day(24));
    expect(await findDiagnostics(repository)).toEqual([diagnostic]);
  });

  it("may not be removed, one or all", async () => {
    const { repository, one, two } = await createCorrected();
    const gone = (position: string, kind: string, date: string, commit: string, text: string) =>
      `${a}:${position} error corrections: the ${kind} of ${date} that commit ${commit} of 2021-03-${commit === one ? 22 : 23} published is gone; put back “${text}”; ${rule}`;
    await repository.write({ [a]: article([second]) });
    expect(await findDiagnostics(repository)).toEqual([
      gone("6:1", "correction", "2021-03-22", two, "The ferry is white."),
    ]);
    await repository.publish({ [a]: article([first]) }, "Take one away", day(24));
    await repository.publish({ [a]: article([]) }, "Take all away", day(25));
    const newest = (await repository.git("rev-parse", "HEAD~1")).slice(0, 10);
    expect(await findDiagnostics(repository)).toEqual([
      `${a}:1:1 error corrections: the correction of 2021-03-22 that commit ${newest} of 2021-03-24 published is gone; put back “The ferry is white.”; ${rule}`,
      gone("1:1", "clarification", "2021-03-23", two, "It sails on Mondays."),
    ]);
  });

  it("may not be reordered", async () => {
    const { repository, two } = await createCorrected();
    await repository.publish({ [a]: article([second, first]) }, "Sort", day(24));
    const [diagnostic, ...others] = await findDiagnostics(repository);
    expect(others).toEqual([]);
    expect(diagnostic).toContain(`that commit ${two} of 2021-03-23 published is in another order`);
  });

  it("are checked even if the article has one revision", async () => {
    const repository = await createRepository();
    const only = await repository.publish({ [a]: article([first]) }, "Publish", day(22));
    await repository.write({ [a]: article([]) });
    expect(await findDiagnostics(repository)).toEqual([
      expect.stringContaining(`that commit ${only.slice(0, 10)} of 2021-03-22 published is gone`),
    ]);
  });
});

describe("corrections that were never public", () => {
  it("may be removed: in a draft and before the article's date", async () => {
    const repository = await createRepository();
    await repository.publish({ [a]: article([third]) }, "Before its date", day(10));
    await repository.publish({ [a]: article([first], { draft: "true" }) }, "Draft", day(12));
    await repository.publish({ [a]: article([]) }, "Publish", day(22));
    await repository.publish({ [a]: article([second]) }, "Correct", day(23));
    expect(await findDiagnostics(repository)).toEqual([]);
  });

  it("may be removed: in a withheld revision", async () => {
    const repository = await createRepository();
    await repository.publish({ [a]: article([]) }, "Publish", day(21));
    const leak = await repository.publish({ [a]: article([first], { title: "Private" }) }, "Slip", day(22));
    await repository.publish({ [a]: article([second], { redact: `["${leak}"]` }) }, "Withhold", day(23));
    expect(await findDiagnostics(repository)).toEqual([]);
  });
});
