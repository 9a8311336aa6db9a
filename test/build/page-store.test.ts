import { hash } from "node:crypto";
import { chmod, mkdir, readdir, readFile, rm, stat, symlink, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openPageStore, type PageStore } from "../../src/build/page-store.ts";
import { openMemory } from "../../src/memory/memory.ts";
import { createFolder } from "../helpers/publication.ts";

interface Build {
  /** What was rendered, by URL. */
  readonly rendered: readonly string[];
  readonly site: string;
}

type Pages = Readonly<Record<string, unknown>>;

interface Page {
  readonly url: string;
  readonly template: string;
  readonly props: unknown;
  readonly isVolatile?: boolean;
}

function openStore(folder: string, site: string, code = "code", facts = "facts"): PageStore {
  return openPageStore({ folder, site, memory: openMemory(folder, code), facts });
}

function plan(pages: Pages, template = "template"): Page[] {
  return Object.entries(pages).map(([url, props]) => ({ url, template, props }));
}

/** Writes a page into the site, as Eleventy does, and keeps it. */
async function render(store: PageStore, site: string, { url, props }: Page): Promise<void> {
  const file = path.join(site, url);
  await mkdir(path.dirname(file), { recursive: true });
  const text = JSON.stringify(props) ?? "";
  await writeFile(file, text);
  store.keep(url, file, hash("sha256", text));
}

/** A build whose pages say what their props are. */
async function build(
  folder: string,
  pages: Pages,
  options: { code?: string; template?: string } = {},
): Promise<Build> {
  const site = await createFolder({});
  const store = openStore(folder, site, options.code);
  const planned = plan(pages, options.template);
  const fresh = store.linkCached(planned);
  for (const page of fresh) await render(store, site, page);
  await store.close();
  return { rendered: fresh.map(({ url }) => url), site };
}

const pages = { "2021/a.html": { title: "A" }, "b.html": { title: "B" } };
const contentsOf = (folder: string) => readdir(path.join(folder, "contents"));

describe("a page store", () => {
  it("puts pages in place that an earlier build finished from the same", async () => {
    const folder = await createFolder({});
    expect((await build(folder, pages)).rendered).toEqual(["2021/a.html", "b.html"]);
    const second = await build(folder, pages);
    expect(second.rendered).toEqual([]);
    expect(await readFile(path.join(second.site, "2021/a.html"), "utf8")).toBe('{"title":"A"}');
  });

  it.each([
    ["props", { ...pages, "b.html": { title: "Other" } }, {}, ["b.html"]],
    ["an address", { "2021/a.html": { title: "A" }, "c.html": { title: "B" } }, {}, ["c.html"]],
    ["the code", pages, { code: "other" }, ["2021/a.html", "b.html"]],
    ["the template", pages, { template: "other" }, ["2021/a.html", "b.html"]],
  ])("renders what is new when %s changed, and nothing else", async (_, later, options, expected) => {
    const folder = await createFolder({});
    await build(folder, pages);
    expect((await build(folder, later, options)).rendered).toEqual(expected);
  });

  it.each([
    ["edited", (text: string) => text.replace("A", "X")],
    ["cut short", (text: string) => text.slice(1)],
    ["emptied", () => ""],
  ])("makes a page anew that was %s", async (_, damage) => {
    const folder = await createFolder({});
    await build(folder, pages);
    for (const name of await contentsOf(folder)) {
      const file = path.join(folder, "contents", name);
      await writeFile(file, damage(await readFile(file, "utf8")));
    }
    const again = await build(folder, { "2021/a.html": pages["2021/a.html"] });
    expect(again.rendered).toEqual(["2021/a.html"]);
    expect(await readFile(path.join(again.site, "2021/a.html"), "utf8")).toBe('{"title":"A"}');
  });

  it("refuses two files at one place", async () => {
    const store = openStore(await createFolder({}), await createFolder({}));
    const page = { url: "a.html", template: "template", props: {} };
    expect(() => store.linkCached([page, { ...page, template: "other" }])).toThrow(
      "two files are planned at a.html",
    );
  });

  it("keeps nothing of a volatile page", async () => {
    const [folder, site] = [await createFolder({}), await createFolder({})];
    const page = { url: "a.html", template: "template", props: undefined, isVolatile: true };
    const store = openStore(folder, site);
    expect(store.linkCached([page])).toEqual([page]);
    await render(store, site, page);
    await store.close();
    expect(await contentsOf(folder).catch(() => [])).toEqual([]);
    expect(store.hashes.has("a.html")).toBe(true);
  });

  it("makes a page anew that another build drops meanwhile", async () => {
    const [folder, site] = [await createFolder({}), await createFolder({})];
    await build(folder, pages);
    const store = openStore(folder, site);
    await rm(path.join(folder, "contents"), { recursive: true });
    await mkdir(path.join(folder, "contents"));
    const planned = plan(pages);
    expect(store.linkCached(planned)).toEqual(planned);
    for (const page of planned) await render(store, site, page);
    await store.close();
    expect((await build(folder, pages)).rendered).toEqual([]);
  });

  it("believes a kept file by its time and size, and hashes one that was written since", async () => {
    const folder = await createFolder({});
    await build(folder, pages);
    const [name = ""] = await contentsOf(folder);
    const file = path.join(folder, "contents", name);
    const { atime } = await stat(file);
    await utimes(file, atime, new Date("2020-01-01T00:00:00Z"));
    expect((await build(folder, pages)).rendered).toEqual([]);
    await writeFile(file, (await readFile(file, "utf8")).replace("title", "elbat"));
    expect((await build(folder, pages)).rendered).toHaveLength(1);
  });

  it.each([
    ["a folder is in its place", (file: string) => mkdir(path.join(file, "deep"), { recursive: true })],
    ["a link is in its place", (file: string) => symlink("nowhere", file)],
    ["a link to itself is in its place", (file: string) => symlink(path.basename(file), file)],
  ])("makes a page anew where %s", async (_name, damage) => {
    const folder = await createFolder({});
    await build(folder, pages);
    for (const name of await contentsOf(folder)) {
      await rm(path.join(folder, "contents", name));
      await damage(path.join(folder, "contents", name));
    }
    const again = await build(folder, pages);
    expect(again.rendered).toEqual(Object.keys(pages));
    expect(await readFile(path.join(again.site, "b.html"), "utf8")).toBe('{"title":"B"}');
    expect((await build(folder, pages)).rendered).toEqual([]);
  });

  it("makes a page anew whose permissions changed: the site's would be the same", async () => {
    const folder = await createFolder({});
    const { mode } = await stat(path.join((await build(folder, pages)).site, "b.html"));
    for (const name of await contentsOf(folder)) await chmod(path.join(folder, "contents", name), 0);
    const again = await build(folder, pages);
    expect(again.rendered).toEqual(Object.keys(pages));
    expect((await stat(path.join(again.site, "b.html"))).mode).toBe(mode);
  });

  it("builds a site where nothing can be kept", async () => {
    const folder = path.join(await createFolder({}), "x".repeat(300));
    const { site } = await build(folder, pages);
    expect(await readFile(path.join(site, "2021/a.html"), "utf8")).toBe('{"title":"A"}');
    expect((await build(folder, pages)).rendered).toEqual(Object.keys(pages));
  });

  it("makes a page anew that is gone", async () => {
    const folder = await createFolder({});
    await build(folder, pages);
    for (const name of await contentsOf(folder)) await rm(path.join(folder, "contents", name));
    expect((await build(folder, pages)).rendered).toEqual(["2021/a.html", "b.html"]);
  });

  it("holds what the last build consists of, and no more", async () => {
    const folder = await createFolder({});
    await build(folder, pages);
    await build(folder, { "b.html": { title: "B2" } });
    expect(await contentsOf(folder)).toHaveLength(1);
  });

  it("keeps what it has when a build is broken off", async () => {
    const folder = await createFolder({});
    await build(folder, pages);
    const site = await createFolder({});
    const store = openStore(folder, site);
    const [page] = store.linkCached(plan({ "c.html": {} }));
    if (page) await render(store, site, page);
    expect((await build(folder, pages)).rendered).toEqual([]);
  });

  it("serves two builds at once", async () => {
    const folder = await createFolder({});
    const builds = await Promise.all([build(folder, pages), build(folder, { ...pages, "c.html": {} })]);
    for (const { site } of builds) {
      expect(await readFile(path.join(site, "b.html"), "utf8")).toBe('{"title":"B"}');
    }
    expect((await build(folder, pages)).rendered).toEqual(expect.any(Array));
  });
});
