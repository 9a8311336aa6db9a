import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { clock, copyBuiltSite } from "../helpers/built-site.ts";
import { ownPages, ownTemplates } from "../helpers/own-templates.ts";
import { type Project, readTree } from "../helpers/project.ts";

/*
 * Eleventy as its users know it: its own command line (npm run eleventy) and templates of a publication, in a build too.
 */

/** Has a configuration write down what it is told once all files are written. */
function addListener(config: string): string {
  const listener = `config.on("eleventy.after", ({ results }) =>
    writeFileSync("listed.json", JSON.stringify(Object.fromEntries(results.map(({ url, content }) => [url, String(content)])))));
  `;
  return `import { writeFileSync } from "node:fs";\n${config.replace(/(?=config\.addPlugin)/, listener)}`;
}

describe("templates of the publication's own", () => {
  let project: Project;
  let dist: string;
  const page = (file: string) => readFile(path.join(dist, file), "utf8");
  beforeAll(async () => {
    project = await copyBuiltSite("fixture");
    dist = path.join(project.root, "dist");
    await project.write({ ...ownTemplates, ".eleventy.ts": addListener(ownTemplates[".eleventy.ts"]) });
    expect(await project.run("build", [], clock)).toMatchObject({ status: 0, stderr: "" });
  });
  afterAll(() => project.remove());

  it("and the press's pages are listed with their content after a build", async () => {
    const listed: Record<string, string> = JSON.parse(
      await readFile(path.join(project.root, "listed.json"), "utf8"),
    );
    expect(Object.keys(listed)).toEqual(expect.arrayContaining(["/map.html", "/2021/storm.html", "/"]));
    for (const [url, content] of Object.entries(listed))
      expect(content, url).toBe(await page(url.replace(/\/$/, "/index.html")));
  });

  it("are flat files in the frame of the site", async () => {
    const files = [...(await readTree(dist)).keys()];
    expect(files).toEqual(expect.arrayContaining(ownPages));
    for (const file of ownPages) {
      const html = await page(file);
      expect(html, file).toMatch(/^<!doctype html><html lang="en" dir="ltr"[^>]*>.*<\/html>$/s);
      expect(html, file).toContain("Content-Security-Policy");
    }
  });

  it("see the Edition, filters, shortcodes and collections", async () => {
    const { length } = (await page("years.html")).match(/<p>[^<]+<\/p>/g) ?? [];
    expect(length).toBeGreaterThanOrEqual(8);
    expect(await page("map.html")).toMatch(/It has \d+ articles/);
    expect(await page("tables.html")).toContain("<h1>TABLES</h1><p>1999 6</p>");
    expect(await page("more.html")).toContain("<p>MORE</p>");
    expect(await page("typed.html")).toMatch(/<ul><li>/);
  });

  it("use published plugins of Eleventy", async () => {
    expect(await page("tables.html")).toMatch(/<ul><li><a href="[^"]*map\.html">Map<\/a><\/li><\/ul>/);
    expect(await page("map.html")).toContain('<span class="token keyword">const</span>');
  });

  it("stand in the sitemap", async () => {
    const sitemap = await page("sitemap.xml");
    for (const file of ownPages) expect(sitemap).toContain(`/${file}</loc>`);
  });

  it("pass every check", async () => {
    expect(await project.run("check", [], clock)).toMatchObject({ status: 0, stderr: "" });
  });

  it("go through the configuration's transforms, as the press's own pages do, and are minified after them", async () => {
    for (const file of ["map.html", "about.html", "2021/storm.html"]) {
      const html = await page(file);
      expect(html, file).toContain("<p>marked</p></main>");
      expect(html, file).not.toContain("a   comment");
    }
    expect(await page("extra.txt")).toBe("copied");
  });

  it("are rendered by each build, and the press's pages only when they change", async () => {
    const again = await project.run("build", [], clock);
    // The sitemap lists own pages, so it is rendered with them.
    expect(again.stdout).toMatch(new RegExp(`^${ownPages.length + 1} of \\d+ files are new; `, "m"));
  });

  describe("and Eleventy's own command", () => {
    const written = () => readTree(path.join(project.root, "_site"));

    it("which writes nothing in a dry run", async () => {
      expect(await project.run("eleventy", ["--dryrun"], clock)).toMatchObject({ status: 0 });
      await expect(written()).rejects.toThrow("ENOENT");
    });

    it("which writes the site that a build writes, and says how many files", async () => {
      const { status, stdout } = await project.run("eleventy", [], clock);
      expect(status).toBe(0);
      const built = await readTree(dist);
      expect(await written()).toEqual(built);
      const isRendered = (file: string) => /\.(?:html?|xml|json|txt)$/i.test(file) && file !== "extra.txt";
      expect(stdout).toContain(`Wrote ${[...built.keys()].filter(isRendered).length} files`);
    });

    it("which gives every page with its content as JSON", async () => {
      const { stdout } = await project.run("eleventy", ["--to=json"], clock);
      const pages: { url: string; content: string }[] = JSON.parse(stdout);
      const storm = pages.find(({ url }) => url === "/2021/storm.html");
      expect(storm?.content).toBe(await page("2021/storm.html"));
      expect(pages.map(({ url }) => url)).toContain("/feed.xml");
    });

    it("which tells mistakes in content without a stack", async () => {
      await project.write({ "src/content/pages/broken.md": "---\ntitle: Broken\n---\nText.\n" });
      const { status, stdout, stderr } = await project.run("eleventy", [], clock);
      await rm(path.join(project.root, "src/content/pages/broken.md"));
      expect(status).not.toBe(0);
      const told = stdout + stderr;
      expect(told).toContain("src/content/pages/broken.md:1:1 error description: missing");
      expect(told).not.toMatch(/^\s+at /m);
    });
  });
});

describe("an edit", () => {
  it("has Eleventy render the pages that show it, and no other", async () => {
    const project = await copyBuiltSite("fixture");
    onTestFinished(() => project.remove());
    const dist = path.join(project.root, "dist");
    const before = await readTree(dist);
    const file = path.join(project.root, "src/content/articles/2020/tide-4.md");
    await writeFile(file, `${await readFile(file, "utf8")}\nOne more sentence.\n`);
    const { stdout } = await project.run("build", [], clock);
    const after = await readTree(dist);
    const changed = [...after.keys()].filter((name) => after.get(name) !== before.get(name));
    // The checksums of offprints are no page. The sitemap is rendered by each build, changed or not.
    const rendered = new Set([...changed.filter((name) => name !== "offprints.sha256"), "sitemap.xml"]);
    expect(changed).toEqual(expect.arrayContaining(["2020/tide-4.html", "2020/tide-4.offprint.html"]));
    expect(stdout).toMatch(new RegExp(`^${rendered.size} of \\d+ files are new; `, "m"));
  });
});

describe("a mistake in a template of the publication's own", () => {
  let project: Project;
  beforeAll(async () => {
    project = await copyBuiltSite("fixture");
  });
  afterAll(() => project.remove());
  beforeEach(() => rm(path.join(project.root, "src/pages"), { recursive: true, force: true }));

  const head = "---\ntitle: T\ndescription: D.\n";
  it.each([
    [
      "a layout that does not exist",
      "a.md",
      `${head}layout: nowhere\n---\nText.\n`,
      "error template: .*nowhere",
    ],
    ["no title", "a.md", "---\nlayout: page\n---\nText.\n", "error title: missing"],
    ["a mistake in Nunjucks", "a.njk", `${head}layout: page\n---\n{% if %}\n`, "error template: "],
    ["a mistake in Liquid", "a.liquid", `${head}layout: page\n---\n{% if %}\n`, "error template: "],
    ["a mistake in TypeScript", "a.11ty.ts", "export default () => {\n  return <;\n};\n", "error template: "],
    [
      "an error that it throws",
      "a.11ty.ts",
      'export default () => { throw new Error("boom"); };\n',
      "error template: boom",
    ],
    [
      "the address of a page",
      "a.md",
      `${head}layout: page\npermalink: about.html\n---\nText.\n`,
      "its address about.html is also that of",
    ],
    [
      "the address of a static file",
      "a.md",
      `${head}permalink: .nojekyll\n---\nText.\n`,
      "its address .nojekyll is also that of src/static/.nojekyll",
    ],
    [
      "the address of an article, in other letters",
      "a.md",
      `${head}permalink: 2021/Storm.html\n---\nText.\n`,
      "its address 2021/Storm.html is also that of",
    ],
  ])("is told by file and without a stack: %s", async (_, name, text, expected) => {
    const before = await readTree(path.join(project.root, "dist"));
    await project.write({ [`src/pages/${name}`]: text });
    const { status, stderr } = await project.run("build", [], clock);
    expect(stderr).toMatch(new RegExp(`^src/pages/${name.replaceAll(".", "\\.")}:\\d+:\\d+ .*${expected}`));
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(status).toBe(1);
    expect(await readTree(path.join(project.root, "dist"))).toEqual(before);
  });

  it("harms no cached page: not one of those above", async () => {
    await mkdir(path.join(project.root, "src/pages"));
    const before = await readTree(path.join(project.root, "dist"));
    expect(await project.run("build", [], clock)).toMatchObject({ status: 0 });
    expect(await readTree(path.join(project.root, "dist"))).toEqual(before);
    expect(await project.run("check", [], clock)).toMatchObject({ status: 0 });
  });
});
