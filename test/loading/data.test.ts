import { symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { createAssetStore } from "../../src/loading/asset-store.ts";
import { listData } from "../../src/loading/data-files.ts";
import { createLoadMemory } from "../../src/loading/load-memory.ts";
import { createMarkdown } from "../../src/markdown/create-markdown.ts";
import { readBlocks } from "../../src/markdown/read-blocks.ts";
import { formatDiagnostic } from "../../src/model/diagnostic.ts";
import { createFolder, type Files, loadFolder, loadFrom, writeArticle } from "../helpers/publication.ts";
import { createSampleSite } from "../helpers/sample-edition.ts";

const folder = "src/content/articles/2021/ships";
const text = `${folder}/index.md`;
const csv = `${folder}/berths.csv`;

/** An article with a block; the block's first line is line 7 of its file. */
const write = (fields: string, argument = "berths.csv", fileFields = {}) =>
  writeArticle(fileFields, `::: data ${argument}\n${fields}\n:::\n`);

const figures = "Year,Ships,Tonnage (t)\n2019,812,1204000\n2020,790,1190500\n2021,,1233100\n";
const withChart =
  'caption: Ships in *port*, "here"\nchart: column\ncolumns: [Year, Ships]\nunit: ships\nsource: Port authority';

async function load(files: Files) {
  const { edition } = await loadFrom({ [csv]: figures, ...files });
  const body = edition.articles.find(({ key }) => key === "2021/ships")?.body;
  if (!body) throw new Error("the article is not there");
  return { edition, body, html: body.html.read(), feed: body.absoluteHtml.read() };
}

describe("a CSV file that a text shows", () => {
  it("is a chart, a table below it, its source, and a link to the file, which is published as it is", async () => {
    const { html, body, edition } = await load({ [text]: write(withChart) });
    const [, url] = /href="\.\.\/(files\/[0-9a-f]{12}\/berths\.csv)"/.exec(html) ?? [];
    expect(html).toMatch(
      /^<figure class="table"><figcaption id="data.1">Ships in <em>port<\/em>, “here”<\/figcaption><p class="source">In ships<\/p><svg class="chart" .*<\/svg><details>/s,
    );
    expect(html).toContain('<title id="data.1.title">Column chart: Ships in port, “here”</title>');
    expect(html).toMatch(/<p class="source">\s*<span>Source: <\/span>Port authority<\/p>/);
    expect(html).toContain(`data-address="https://test.example/${url}">Data: CSV, 71 bytes</a>`);
    expect(html).not.toContain("Tonnage");
    expect(edition.assets).toContainEqual(expect.objectContaining({ file: csv, url }));
    expect(body.styles).toEqual(["chart", "table"]);
  });

  it("is a table alone without a chart, wide from five columns on", async () => {
    const { html, body } = await load({ [text]: write("caption: Ships") });
    expect(html).toMatch(/^<figure class="table">.*<section aria-labelledby="data.1" tabindex="0">/s);
    expect(html).not.toContain("<svg");
    expect(body.styles).toEqual(["table"]);
    const wide = await load({ [text]: write("caption: Ships"), [csv]: "a,b,c,d,e\n1,2,3,4,5\n" });
    expect(wide.html).toContain('<figure class="table wide">');
  });

  it("is a table with an absolute link in feeds, and a chart in the offprint", async () => {
    const { feed, body } = await load({ [text]: write(withChart) });
    expect(feed).not.toContain("<svg");
    expect(feed).toContain("<td>2019</td>");
    expect(feed).toMatch(/href="https:\/\/test.example\/files\/[0-9a-f]{12}\/berths.csv"/);
    const offprint = body.standaloneHtml.read(() => ({ src: "", width: 1, height: 1 }));
    expect(offprint).toContain("<svg");
    expect(offprint).toMatch(/href="https:\/\/test.example\/files\//);
  });

  it("has its numbers and words in the language of the article", async () => {
    const { html } = await load({
      [text]: write("caption: Schiffe\nsource: Hafenamt", "berths.csv", { lang: "de" }),
    });
    expect(html).toContain('<td class="number">1.204.000</td>');
    expect(html).toContain("Quelle: ");
    expect(html).toContain('aria-label="kein Wert"');
  });

  it("has a source with links and citations, in its field or below", async () => {
    const sources = `\n  port: ${JSON.stringify({ kind: "dataset", title: "Berths", publisher: "Port", url: "https://port.example/", date: "2021-03-01" })}`;
    const fields = "caption: Ships\nsource: Port authority.[@port]\n\n[All figures](https://port.example/).";
    const { html } = await load({ [text]: write(fields, "berths.csv", { sources }) });
    expect(html).toMatch(/Source: <\/span>Port authority\.&#8288;<sup>/);
    expect(html).toContain(
      '<p class="source"><a href="https://port.example/" rel="external">All figures</a>.</p>',
    );
  });

  it("may stand in the folder above, have spaces in its name, and be shown twice", async () => {
    const block = (caption: string) => `::: data ../my%20ships.tsv\ncaption: ${caption}\n:::\n`;
    const { html } = await load({
      [text]: writeArticle({}, block("Ships") + block("Boats")),
      "src/content/articles/2021/my ships.tsv": "A\tB\n1\t2\n",
    });
    expect(html.match(/<table>/g)).toHaveLength(2);
    expect(html).toContain('id="data.2"');
    expect(html).toContain("Data: TSV");
  });
});

describe("a change of the file", () => {
  const key = async (content: string) =>
    (await load({ [text]: write(withChart), [csv]: content })).body.html.key;

  it("is a change of the page", async () => {
    const keys = [await key(figures), await key(figures), await key(figures.replace("812", "813"))];
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it("is noticed by the next load of the same process", async () => {
    const memory = createLoadMemory();
    const root = await createFolder({
      "src/content/pages/about.md": "---\ntitle: About\ndescription: Who we are.\n---\nUs.\n",
      [text]: write(withChart),
      [csv]: figures,
    });
    const read = async () => (await loadFolder(root, { memory })).edition.articles[0]?.body.html.read();
    expect(await read()).toContain(">812</td>");
    await writeFile(path.join(root, csv), figures.replace("812", "813"));
    expect(await read()).toContain(">813</td>");
    await writeFile(path.join(root, csv), "Year\n2019,1\n");
    await expect(read()).rejects.toThrow("berths.csv:2:");
  });
});

/** The diagnostics of a text whose blocks all show this file. */
async function check(article: string, content: string): Promise<string[]> {
  const [, frontMatter = "", body = ""] = /^(---\n.*?\n---\n)(.*)$/s.exec(article) ?? [];
  const origin = { file: text, firstLine: frontMatter.split("\n").length };
  const document = createMarkdown("en").parse(body, origin);
  const findData = (file: string) =>
    Promise.resolve({ file: { file, url: "", sha256: "", bytes: 1 }, bytes: Buffer.from(content) });
  const { diagnostics } = await listData(document.data, text, "en", () => ({ findData }));
  return [...document.diagnostics, ...diagnostics].map(formatDiagnostic);
}

describe("a mistake in the block", () => {
  it.each([
    [
      "another site",
      "caption: A",
      "https://a.example/b.csv",
      '7:10 error data: found "https://a.example/b.csv"; expected the path of a CSV file beside the text, such as berths.csv',
    ],
    [
      "another kind of file",
      "caption: A",
      "berths.xlsx",
      '7:10 error data: found "berths.xlsx"; expected a table in a .csv or .tsv file (spreadsheets can save one)',
    ],
    ["no caption", "chart: bar", "berths.csv", "7:1 error data: caption: missing; expected text"],
    [
      "an unknown field",
      "caption: A\nchrat: bar",
      "berths.csv",
      '9:1 error data: chrat: unknown field; did you mean "chart"?',
    ],
    [
      "an unknown chart",
      "caption: A\nchart: pie",
      "berths.csv",
      '9:1 error data: chart: found "pie"; expected one of bar, column, line',
    ],
    [
      "a description of no chart",
      "caption: A\ndescription: B",
      "berths.csv",
      `9:1 error data: description: found "B"; it describes a chart; add chart: bar, or delete it`,
    ],
    [
      "an unknown column",
      "caption: A\ncolumns: [Year, Shpis]",
      "berths.csv",
      '9:17 error data: found "Shpis", which is no column of the file; did you mean "Ships"?',
    ],
    [
      "two units",
      "caption: A\nchart: bar",
      "berths.csv",
      "9:1 error data: found columns in different units (Ships, Tonnage (t)), which have no scale in common; choose one with columns: […]",
    ],
    [
      "the caption of another block",
      "caption: A\n:::\n\n::: data berths.csv\ncaption: A",
      "berths.csv",
      `12:1 error data: caption: found "A" twice in this text; say what is different here`,
    ],
    [
      "a list as its source",
      "caption: A\n\n- B",
      "berths.csv",
      "10:1 error block: found a list in ::: data; it has the source of the figures, in a paragraph",
    ],
  ])("%s", async (_, fields, argument, expected) => {
    expect(await check(write(fields, argument), figures)).toEqual([`${text}:${expected}`]);
  });
});

describe("a file that is not published", () => {
  const find = async (name: string, files: Files = {}) => {
    const root = await createFolder({ [csv]: figures, "secret.csv": figures, ...files });
    await symlink(path.join(root, "secret.csv"), path.join(root, folder, "link.csv"));
    const found = await createAssetStore(root, "src/content", createSampleSite()).findData(
      path.posix.join(folder, name),
    );
    return "message" in found ? found.message : found.file.url;
  };

  it.each([
    [
      "is not there",
      "berth.csv",
      `no file ${folder}/berth.csv; put it there, or mend the path (capital letters count); did you mean "berths.csv"?`,
    ],
    [
      "lies outside of the content",
      "../../../../../secret.csv",
      "secret.csv is outside src/content; only files in it are published",
    ],
    [
      "is a link that leads out of the content",
      "link.csv",
      `${folder}/link.csv is a symbolic link, or lies behind one, that leads out of src/content; put the file itself there`,
    ],
    ["is hidden", ".berths.csv", `${folder}/.berths.csv is hidden, and hidden files are not published`],
  ])("%s", async (_, name, message) => {
    expect(await find(name)).toBe(message);
  });

  it("has megabytes", async () => {
    const found = await find("large.csv", { [`${folder}/large.csv`]: "a,b\n1,2\n".repeat(200_000) });
    expect(found).toContain("has more than 1 MB; a page shows 200 rows at most");
  });
});

describe("a file that cannot be drawn", () => {
  it.each([
    [
      "bar",
      "Port\nKiel\n",
      `${text}:9:1 error data: found one column; a chart needs two: the first names what is drawn, and one after it has numbers`,
    ],
    [
      "bar",
      "Port,Ships\nKiel,12o\n",
      `${text}:9:1 error data: found no column of numbers after the first ("Ships" has "12o")`,
    ],
    [
      "column",
      "Port,A,B\nKiel,1,2\n",
      `${text}:9:1 error data: found 2 columns of numbers (A, B); a column chart shows 1 at most; choose with columns: [Port, A]`,
    ],
    [
      "bar",
      "Port,A,B,C\nKiel,1,2,3\n",
      `${text}:9:1 error data: found 3 columns of numbers (A, B, C); a bar chart shows 2 at most; choose with columns: [Port, A, B]`,
    ],
    [
      "bar",
      `Port,A\n${"Kiel,1\n".repeat(61)}`,
      `${text}:9:1 error data: found 61 rows; a bar chart has room for 60; sum them up, or write chart: line`,
    ],
    [
      "bar",
      `Port,A\nPort of ${"x".repeat(60)},1\n`,
      `${text}:9:1 error data: found "${"x".repeat(60)}", a word without a place to break it, which has no room in a chart on a telephone; write a shorter name into the file`,
    ],
    [
      "column",
      `Port,A\n${"Westerhever lighthouse,1\n".repeat(9)}`,
      `${text}:9:1 error data: found "Westerhever lighthouse", which has no room below a column on a telephone; write chart: bar, or a shorter name`,
    ],
    [
      "line",
      `Year,${"long ".repeat(30)},B\n2001,1,2\n2002,1,2\n`,
      `${text}:9:1 error data: found "${"long ".repeat(30).trim()}", which has no room behind a line; write a shorter name into the file`,
    ],
    [
      "line",
      "Year,A\n2001,1\n2002,12345678901\n",
      `${text}:9:1 error data: found "12,345,678,901", which has too many figures to stand in a chart; write thousands or millions, and say so with unit: million tonnes`,
    ],
    ["line", "Year,A\n2001,1\n", `${csv}:2:1 error data: found one row; a line needs two`],
    [
      "line",
      "Year,A\n2002,1\n2001,2\n",
      `${csv}:3:1 error data: found "2001" after "2002"; sort the rows for a line, each once`,
    ],
    [
      "line",
      "Day,A\nMonday,1\nTuesday,2\nMonday,3\n",
      `${csv}:4:1 error data: found "Monday" after "Tuesday"; sort the rows for a line, each once`,
    ],
    [
      "line",
      "Year,A\n2001,1\n,2\n2003,2\n",
      `${csv}:3:1 error data: found no value in the column "Year", along which the line goes`,
    ],
  ])("as a %s: %j", async (chart, content, expected) => {
    expect(await check(write(`caption: A\nchart: ${chart}`), content)).toEqual([expected]);
  });
});

it("is not in the history of the text, where its caption and source are", () => {
  expect(readBlocks(`::: data a.csv\n${withChart}\n:::\n`, "en")).toEqual([
    { kind: "paragraph", text: "Ships in port, “here”" },
    { kind: "paragraph", text: "Port authority" },
  ]);
});
