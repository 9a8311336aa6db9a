import { describe, expect, it } from "vitest";
import { findDiagnostics, loadFrom, samplePng, writeArticle } from "../helpers/publication.ts";

const file = "src/content/articles/2021/a.md";

interface Note {
  readonly [field: string]: string;
}

function writeCorrected(
  notes: readonly Note[],
  fields: Record<string, string> = {},
  text = "Text.\n",
): string {
  const lines = notes.map((note) =>
    Object.entries({ date: "2021-03-21", kind: "correction", text: "Mended.", ...note })
      .map(([name, value], index) => `${index === 0 ? "  - " : "    "}${name}: ${value}`)
      .join("\n"),
  );
  return writeArticle({ updated: "2021-03-22", ...fields, corrections: `\n${lines.join("\n")}` }, text);
}

const mistakesOf = (...parts: Parameters<typeof writeCorrected>) =>
  findDiagnostics({ [file]: writeCorrected(...parts) });

async function loadCorrected(...parts: Parameters<typeof writeCorrected>) {
  const { edition } = await loadFrom({
    [file]: writeCorrected(...parts),
    "src/content/articles/2021/a.png": samplePng,
    "src/content/articles/2021/b.md": writeArticle({ title: "Other" }),
  });
  const article = edition.articles.find(({ key }) => key === "2021/a");
  if (!article) throw new Error("the article was not loaded");
  return { edition, article };
}

describe("corrections", () => {
  it("are read in the order in which they were written, with their words as HTML and without markup", async () => {
    const { article } = await loadCorrected([
      { text: '"We *meant* the [other](b.md) one & said so: 1 < 2."', was: "this", now: "that" },
      { date: "2021-03-22", kind: "clarification", text: "Said better." },
    ]);
    const [first, second] = article.corrections;
    expect(first).toMatchObject({
      id: "correction.1",
      kind: "correction",
      text: "We meant the other one & said so: 1 < 2.",
      was: "this",
      now: "that",
    });
    expect(first?.date.toISODate()).toBe("2021-03-21");
    expect(first?.html.read((url) => `/${url}`)).toBe(
      '<p>We <em>meant</em> the <a href="/2021/b.html">other</a> one &amp; said so: 1 &lt; 2.</p>',
    );
    expect(second).toMatchObject({ id: "correction.2", kind: "clarification" });
    expect(second).not.toHaveProperty("was");
  });

  it.each([
    [["update", "correction", "clarification"], "correction"],
    [["correction", "retraction", "update"], "retraction"],
    [["update", "clarification"], "clarification"],
    [["clarification", "update"], "clarification"],
    [["update"], undefined],
    [["clarification", "editors-note"], "editors-note"],
  ])("mark a card of an article that has %j by the gravest, else the newest: %s", async (kinds, mark) => {
    const { article } = await loadCorrected(kinds.map((kind) => ({ kind })));
    expect(article.correctionMark).toBe(mark);
  });

  it("are listed for the whole publication, newest first", async () => {
    const { edition } = await loadFrom({
      [file]: writeCorrected([{ date: "2021-03-20" }, { date: "2021-03-22" }]),
      "src/content/articles/2021/b.md": writeCorrected([{ date: "2021-03-21" }]),
    });
    expect(edition.corrections.map(({ article, correction }) => `${article.url} ${correction.id}`)).toEqual([
      "2021/a.html correction.2",
      "2021/b.html correction.1",
      "2021/a.html correction.1",
    ]);
  });
});

describe("a retraction", () => {
  it("takes the place of text, pictures and reading time", async () => {
    const { edition, article } = await loadCorrected(
      [{ kind: "retraction", text: "None of it holds." }],
      { image: "{ src: a.png, alt: A }" },
      "It was *so*. ![A](a.png)\n",
    );
    expect(article.isRetracted).toBe(true);
    expect(article.body).toMatchObject({
      wordCount: 0,
      characterCount: 0,
      pictures: [],
      opening: ["None of it holds."],
    });
    expect(article.body.html.read()).toBe("");
    expect(article.body.absoluteHtml.read()).toBe("");
    expect(article.body.standaloneHtml.read(() => ({ src: "", width: 1, height: 1 }))).toBe("");
    expect(article.image).toBeUndefined();
    expect(edition.assets).toEqual([]);
  });

  it("takes the place of the standfirst: its day, and its first sentences without markup", async () => {
    const reason = `None of it *holds*, as [this](https://example.org/) shows. ${"Nobody asked. ".repeat(12)}`;
    const { article } = await loadCorrected([{ kind: "retraction", text: reason }], {
      description: "So it was",
    });
    expect(article.description).toBe(
      `Retracted on March 21, 2021. None of it holds, as this shows. ${"Nobody asked. ".repeat(6)}`.trim(),
    );
    const long = await loadCorrected([{ kind: "retraction", text: "word ".repeat(90) }]);
    expect(long.article.description).toMatch(/^Retracted on .{150,190} word…$/);
  });

  it("leaves no heading to link to", async () => {
    const mistakes = await findDiagnostics({
      [file]: writeCorrected([{ kind: "retraction" }], {}, "## A part\n\nText.\n"),
      "src/content/articles/2021/b.md": writeArticle({}, "[There](a.md#a-part).\n"),
    });
    expect(mistakes.join()).toContain(
      `"a.md#a-part": ${file} has no heading #a-part; its text was retracted; leave out #a-part`,
    );
  });
});

describe("a mistake in corrections", () => {
  it.each([
    [
      "before the article",
      [{ date: "2021-03-19" }],
      '8:5 error corrections.0.date: found "2021-03-19"; it is before the article\'s own date',
    ],
    [
      "before the one above",
      [{ date: "2021-03-22" }, { date: "2021-03-21" }],
      '11:5 error corrections.1.date: found "2021-03-21"; it is before the correction above it; expected the newest last',
    ],
    [
      "after updated",
      [{ date: "2021-03-23" }],
      '8:5 error corrections.0.date: found "2021-03-23"; it is after updated; expected updated to be at least as late',
    ],
    [
      "of an unknown kind",
      [{ kind: "corection" }],
      '9:5 error corrections.0.kind: found "corection"; expected one of correction, clarification, update, editors-note, retraction (did you mean "correction"?)',
    ],
    ["without text", [{ text: '""' }], "10:5 error corrections.0.text: found empty text; expected some"],
    [
      "with a character that no page can show",
      [{ text: '"A \\u0007 bell."' }],
      '10:5 error corrections.0.text: found "A \\u{7} bell."; the control character U+0007 is in it',
    ],
    ["with a field that there is not", [{ why: "x" }], "11:5 error corrections.0.why: unknown field"],
    [
      "with a heading",
      [{ text: '"## A"' }],
      "10:5 error corrections.0.text: found more than paragraphs and lists",
    ],
    ["with a picture", [{ text: '"![A](a.png)"' }], "10:5 error corrections.0.text:"],
    [
      "with a link that leads nowhere",
      [{ text: '"[x](nowhere.md)"' }],
      "10:5 error corrections.0.text: no file src/content/articles/2021/nowhere.md",
    ],
    [
      "with a link to a heading that there is not",
      [{ text: '"[x](#nothing)"' }],
      `10:5 error link: "#nothing": ${file} has no heading #nothing`,
    ],
  ])("is told where one is %s", async (_, notes, expected) => {
    const [mistake] = await mistakesOf(notes);
    expect(mistake).toContain(`${file}:${expected}`);
  });

  it("is reported if the article has no updated", async () => {
    const mistakes = await findDiagnostics({
      [file]: writeCorrected([{}]).replace("updated: 2021-03-22\n", ""),
    });
    expect(mistakes.join()).toContain(
      "the article has no updated; expected one with this date or a later one",
    );
  });
});
