import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkSite } from "../../src/checking/check-site.ts";
import { formatDiagnostic } from "../../src/model/diagnostic.ts";
import { add, draft, edit, edition, judgeFiles, randomText, remove, sampleFiles } from "./sample-site.ts";

describe("checkFiles", () => {
  it("finds nothing in a site without fault", async () => {
    expect(await judgeFiles(sampleFiles)).toEqual([]);
  });

  it.each([
    ["html", edit("about.html", "<h1>", "<h1 id=main>"), "Duplicate ID"],
    ["html by html-validate", edit("about.html", "</h1>", "</h1><center>a</center>"), "deprecated"],
    ["self-contained", edit("about.html", "</h1>", "</h1><script>1</script>"), "found a script"],
    ["head", edit("about.html", `"description"`, `"x"`), "found no meta description"],
    ["structured-data", edit("2024/ferry.html", `"headline":"The`, `"headline":"A`), "headline is"],
    ["withheld on a page", edit("about.html", "</h1>", `</h1><p>${draft.title}</p>`), "has the title of"],
    ["withheld in a feed", edit("feed.xml", "What the new crane is for", draft.title), "names"],
    ["budgets of articles", edit("2024/ferry.html", "Some words.", randomText(30_000)), "the page is"],
    ["budgets of styles", edit("about.html", "margin:0", randomText(30_000)), "the CSS is"],
    ["presence", remove("2024/ferry.html"), "is missing"],
    ["links", edit("about.html", `"tags.html"`, `"tag.html"`), "does not exist"],
    ["reachable", edit("index.html", "page-2.html", "index.html"), "no chain of links"],
    ["identity", edit("about.html", "post/about.html", "post/tags.html"), "canonical is"],
    ["lists", edit("2024/ferry.html", `rel="prev"`, ""), "rel=prev leads to nothing"],
    ["feeds", edit("feed.json", "2024/crane", "2023/tide"), "which does not belong here"],
    ["revisions", add("2024/ferry.history.html", ""), "is a history that the Edition does not have"],
    ["sitemaps", edit("robots.txt", "post/sitemap", "post/map"), "does not name"],
  ])("runs the check of %s", async (_, files, message) => {
    expect((await judgeFiles(files)).join("\n")).toContain(message);
  });

  it("runs the check of the fixed point", async () => {
    const found = await judgeFiles(sampleFiles, async (html) => html.replaceAll("\n", " "));
    expect(found[0]).toContain("is not minified");
  });
});

describe("checkSite", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "check-site-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const write = async (files: Iterable<readonly [string, string | Uint8Array]>) => {
    for (const [name, content] of files) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), content);
    }
  };
  const check = () =>
    checkSite({
      folder,
      shownAs: "dist",
      edition,
      withheld: [draft],
      minify: async (html) => html,
      validate: "all",
    });

  it("reads the site from a folder", async () => {
    await write(sampleFiles);
    const { diagnostics, pages, validated } = await check();
    expect(diagnostics).toEqual([]);
    expect(validated).toBe(pages);
  });

  it("places each fault in its file under the name that people know, sorted", async () => {
    const broken = edit("tags.html", `href="tags/quays.html"`, `href="tags/quay.html"`);
    await write(
      edit("about.html", "<h1>About us</h1>", `<h1>About us</h1><p><a href="x.html">X</a></p>`, broken),
    );
    expect((await check()).diagnostics.map(formatDiagnostic)).toEqual([
      'dist/about.html:11:73 error links: "x.html" leads to x.html, which does not exist',
      'dist/tags.html:12:4 error links: "tags/quay.html" leads to tags/quay.html, which does not exist',
    ]);
  });

  it("stops at a text that is not UTF-8", async () => {
    await write([["index.html", new Uint8Array([0x63, 0x61, 0x66, 0xe9])]]);
    await expect(check()).rejects.toThrow("is not UTF-8");
  });
});
