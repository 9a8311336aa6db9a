import { expect, it } from "vitest";
import { loadFrom, writeArticle } from "../helpers/publication.ts";

const findHints = async (files: Record<string, string>) =>
  (await loadFrom(files)).notices.filter(
    (notice) => notice.includes("shown as it is") || notice.includes("more hints"),
  );

it("prints a hint about a text with its place, and builds", async () => {
  const corrections = `\n  - { date: 2021-03-21, kind: correction, text: "It was **wrong." }`;
  const files = {
    "src/content/articles/2021/a.md": writeArticle({ updated: "2021-03-21", corrections }, "One\n**two."),
    "src/content/articles/2021/b.md": writeArticle({}, "One\n**two."),
  };
  const message =
    "hint emphasis: found **, which is shown as it is: no emphasis begins or ends here; write \\*\\* if it is text";
  expect(await findHints(files)).toEqual([
    expect.stringMatching(/^src\/content\/articles\/2021\/a\.md:\d+:\d+ hint emphasis/),
    expect.stringMatching(/^src\/content\/articles\/2021\/a\.md:\d+:1 hint emphasis/),
    expect.stringMatching(/^src\/content\/articles\/2021\/b\.md:\d+:1 hint emphasis/),
  ]);
  expect((await findHints(files)).every((notice) => notice.endsWith(message))).toBe(true);
});

it("prints the first twenty of many", async () => {
  const hints = await findHints({
    "src/content/articles/2021/a.md": writeArticle({}, "**two.\n\n".repeat(25)),
  });
  expect(hints).toHaveLength(21);
  expect(hints.at(-1)).toBe("and more hints about texts: 5 places in 1 file");
});
