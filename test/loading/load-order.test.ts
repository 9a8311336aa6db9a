import { describe, expect, it } from "vitest";
import type { Progress } from "../../src/loading/encode-pictures.ts";
import { ContentError, formatDiagnostic } from "../../src/model/diagnostic.ts";
import { createPhoto } from "../helpers/pictures.ts";
import {
  aboutPage,
  createFolder,
  type Files,
  loadFolder,
  sampleFacts,
  writeArticle,
} from "../helpers/publication.ts";

const article = "src/content/articles/2021/b.md";
const photo = await createPhoto(400, 300).toBuffer();

/** An article whose picture has a faultless header and ends too early: only who decodes it finds that. */
const withShortPicture = {
  ...aboutPage,
  "src/content/articles/2021/a.md": writeArticle({}, "![A ship](photo.jpg)"),
  "src/content/articles/2021/photo.jpg": photo.subarray(0, photo.length - 300),
};

/** Loads, and lists what was told of pictures and which mistakes were found. */
async function load(files: Files, site: object = {}) {
  const told: string[] = [];
  const progress: Progress = {
    expect: (_count, work) => told.push(work),
    begin: (name) => told.push(name),
    advance: () => {},
  };
  const root = await createFolder({ ...withShortPicture, ...files });
  try {
    await loadFolder(root, { progress, facts: { site: { ...sampleFacts.site, ...site } } });
    return { told, mistakes: [] };
  } catch (error) {
    if (error instanceof ContentError) return { told, mistakes: error.diagnostics.map(formatDiagnostic) };
    throw error;
  }
}

const slips: readonly [step: string, files: Files, mistake: string, site?: object][] = [
  ["reading", { [article]: new Uint8Array() }, "error file: it is empty"],
  ["parsing", { [article]: writeArticle({ date: "soon" }) }, "error date: "],
  ["resolving ids", { [article]: writeArticle({ authors: "[eve]" }) }, "error authors.0: "],
  ["resolving links", { [article]: writeArticle({}, "[c](c.md)") }, "error link: no file"],
  ["looking up headings", { [article]: writeArticle({}, "[a](a.md#x)") }, "has no heading #x"],
  ["citing sources", { [article]: writeArticle({}, "So they say [@x].") }, "error citation: found @x"],
  [
    "correcting",
    {
      [article]: writeArticle({
        corrections: "[{ kind: correction, date: 2021-03-21, text: '## B' }]",
        updated: "2021-03-21",
      }),
    },
    "error corrections.0.text: ",
  ],
  ["finding a picture", { [article]: writeArticle({}, "![B](b.png)") }, "error image: no file"],
  [
    "finding a lead picture",
    { [article]: writeArticle({ image: "{ src: b.png, alt: B }" }) },
    "error image.src: no file",
  ],
  ["telling histories", {}, "_data/site.ts", { history: "required" }],
  ["listing static files", { "src/static/run.php": "<?php" }, "src/static/run.php:1:1 error file: "],
  [
    "planning",
    { "src/content/pages/archive.md": aboutPage["src/content/pages/about.md"] },
    "error url: its address archive.html",
  ],
  [
    "naming policies",
    {},
    "error publisher.sourcingPolicy: no page",
    {
      publisher: { ...sampleFacts.site.publisher, sourcingPolicy: "nowhere" },
    },
  ],
];

describe("a load", () => {
  it.each(slips)("reports a mistake found by %s before any picture is decoded", async (...slip) => {
    const [, files, mistake, site] = slip;
    const { told, mistakes } = await load(files, site);
    expect(mistakes).toEqual([expect.stringContaining(mistake)]);
    expect(told).toEqual([]);
  });

  it("decodes pictures once no text has a mistake", async () => {
    const { told, mistakes } = await load({});
    expect(mistakes).toEqual([expect.stringContaining("premature end of JPEG image")]);
    expect(told).toContain("encoding pictures");
  });
});
