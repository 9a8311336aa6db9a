import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { zipSync } from "fflate";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { importArchive } from "../../src/importing/import-archive.ts";
import { loadPublication } from "../../src/loading/load-publication.ts";
import { listGeneratedUrls } from "../../src/site/plan-site.ts";
import { factsFiles } from "../helpers/facts-files.ts";
import { aboutPage, createFolder, type Files, samplePng } from "../helpers/publication.ts";
import { wrapExport, writeWordPressExport } from "../helpers/wordpress-export.ts";

beforeEach(() => {
  vi.stubEnv("SOURCE_DATE_EPOCH", String(Date.UTC(2026, 10, 28) / 1000));
});
afterEach(() => {
  vi.unstubAllEnvs();
});

async function createBoth(archive: Files) {
  const root = await createFolder({ ...factsFiles, ...aboutPage });
  const old = await createFolder(archive);
  const run = (...paths: string[]) =>
    importArchive({
      root,
      paths: paths.map((file) => path.join(old, file)),
      kind: undefined,
      site: undefined,
      isDryRun: false,
      dropsFields: false,
    });
  const read = (file: string) => readFile(path.join(root, "src/content", file), "utf8");
  const load = () => loadPublication(root, { listUrls: listGeneratedUrls, serving: false });
  return { root, old, run, read, load };
}

it("brings in an export of WordPress that loads without touching anything else, once", async () => {
  const { root, run, read, load } = await createBoth(writeWordPressExport(60));
  const report = await run("export.xml");
  expect(report).toMatchObject({ kinds: ["wordpress"], found: 61 });
  expect(report.written.length).toBeGreaterThanOrEqual(0.95 * report.found);
  expect(report.notes.filter(({ kind }) => kind === "picture").length).toBeGreaterThan(20);
  const { edition } = await load();
  expect(edition.articles.length).toBeGreaterThan(50);
  expect(edition.pages.map(({ url }) => url)).toEqual(["about-us.html", "about.html"]);
  const page = await read("pages/about-us/index.md");
  expect(page).toContain("Who we are. [A story](../../articles/2012/story-0/index.md)");
  expect(page).toMatch(/^---\n# imported from: old\.example\/\?p=7001\ntitle: About us\ndescription: /);
  expect(page).toContain("redirectFrom:\n  - about-us/\n");
  expect(edition.redirects.map(({ url, to }) => [url, to.url])).toContainEqual([
    "about-us/index.html",
    "about-us.html",
  ]);
  expect(existsSync(path.join(root, "src/content/articles/2013/story-1-de-de/crane-1.png"))).toBe(true);
  const again = await run("export.xml");
  expect(again.written).toEqual([]);
  expect(again.notes.filter(({ kind }) => kind === "present")).toHaveLength(report.written.length);
});

it("describes an article by its words, not by pictures that are not there", async () => {
  const post = (content: string, id: number) =>
    `<item><title>T</title><content:encoded><![CDATA[${content}]]></content:encoded><wp:post_id>${id}</wp:post_id><wp:post_date>2020-01-02 10:00:00</wp:post_date><wp:post_name>t-${id}</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>`;
  const picture = '<a href="https://old.example/a.png"><img src="https://old.example/a-300x200.png" /></a>';
  const { run, read } = await createBoth({
    "export.xml": wrapExport(
      `${post(`${picture}\n\nWhat it is. More.`, 1)}${post(`${picture}Beside it.`, 2)}`,
    ),
  });
  await run("export.xml");
  expect(await read("articles/2020/t-1/index.md")).toContain("description: What it is.");
  expect(await read("articles/2020/t-2/index.md")).toContain("description: Beside it.");
});

it("brings in an export of Ghost in a ZIP, and one of Substack, with links and pictures", async () => {
  const post = {
    id: "1",
    uuid: "u-1",
    title: "Cranes",
    slug: "cranes",
    status: "published",
    type: "post",
    visibility: "public",
    published_at: "2020-01-02T10:00:00Z",
    feature_image: "__GHOST_URL__/content/images/a.png",
    html: '<p>See <a href="__GHOST_URL__/about/">us</a>.</p>',
  };
  const page = {
    ...post,
    id: "2",
    uuid: "u-2",
    slug: "about",
    title: "About",
    type: "page",
    html: "<p>Us.</p>",
  };
  const ghost = zipSync({
    "site/data/blog.json": new TextEncoder().encode(
      JSON.stringify({ db: [{ meta: {}, data: { posts: [post, page] } }] }),
    ),
    "site/images/a.png": samplePng,
  });
  const substack = zipSync({
    "posts.csv": new TextEncoder().encode(
      "post_id,post_date,is_published,type,audience,title,subtitle\n7.quay,2021-01-02T10:00:00Z,true,newsletter,everyone,Quay,\n8.crane,2021-01-03T10:00:00Z,true,newsletter,everyone,Crane,\n",
    ),
    "posts/7.quay.html": new TextEncoder().encode(
      '<p>See <a href="https://old.substack.example/p/crane">the crane</a>.</p>',
    ),
    "posts/8.crane.html": new TextEncoder().encode("<p>It stands.</p>"),
  });
  const { run, read, load, root } = await createBoth({ "ghost.zip": ghost, "substack.zip": substack });
  const report = await run("ghost.zip", "substack.zip");
  expect(report.notes.filter(({ kind }) => kind === "refused")).toEqual([]);
  expect(report.kinds).toEqual(["ghost", "substack"]);
  expect(await read("articles/2020/cranes/index.md")).toContain('image:\n  src: a.png\n  alt: ""\n');
  expect(await read("articles/2020/cranes/index.md")).toContain("See [us](../../../pages/about-2/index.md).");
  expect(existsSync(path.join(root, "src/content/articles/2020/cranes/a.png"))).toBe(true);
  expect((await load()).edition.articles).toHaveLength(3);
});
