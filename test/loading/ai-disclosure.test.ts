import { describe, expect, it } from "vitest";
import { findDiagnostics, loadFrom, samplePng, writeArticle } from "../helpers/publication.ts";

const file = "src/content/articles/2021/a.md";
const write = (ai: string) => ({ [file]: writeArticle({ ai }) });

describe("ai in an article's front matter", () => {
  it("says what was done, each once, and who reviewed it", async () => {
    const ai = "{ use: [translation, editing, translation], tool: Babel, reviewedBy: bob, note: All. }";
    const { edition } = await loadFrom(write(ai));
    expect(edition.articles[0]?.ai).toMatchObject({
      uses: ["translation", "editing"],
      tool: "Babel",
      reviewer: { id: "bob", url: "authors/bob.html" },
      note: "All.",
    });
  });

  it("may be left out, and its reviewer too", async () => {
    const { edition } = await loadFrom({ [file]: writeArticle() });
    expect(edition.articles[0]).not.toHaveProperty("ai");
    const unreviewed = await loadFrom(write("{ use: [text] }"));
    expect(unreviewed.edition.articles[0]?.ai).toEqual({ uses: ["text"] });
  });

  it.each([
    ["{ use: [translated] }", `6:13 error ai.use.0: found "translated"; expected one of text, draft, `],
    ["{ use: [] }", "6:7 error ai.use: found an empty list; expected at least 1 entry"],
    ["{ use: text }", `6:7 error ai.use: found "text"; expected a list`],
    ["true", "6:1 error ai: found the boolean true; expected the fields use, tool, reviewedBy, note"],
    ["{ uses: [text], use: [text] }", `6:7 error ai.uses: unknown field; did you mean "use"?`],
    [
      "{ use: [text], reviewedBy: bobb }",
      `6:20 error ai.reviewedBy: no author has the id "bobb"; did you mean "bob"?`,
    ],
  ])("refuses %s", async (ai, message) => {
    expect(await findDiagnostics(write(ai))).toEqual([expect.stringContaining(`${file}:${message}`)]);
  });
});

it("marks a lead picture that AI made or changed", async () => {
  const picture = (ai: string) => ({
    "src/content/articles/2021/a/index.md": writeArticle({ image: `{ src: a.png, alt: A, ai: ${ai} }` }),
    "src/content/articles/2021/a/a.png": samplePng,
  });
  const { edition } = await loadFrom(picture("generated"));
  expect(edition.articles[0]?.image).toMatchObject({ ai: "generated" });
  expect(await findDiagnostics(picture("made"))).toEqual([
    expect.stringContaining('error image.ai: found "made"; expected one of generated, edited'),
  ]);
});
