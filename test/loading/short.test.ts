import { describe, expect, it } from "vitest";
import { findDiagnostics, loadFrom, writeArticle } from "../helpers/publication.ts";

const file = "src/content/articles/2021/a.md";
const load = (fields: Readonly<Record<string, string>>) => loadFrom({ [file]: writeArticle(fields) });

describe("short in an article", () => {
  it("is up to four lines, with the quotation marks of the text", async () => {
    const { edition, notices } = await load({ short: `["The 'Anna' sails", 'Two: three, four']` });
    expect(edition.articles[0]?.short).toEqual(["The ‘Anna’ sails", "Two: three, four"]);
    expect(notices.filter((notice) => notice.includes("short"))).toEqual([]);
  });

  it("is not shown of a retracted article", async () => {
    const corrections = "\n  - { date: 2021-03-21, kind: retraction, text: It was wrong. }";
    const { edition } = await load({ short: "[One]", updated: "2021-03-21", corrections });
    expect(edition.articles[0]).toMatchObject({ isRetracted: true });
    expect(edition.articles[0]).not.toHaveProperty("short");
  });

  it.each([
    ["[one, two, three, four, five]", "6:1 error short: found 5 entries; at most 4 would pass"],
    ["[]", "6:1 error short: found an empty list; expected at least 1 entry"],
    ["One line", '6:1 error short: found "One line"; expected a list'],
    ['["One", ""]', "6:16 error short.1: found empty text; expected some"],
    [`["${"long ".repeat(41)}"]`, "6:9 error short.0: found 205 characters; at most 200 would pass"],
  ])("is reported if it is %s", async (short, message) => {
    const [diagnostic, ...others] = await findDiagnostics({ [file]: writeArticle({ short }) });
    expect(others).toEqual([]);
    expect(diagnostic).toContain(`${file}:${message}`);
  });

  it("has a hint where a line is long", async () => {
    const { notices } = await load({ short: `[One, "${"x".repeat(121)}"]` });
    expect(notices).toContain(
      `${file}:6:14 hint short.1: found 121 characters; a line of up to 120 is read at a glance; shorten it, or make two of it`,
    );
  });

  it("has no more than twenty hints for all articles", async () => {
    const article = writeArticle({ short: `["${"x".repeat(121)}"]` });
    const files = Array.from({ length: 22 }, (_, index) => [
      `src/content/articles/2021/a${index}.md`,
      article,
    ]);
    const { notices } = await loadFrom(Object.fromEntries(files));
    expect(notices.filter((notice) => notice.includes("hint short.0"))).toHaveLength(20);
    expect(notices).toContain("and more hints about texts: 2 places in 2 files");
  });
});
