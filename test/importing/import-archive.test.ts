import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { formatJsonReport, formatReport } from "../../src/importing/format-report.ts";
import { type ImportOptions, importArchive } from "../../src/importing/import-archive.ts";
import { loadPublication } from "../../src/loading/load-publication.ts";
import { ContentError } from "../../src/model/diagnostic.ts";
import { listGeneratedUrls } from "../../src/site/plan-site.ts";
import { factsFiles as facts } from "../helpers/facts-files.ts";
import { aboutPage, createFolder, type Files, sampleFacts, samplePng } from "../helpers/publication.ts";

beforeEach(() => {
  vi.stubEnv("SOURCE_DATE_EPOCH", String(Date.UTC(2026, 10, 28) / 1000));
});
afterEach(() => {
  vi.unstubAllEnvs();
});

/** A blog made with Zola. */
const blog: Files = {
  "config.toml": 'base_url = "https://old.example"',
  "content/2015-12-10-Rust.md": `+++
path = "2015/12/10/Rust-1.5"
title = "Announcing Rust 1.5"
authors = ["Ada", "The Core Team"]
aliases = ["releases/1.5.0", "2015/12/10/Rust-1.5.html"]
[taxonomies]
tags = ["Cars", "Чипы"]
+++

# Announcing Rust 1.5

It is out. It is good.

### What is new

See [the other](@/other/index.md#what-s-missing), [above](#what-is-new), [a page](/about/), [the same](/Other/)
and <b>this</b><br>picture: ![](/img/a.png)

![remote](https://pics.example/a.png "Title") and [nothing](missing.md)
`,
  "content/other/index.md": `---
title: Other
date: 2016-01-02 10:00:00
draft: false
layout: post
description: ${"A long sentence about it. ".repeat(12)}
---
![Beside](b.png)

## What's missing

[Back](../2015-12-10-Rust.md) to [a file](notes.txt).
`,
  "content/other/b.png": samplePng,
  "content/other/notes.txt": "Notes.",
  "static/img/a.png": samplePng,
};

async function createBoth(archive: Files = blog) {
  const root = await createFolder({ ...facts, ...aboutPage });
  const old = await createFolder(archive);
  const run = (options: Partial<ImportOptions> = {}) =>
    importArchive({
      root,
      paths: [path.join(old, "content")],
      kind: undefined,
      site: "https://old.example/",
      isDryRun: false,
      dropsFields: true,
      ...options,
    });
  const readText = (file: string) => readFile(path.join(root, "src/content/articles", file), "utf8");
  return { root, old, run, readText };
}

const load = (root: string) => loadPublication(root, { listUrls: listGeneratedUrls, serving: false });

it("brings in an archive that loads without touching anything else", async () => {
  const { root, run, readText } = await createBoth();
  const report = await run();
  expect(report).toMatchObject({ found: 2, kinds: ["zola"] });
  const { edition } = await load(root);
  expect(edition.articles.map(({ title }) => title).toSorted()).toEqual(["Announcing Rust 1.5", "Other"]);
  const rust = await readText("2015/rust/index.md");
  expect(rust).toMatch(/authors: \[ada, the-core-team\]\ntags: \[cars, chipy\]/);
  expect(rust).toContain("description: It is out. It is good.\ndate: 2015-12-10\n");
  expect(rust).toContain(
    "redirectFrom:\n  - 2015/12/10/Rust-1.5/\n  - releases/1.5.0/\n  - 2015/12/10/Rust-1.5.html\n",
  );
  expect(rust).toContain("It is out. It is good.\n\n## What is new\n\n");
  expect(rust).toContain(
    'See [the other](../../2016/other/index.md#whats-missing), [above](#what-is-new), [a page](https://old.example/about/), [the same](../../2016/other/index.md)\nand **this**\\\npicture: ![""](a.png)',
  );
  expect(rust).toContain(
    '[remote](https://pics.example/a.png "Title") and [nothing](https://old.example/2015/12/10/Rust-1.5/missing.md)',
  );
  const other = await readText("2016/other/index.md");
  expect(other).toContain(
    "date: 2016-01-02T10:00:00+01:00\nauthors: [ada] # to be confirmed: none was found\n",
  );
  expect(other).toContain("[Back](../../2015/rust/index.md) to [a file](notes.txt).");
  expect(await readdir(path.join(root, "src/content/articles/2016/other"))).toEqual([
    "b.png",
    "index.md",
    "notes.txt",
  ]);
  expect(await readFile(path.join(root, "_data/authors.ts"), "utf8")).toContain(
    '"the-core-team": {\n    name: "The Core Team"',
  );
});

it("reports by kind, with a place for each, as text and as JSON", async () => {
  const { run } = await createBoth();
  const report = await run();
  const text = formatReport(report);
  expect(text).toContain("2 of 2 articles brought in (zola)");
  expect(text).toMatch(
    /1 pictures on other hosts, now links\n {2}\S+\/content\/2015-12-10-Rust.md:19 https:\/\/pics.example\/a.png/,
  );
  const { counts, notes, written } = JSON.parse(formatJsonReport(report));
  expect(counts).toMatchObject({
    refused: 0,
    "new author": 1,
    "new tag": 1,
    picture: 2,
    alt: 1,
    heading: 2,
    cut: 1,
  });
  expect(notes).toHaveLength(report.notes.length);
  expect(written).toEqual([
    "src/content/articles/2015/rust/index.md",
    "src/content/articles/2016/other/index.md",
  ]);
});

it("says all and writes nothing in a dry run", async () => {
  const { root, run } = await createBoth();
  const planned = await run({ isDryRun: true });
  expect(existsSync(path.join(root, "src/content/articles"))).toBe(false);
  expect(await readFile(path.join(root, "_data/authors.ts"), "utf8")).toBe(facts["_data/authors.ts"]);
  expect(formatReport(planned)).toContain("2 of 2 articles would be brought in");
  expect(await run()).toEqual({ ...planned, isDryRun: false });
});

it("brings nothing in twice, also if an article was renamed and edited, and links to it", async () => {
  const { root, old, run, readText } = await createBoth();
  await run();
  const articles = path.join(root, "src/content/articles");
  await mkdir(path.join(articles, "2016/renamed"));
  for (const name of ["index.md", "b.png", "notes.txt"])
    await writeFile(
      path.join(articles, "2016/renamed", name),
      await readFile(path.join(articles, "2016/other", name)),
    );
  await writeFile(path.join(articles, "2016/other/index.md"), "---\ntitle: Mine\n---\nMine.\n");
  await writeFile(
    path.join(old, "content/third.md"),
    "---\ntitle: Third\ndate: 2016-05-05\n---\n[Other](other/index.md)",
  );
  const again = await run();
  expect(again.written).toEqual(["src/content/articles/2016/third/index.md"]);
  expect(again.notes.filter(({ kind }) => kind === "present")).toHaveLength(2);
  expect(await readText("2016/third/index.md")).toContain("[Other](../renamed/index.md)");
  expect(await readText("2016/other/index.md")).toContain("Mine.");
});

it("gives articles of one name names of their own, translations by language", async () => {
  const { run } = await createBoth({
    "content/a/news.md": "---\ndate: 2020-01-01\n---\nA.",
    "content/b/news.md": "---\ndate: 2020-01-01\n---\nB.",
    "content/de/news.md": "---\ndate: 2020-01-01\n---\nC.",
    "content/x/новости.md": "---\ndate: 2020-01-01\n---\nD.",
  });
  const { written } = await run();
  expect(written.map((file) => path.basename(path.dirname(file)))).toEqual([
    "news",
    "news-2",
    "news-de",
    "novosti",
  ]);
});

it("refuses pictures that lead out of the archive, links to files, and drawings with scripts", async () => {
  const { root, old, run, readText } = await createBoth({
    "config.toml": "",
    "content/a.md":
      "---\ntitle: A\ndate: 2020-01-01\n---\n![a](../../../../etc/x.png) ![b](link.png) ![c](evil.svg) ![d](%2e%2e/%2e%2e/x.png)",
    "content/evil.svg":
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>alert(1)</script></svg>',
  });
  const outside = await createFolder({ "secret.png": samplePng });
  await symlink(path.join(outside, "secret.png"), path.join(old, "content/link.png"));
  const { notes } = await run({ site: undefined });
  expect(
    notes.filter(({ kind }) => kind === "missing picture").map(({ message }) => message.slice(0, 60)),
  ).toEqual([
    expect.stringContaining("is not in the archive"),
    expect.stringContaining("leads out of the archive"),
    expect.stringContaining("evil.svg: cannot be published"),
    expect.stringContaining("is not in the archive"),
  ]);
  expect(await readText("2020/a/index.md")).toContain("\na b c d\n");
  expect(await readdir(path.join(root, "src/content/articles/2020/a"))).toEqual(["index.md"]);
});

it("shows films of the archive, and links to what no browser plays", async () => {
  const { root, run, readText } = await createBoth({
    "config.toml": "",
    "content/a.md":
      '---\ntitle: A\ndate: 2020-01-01\n---\nText.\n\n<video src="clip.mp4" title="A quay"></video>\n\nText ![](clip.mp4) here, <audio src="talk.mp3"></audio>',
    "content/clip.mp4": await readFile("test/fixtures/media/clip.mp4"),
    "content/talk.mp3": "not a recording",
  });
  const { notes } = await run({ site: undefined });
  const text = await readText("2020/a/index.md");
  expect(text).toContain(
    "\n\n![A quay](clip.mp4)\n\nText [clip.mp4](clip.mp4) here,\n\n[talk.mp3](talk.mp3)",
  );
  expect(await readdir(path.join(root, "src/content/articles/2020/a"))).toEqual([
    "clip.mp4",
    "index.md",
    "talk.mp3",
  ]);
  expect(notes.map(({ kind }) => kind)).toContain("picture");
  const { edition } = await load(root);
  expect(edition.articles).toHaveLength(1);
});

it("writes nothing if the facts have no place for new authors, and says which are missing", async () => {
  const { root, run } = await createBoth();
  await writeFile(
    path.join(root, "_data/authors.ts"),
    `export const authors = Object.assign(${JSON.stringify(sampleFacts.authors)});`,
  );
  const error = await run().catch((error: unknown) => error);
  expect(error).toBeInstanceOf(ContentError);
  expect(String(error)).toContain("the-core-team (The Core Team)");
  expect(existsSync(path.join(root, "src/content/articles"))).toBe(false);
});
