import { describe, expect, it } from "vitest";
import { checkFileConformance } from "../../src/checking/conformance/check-conformance.ts";
import { validations } from "../../src/checking/memory.ts";
import { openMemory } from "../../src/memory/memory.ts";
import { add, edit, type Files, remove, sampleFiles, toSource } from "../checking/sample-site.ts";
import { createFolder } from "../helpers/publication.ts";
import { expected, judgeFiles } from "./judge-sample.ts";

describe("checkFileConformance", () => {
  it("finds nothing in a site without fault", async () => {
    expect(await judgeFiles(sampleFiles)).toEqual([]);
  });

  it.each([
    ["html", edit("about.html", "</h1>", "</h1><center>a</center>"), "deprecated"],
    ["head", edit("about.html", `"description"`, `"x"`), "found no meta description"],
    ["structured-data", edit("2024/ferry.html", `"headline":"The`, `"headline":"A`), "headline is"],
    ["corrections", edit("2024/crane.html", `class="correction"`, ""), "notes of corrections"],
    ["citations", edit("2023/tide.html", `id="source.3"`, ""), "lists nothing more"],
    ["the list of sources", remove("sources.html"), "does not list"],
    ["presence", remove("2024/ferry.html"), "is missing"],
    ["references", edit("robots.txt", "post/sitemap", "post/map"), "no page and no sitemap refers"],
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

  it("minifies and validates every page, and none twice", async () => {
    const folder = await createFolder({});
    const broken = edit("about.html", "</h1>", "</h1><center>b</center>");
    const check = async (files: Files) => {
      const cache = openMemory(folder, "code");
      let minified = 0;
      const minify = async (html: string) => {
        minified++;
        return html;
      };
      const found = await checkFileConformance(toSource(files), expected, { minify, cache });
      cache.save(validations);
      return { found: found.length, minified };
    };
    const pages = [...sampleFiles.keys()].filter((name) => name.endsWith(".html")).length;
    expect(await check(broken)).toEqual({ found: 1, minified: pages });
    expect(await check(broken)).toEqual({ found: 1, minified: 0 });
    expect(await check(sampleFiles)).toEqual({ found: 0, minified: 1 });
  });
});
