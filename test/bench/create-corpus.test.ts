import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addressesOfFiles, createCorpus } from "../../scripts/bench/create-corpus.ts";
import { clock } from "../../scripts/bench/create-headline.ts";
import { buildFacts, createOffprintSite } from "../../scripts/bench/create-offprint-site.ts";
import { loadEdition } from "../../src/loading/load-edition.ts";
import { listGeneratedUrls } from "../../src/site/plan-site.ts";
import { readTree } from "../helpers/project.ts";
import { createFolder, writeFacts } from "../helpers/publication.ts";

const layout = { articles: "articles", pictures: "pictures", addresses: addressesOfFiles };

let folder: string;
let files: Map<string, string>;
const articles = () => [...files].filter(([file]) => file.endsWith(".md"));

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "offprint-corpus-"));
  await createCorpus(folder, 60, layout);
  files = await readTree(folder);
});
afterAll(() => rm(folder, { recursive: true }));

describe("the corpus", () => {
  it("is the same each time", async () => {
    const again = await createFolder({});
    await createCorpus(again, 60, layout);
    expect(await readTree(again)).toEqual(files);
  });

  it("is the one that earlier figures were measured on", () => {
    const digest = createHash("sha256");
    for (const [file, content] of articles()) digest.update(file).update(content);
    expect(digest.digest("hex").slice(0, 16)).toMatchInlineSnapshot(`"ae6f52cc11911d65"`);
  });

  it("has articles of news length under 2 to 4 subheads", () => {
    for (const [file, content] of articles()) {
      const [, , body = ""] = content.split(/^---$/m);
      const blocks = body.split("\n\n");
      const text = blocks.filter((block) => /^[A-Z"]/.test(block) && !block.includes("]("));
      const words = text.join(" ").split(/\s+/).length;
      expect(words, file).toBeGreaterThanOrEqual(400);
      expect(words, file).toBeLessThanOrEqual(900);
      const subheads = blocks.filter((block) => block.startsWith("## "));
      expect(subheads.length, file).toBeGreaterThanOrEqual(2);
      expect(subheads.length, file).toBeLessThanOrEqual(4);
    }
  });

  it("holds what news holds", () => {
    const count = (part: RegExp) => articles().filter(([, content]) => part.test(content)).length;
    expect(count(/^\[\^1\]: /m)).toBe(20);
    expect(count(/^!\[/m)).toBe(3);
    expect(count(/^updated: /m)).toBe(6);
    expect(count(/\]\(.*\.md\)/)).toBe(59);
    expect(count(/^- /m)).toBeGreaterThan(20);
    expect(count(/^> /m)).toBeGreaterThan(20);
    expect(new Set(articles().map(([file]) => path.dirname(file))).size).toBe(10);
  });

  it("loads as an Edition without diagnostics", async () => {
    const root = await createFolder({});
    const site = await createOffprintSite(root, false);
    await createCorpus(root, 30, site.layout);
    const { edition } = await loadEdition({
      root,
      facts: writeFacts(buildFacts(false)),
      now: new Date(clock * 1000),
      serving: false,
      listUrls: listGeneratedUrls,
    });
    expect(edition.articles).toHaveLength(30);
    expect(edition.articles.filter(({ body }) => body.pictures.length > 0)).toHaveLength(2);
  });
});
