import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  aboutPage,
  findDiagnostics,
  loadFrom,
  sampleFacts,
  samplePng,
  writeArticle,
} from "../helpers/publication.ts";

const file = "src/content/articles/2021/a.md";

const report = {
  kind: "report",
  title: "A report",
  publisher: "The Herald",
  url: "https://herald.example/a",
  date: "2021-03-19",
};

/** An article with these sources, as YAML's flow style has them; `undefined` leaves a field out. */
function write(sources: Record<string, unknown>, text: string, fields = {}): Record<string, string> {
  const rows = Object.entries(sources).map(([id, source]) => `\n  ${id}: ${JSON.stringify(source)}`);
  return { [file]: writeArticle({ sources: rows.join(""), ...fields }, text) };
}

const mistakesOf = (source: unknown) => findDiagnostics(write({ x: source }, "Text.[@x]\n"));

describe("sources of every kind", () => {
  it("are resolved, numbered by the text, and know their places", async () => {
    const pdf = "%PDF-1.4\n";
    const { edition } = await loadFrom({
      ...write(
        {
          event: { kind: "event", title: "A meeting", date: "2021-03-18", place: "Town hall" },
          herald: { ...report, authors: ["Rosa Pier"] },
          log: { kind: "document", title: "The log", file: "log%20book.pdf" },
          jane: { kind: "statement", who: "jane-doe", where: "Radio", date: "2021-03-19" },
          karl: { kind: "interview", who: "Karl Anker", date: "2021-03-19", by: "ada" },
          data: { ...report, kind: "dataset", url: "https://data.example/", licence: "CC0" },
          pilots: { kind: "unnamed", description: "pilots", knows: "There.", reason: "Fear.", count: 3 },
        },
        "One.[@herald, p. 4; @log] Two.[@herald][^1] [@jane; @karl; @data; @pilots]\n\n[^1]: Note.[@event]\n",
      ),
      "src/content/articles/2021/log book.pdf": pdf,
    });
    const sources = edition.articles[0]?.sources ?? [];
    expect(
      sources.map(
        ({ id, number, citations }) => `${number} ${id}: ${citations.map((one) => one.id).join(" ")}`,
      ),
    ).toEqual([
      "1 herald: cite.1 cite.3",
      "2 log: cite.2",
      "3 jane: cite.4",
      "4 karl: cite.5",
      "5 data: cite.6",
      "6 pilots: cite.7",
      "7 event: cite.8",
    ]);
    expect(sources[0]?.citations).toEqual([{ id: "cite.1", locator: "p. 4" }, { id: "cite.3" }]);
    const sha256 = createHash("sha256").update(pdf).digest("hex");
    const url = `files/${sha256.slice(0, 12)}/log-book.pdf`;
    expect(sources[1]?.source).toMatchObject({
      file: { file: "src/content/articles/2021/log book.pdf", url, bytes: 9, sha256 },
    });
    expect(edition.assets).toContainEqual({ file: "src/content/articles/2021/log book.pdf", url, sha256 });
    expect(sources[2]?.source).toMatchObject({ who: { kind: "person", name: "Jane Doe" } });
    expect(sources[3]?.source).toMatchObject({ who: { name: "Karl Anker" }, by: { name: "Ada" } });
    expect(edition.sources).toHaveLength(7);
  });

  it("name themselves in the text, unnamed ones as such", async () => {
    const pilots = { kind: "unnamed", description: "pilots of the port", knows: "There.", reason: "Fear." };
    const { edition } = await loadFrom(write({ herald: report, pilots }, "One.[@herald] Two.[@pilots]\n"));
    const { html, absoluteHtml, standaloneHtml } = edition.articles[0]?.body ?? {};
    expect(html?.read()).toContain('aria-label="Source 1: The Herald">1</a>');
    expect(html?.read()).toContain('aria-label="Source 2, unnamed: pilots of the port">2†</a>');
    expect(html?.read()).toContain('href="#source.1"');
    expect(absoluteHtml?.read()).toContain('href="https://test.example/2021/a.html#source.1"');
    expect(standaloneHtml?.read(() => ({ src: "data:", width: 1, height: 1 }))).toContain('href="#source.1"');
  });
});

describe("a source", () => {
  it.each([
    [
      "of an unknown kind",
      { ...report, kind: "reprot" },
      'kind: found "reprot"; expected one of report, document, statement, interview, event, dataset, unnamed (did you mean "report"?)',
    ],
    ["of no kind", { title: "A" }, ": missing; expected one of report, document,"],
    ["that is text", "A report", 'x: found "A report"; expected fields'],
    [
      "without a field of its kind",
      { ...report, publisher: undefined },
      "x.publisher: missing; expected text",
    ],
    [
      "with the field of another kind",
      { ...report, file: "a.pdf" },
      "x.file: unknown field; kind: report has title, publisher, url, date, authors",
    ],
    ["with a mistyped field", { ...report, tilte: "A" }, 'x.tilte: unknown field; did you mean "title"?'],
    [
      "that is unnamed without a reason",
      { kind: "unnamed", description: "a", knows: "b" },
      "x.reason: missing; expected text",
    ],
    [
      "of nobody",
      { kind: "unnamed", description: "a", knows: "b", reason: "c", count: 0 },
      "x.count: found the number 0; at least 1 would pass",
    ],
    [
      "from no web address",
      { ...report, url: "ftp://a.example/" },
      'x.url: found "ftp://a.example/"; expected a web address',
    ],
    [
      "with a time without a zone",
      { ...report, date: "2021-03-19 09:00" },
      'x.date: found "2021-03-19 09:00"; the time has no zone',
    ],
    [
      "by someone whose id is mistyped",
      { kind: "statement", who: "jane-do", date: "2021-03-19" },
      'x.who: no person or organisation has the id "jane-do"; did you mean "jane-doe"?',
    ],
    [
      "by an unknown author",
      { kind: "interview", who: "Karl", date: "2021-03-19", by: "adda" },
      'x.by: no author has the id "adda"; did you mean "ada"?',
    ],
    [
      "with a file that is missing",
      { kind: "document", title: "A", file: "log.pdf" },
      "x.file: no file src/content/articles/2021/log.pdf",
    ],
    [
      "with a file that is a page",
      { kind: "document", title: "A", file: "log.html" },
      "x.file: src/content/articles/2021/log.html would open as a page of this site",
    ],
    [
      "with a file that is elsewhere",
      { kind: "document", title: "A", file: "https://a.example/log.pdf" },
      'x.file: found "https://a.example/log.pdf"; a kept file stands beside the text, such as report.pdf; addresses belong in url or archived',
    ],
    [
      "with a file that is an article",
      { kind: "document", title: "A", file: "a.md" },
      'x.file: found "a.md"; a kept file stands beside the text',
    ],
  ])("%s is a mistake where it is written", async (_, source, message) => {
    const mistakes = await mistakesOf(source);
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toContain(message);
    expect(mistakes[0]).toMatch(/a\.md:7:\d+ error sources\.x/);
  });

  it("has an id that a citation can have", async () => {
    expect(await findDiagnostics(write({ Big_id: report }, "Text.\n"))).toEqual([
      `${file}:7:3 error sources.Big_id: an id has only a-z, 0-9 and single hyphens`,
    ]);
  });

  it("may be by someone whom the facts do not know", async () => {
    expect(await mistakesOf({ kind: "statement", who: "ministry-of-fish", date: "2021-03-19" })).toEqual([]);
  });

  it("is cited", async () => {
    expect(await findDiagnostics(write({ a: report, b: report }, "Text.[@a]\n"))).toEqual([
      `${file}:8:3 error sources.b: nothing in the text cites it; write [@b] where it belongs, or delete it`,
    ]);
  });
});

describe("a citation", () => {
  it("names a source of its article", async () => {
    expect(await findDiagnostics(write({ herald: report }, "A.[@herald]\nB.[@hreald; @other]\n"))).toEqual([
      `${file}:10:3 error citation: no source has the id "hreald"; did you mean "herald"?`,
      `${file}:10:3 error citation: no source has the id "other"; add it to sources in the front matter`,
    ]);
  });

  it("shows how to add the first source", async () => {
    expect(await findDiagnostics({ [file]: writeArticle({}, "A.[@herald]\n") })).toEqual([
      `${file}:7:3 error citation: found @herald, but the article has no sources; begin them in the front matter: sources: { herald: { kind: report, title: …, publisher: …, url: …, date: … } }`,
    ]);
  });

  it("is allowed in articles only", async () => {
    const about = `${aboutPage["src/content/pages/about.md"]}Us.[@herald]\n`;
    expect(await findDiagnostics({ "src/content/pages/about.md": about })).toEqual([
      "src/content/pages/about.md:6:4 error citation: found @herald, but only articles have sources; link to it: [text](address)",
    ]);
  });
});

describe("news", () => {
  const facts = { site: { ...sampleFacts.site, minimumSources: 2 } };
  const find = (fields: Record<string, string>) =>
    findDiagnostics(write({ herald: report }, "A.[@herald]\n", fields), { facts });

  it("needs as many sources as the site demands", async () => {
    expect(await find({})).toEqual([`${file}:6:1 error sources: the text cites 1; news needs at least 2`]);
    expect(await findDiagnostics({ [file]: writeArticle() }, { facts })).toEqual([
      `${file}:1:1 error sources: the text cites 0; news needs at least 2`,
    ]);
  });

  it.each([{ draft: "true" }, { kind: "opinion" }])("is neither %j", async (fields) => {
    expect(await find(fields)).toEqual([]);
  });
});

it("publishes no file of an article that is not shown", async () => {
  const plan = { kind: "document", title: "A plan", file: "plan.pdf" };
  const { edition } = await loadFrom({
    ...write({ plan }, "A.[@plan] [b](log.pdf) ![c](x.png)\n", {
      draft: "true",
      image: "{ src: x.png, alt: c }",
    }),
    "src/content/articles/2021/plan.pdf": "%PDF",
    "src/content/articles/2021/log.pdf": "%PDF-1",
    "src/content/articles/2021/x.png": samplePng,
  });
  expect(edition.assets).toEqual([]);
});

it("removes the sources of a retracted article with its text, and does not check them", async () => {
  const correction = "\n  - { date: 2021-03-21, kind: retraction, text: It was wrong. }";
  const { edition } = await loadFrom(
    write({ herald: report }, "A.[@nobody]\n", { updated: "2021-03-21", corrections: correction }),
  );
  expect(edition.articles[0]?.sources).toEqual([]);
  expect(edition.sources).toEqual([]);
});
