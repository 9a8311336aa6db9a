import { existsSync } from "node:fs";
import { utimes } from "node:fs/promises";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it, onTestFinished } from "vitest";
import { readArchive } from "../../src/importing/read-archive.ts";
import { createUnpacker } from "../../src/importing/unpack-zip.ts";
import { createFolder, type Files, samplePng } from "../helpers/publication.ts";

async function readFolder(files: Files) {
  const root = await createFolder(files);
  for (const file of Object.keys(files))
    await utimes(path.join(root, file), new Date(0), new Date("2026-01-03T00:00:00Z"));
  const unpacker = createUnpacker();
  onTestFinished(unpacker.remove);
  const source = { kind: undefined, timeZone: "Europe/Berlin", lang: "en", except: path.join(root, "own") };
  const { articles, notes } = await readArchive({ ...source, ...unpacker, paths: [root] });
  const refused = notes.filter(({ kind }) => kind === "refused").map(({ message }) => message);
  return { article: articles[0], articles, notes, refused };
}

const ns =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"';
const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const run = (text: string, properties = "") =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (content: string, style = "") =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${content.startsWith("<") ? content : run(content)}</w:p>`;
const picture =
  '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="A boat"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rId1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
const style = (id: string, name: string, more = "") =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;

function docx(body: string, parts: Files = {}): Uint8Array {
  const files: Files = {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    "_rels/.rels": `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${types}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${types}/image" Target="media/image1.png"/><Relationship Id="rId2" Type="${types}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${types}/footnotes" Target="footnotes.xml"/></Relationships>`,
    "word/styles.xml": `<w:styles ${ns}>${style("Title", "Title")}${style("Sub", "Subtitle")}${style("H1", "heading 1")}${style("Cap", "caption")}${style("Own", "Own head", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>')}${style("Listing", "Listing", '<w:rPr><w:rFonts w:ascii="Courier New"/></w:rPr>')}</w:styles>`,
    "word/document.xml": `<w:document ${ns}><w:body>${body}</w:body></w:document>`,
    ...parts,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]),
    ),
  );
}

const core = (fields: string) =>
  `<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t">${fields}</cp:coreProperties>`;

describe("documents of Word", () => {
  it("reads title, standfirst, byline, properties, headings, code, pictures with captions, tables and footnotes", async () => {
    const body = [
      p("Fees rise", "Title"),
      p("They are four now.", "Sub"),
      p("By Ada Pier and Ben Mole"),
      p(`${run("It ")}${run("rains", "<w:b/>")}${run(" again.")}<w:r><w:footnoteReference w:id="2"/></w:r>`),
      p(picture),
      p("In port", "Cap"),
      p("The boats", "H1"),
      p("Who pays", "Own"),
      p("let a = 1;", "Listing"),
      p("let b = 2;", "Listing"),
      `<w:tbl>${["Boat", "Mira"].map((cell) => `<w:tr><w:tc>${p(cell)}</w:tc><w:tc>${p("12")}</w:tc></w:tr>`).join("")}</w:tbl>`,
    ].join("");
    const { article, notes } = await readFolder({
      "a story.docx": docx(body, {
        "word/media/image1.png": samplePng,
        "word/footnotes.xml": `<w:footnotes ${ns}><w:footnote w:id="2">${p("So says Ada.")}</w:footnote></w:footnotes>`,
        "word/comments.xml": `<w:comments ${ns}><w:comment w:id="1">${p("Ask her")}</w:comment></w:comments>`,
        "docProps/core.xml": core(
          "<dc:title>Document1</dc:title><dc:creator>Microsoft Office User</dc:creator><cp:keywords>Fees; Boats</cp:keywords><dcterms:created>2020-01-02T10:00:00Z</dcterms:created>",
        ),
      }),
    });
    expect(article).toMatchObject({
      title: "Fees rise",
      description: "They are four now.",
      authors: ["Ada Pier", "Ben Mole"],
      date: "2020-01-02T10:00:00Z",
      tags: ["Fees", "Boats"],
      text: 'It **rains** again.[^1]\n\n![A boat](/picture-1.png "In port")\n\n# The boats\n\n## Who pays\n\n```\nlet a = 1;\nlet b = 2;\n```\n\n| Boat | 12 |\n| --- | --- |\n| Mira | 12 |\n\n[^1]: So says Ada.',
    });
    expect(existsSync(path.join(article?.root ?? "", "picture-1.png"))).toBe(true);
    expect(notes).toMatchObject([{ kind: "left out", message: "1 comments" }]);
  });

  it("accepts changes and moves, and takes a first line for the title", async () => {
    const body = [
      p("Harbour news"),
      p(
        `${run("The ")}<w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins>${run("new")}</w:ins>${run(" boat. ")}<w:moveTo>${run("Moved.")}</w:moveTo>`,
      ),
      p(`${run("Here: ")}<w:moveFrom>${run("Moved.")}</w:moveFrom>${run("nothing.")}`),
    ].join("");
    const { article } = await readFolder({ "x.docx": docx(body) });
    expect(article).toMatchObject({ title: "Harbour news", text: "The new boat. Moved.\n\nHere: nothing." });
  });

  it.each<[string, string, Uint8Array, RegExp]>([
    [
      "an old document",
      "a.doc",
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      /^is encrypted or of Word before 2007; .* save it as \.docx/,
    ],
    ["RTF", "a.rtf", Buffer.from("{\\rtf1 A}"), /^is RTF; .* save it as \.docx/],
    [
      "OpenDocument",
      "a.odt",
      zipSync({ mimetype: [strToU8("application/vnd.oasis.opendocument.text"), { level: 0 }] }),
      /^is an OpenDocument text; .* save it as \.docx/,
    ],
    ["another file", "a.docx", Buffer.from("text"), /^is no document of Word$/],
    ["a broken ZIP", "a.docx", docx(p("A.")).subarray(0, 700), /^is damaged: /],
    [
      "a ZIP bomb",
      "a.docx",
      docx(p("A."), { "word/media/a.png": new Uint8Array(30_000_000) }),
      /^would become \d+ times as long, as a ZIP bomb does$/,
    ],
    [
      "long XML",
      "a.docx",
      docx(p("A."), {
        "word/x.xml": new Uint8Array(20_000_001),
        "word/media/x": Buffer.from(Array.from({ length: 200_000 }, (_, at) => (at * 7919) % 251)),
      }),
      /^has 20000001 bytes of text|^would become/,
    ],
    [
      "entities in entities",
      "a.docx",
      docx("", {
        "word/document.xml": `<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><w:document ${ns}><w:body>${p("&c;")}</w:body></w:document>`,
      }),
      /^its part word\/document\.xml declares entities/,
    ],
    [
      "elements without an end",
      "a.docx",
      docx(`${"<w:p>".repeat(10_000)}`),
      /^is no Word document that can be read/,
    ],
    ["another ZIP", "a.docx", zipSync({ "a.txt": strToU8("A") }), /^is no Word document that can be read/],
  ])("refuses %s", async (_, file, bytes, message) => {
    const { articles, refused } = await readFolder({ [file]: bytes });
    expect([articles, refused]).toEqual([[], [expect.stringMatching(message)]]);
  });

  it("refuses pictures that would lie outside of the document", async () => {
    const { refused } = await readFolder({
      "a.docx": docx(p("Text.") + p(picture), { "word/../../media/image1.png": samplePng }),
    });
    expect(refused).toEqual(["is damaged: Unsafe filename"]);
  });
});

describe("stories in plain text", () => {
  const dispatch =
    'NATO SHIP LEAVES WESTHAVEN FOR REPAIRS\n\nBy Anna Berg and TOM OKAFOR\n\nWESTHAVEN, Nov 26 (Reuters) - A ship of NATO left on Monday, the *port* said.\n\n"We say farewell to the ship," said Mayor Okafor in Westhaven.\n';

  it("recognises an agency's headline, byline and dateline", async () => {
    const { article, notes } = await readFolder({ "x.txt": dispatch });
    expect(article).toMatchObject({
      title: "NATO ship leaves Westhaven for repairs",
      slug: "nato-ship-leaves-westhaven-for-repairs",
      authors: ["Anna Berg", "Tom Okafor"],
      dateline: "Westhaven",
      // The file was written in January.
      date: "2025-11-26",
      text: 'A ship of NATO left on Monday, the \\*port\\* said.\n\n"We say farewell to the ship," said Mayor Okafor in Westhaven.\n\n(Reuters)',
    });
    expect(notes.map(({ kind }) => kind)).toEqual(["title"]);
  });

  it.each([
    ["LYON, 3 March 2024 (AFP) – The fair opens.", { place: "LYON", date: "2024-03-03" }],
    ["WESTHAVEN (AP) — The fair opens.", { place: "WESTHAVEN", date: undefined }],
    ["The fair - a small one - opens.", undefined],
    ["Twenty years on - the fair opens.", undefined],
  ])("reads the dateline of %s", async (opening, expected) => {
    const { article } = await readFolder({ "x.txt": `The fair\n\n${opening}` });
    expect(article?.dateline?.toUpperCase()).toBe(expected?.place);
    expect(article?.date).toBe(expected?.date);
  });

  it("reads other encodings and lines without blank ones between them, and keeps every character", async () => {
    const { articles, notes } = await readFolder({
      "a.txt": Buffer.from("Fees rise\n\nThe fee is \xa34 now.\n", "latin1"),
      "b.txt": "Boats\n  1. The first [boat] left.\n  # The second stays.",
    });
    expect(articles.map(({ title, text }) => `${title}: ${text}`)).toEqual([
      "Fees rise: The fee is £4 now.",
      "Boats: 1\\. The first \\[boat\\] left.\n\n\\# The second stays.",
    ]);
    expect(notes.map(({ kind }) => kind)).toEqual(["encoding"]);
  });

  it.each([
    ["only a headline", "Fees rise", "has no headline with a story below it"],
    ["a list", "names\n\na\n\nb", "has no sentence, so it is no story"],
    [
      "a long first line",
      `${"word ".repeat(80)}\n\nText.`,
      "its first line has 399 characters, so it is no headline",
    ],
  ])("refuses %s, and files for programs", async (_, text, message) => {
    const { articles, refused } = await readFolder({
      "x.txt": text,
      "robots.txt": "User-agent: *\n\nDisallow: a.",
    });
    expect([articles, refused]).toEqual([[], [message]]);
  });
});
