import { describe, expect, it } from "vitest";
import { checkConformance } from "../../src/checking/conformance/check-conformance.ts";
import { openMemory } from "../../src/memory/memory.ts";
import { edit, type Files, sampleFiles, toSource } from "../checking/sample-site.ts";
import { createFolder } from "../helpers/publication.ts";
import { expected } from "./check-sample.ts";

describe("checkConformance", () => {
  it("finds nothing in a site without faults", async () => {
    const minify = async (html: string) => html;
    expect(await checkConformance(toSource(sampleFiles).files, expected, minify)).toEqual([]);
  });

  it("runs the check of the fixed point", async () => {
    const minify = async (html: string) => html.replaceAll("\n", " ");
    const [found] = await checkConformance(toSource(sampleFiles).files, expected, minify);
    expect(found).toMatchObject({
      field: "fixed-point",
      message: expect.stringContaining("is not minified"),
    });
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
      const found = await checkConformance(toSource(files).files, expected, minify, cache);
      return { found: found.length, minified };
    };
    const pages = [...sampleFiles.keys()].filter((name) => name.endsWith(".html")).length;
    expect(await check(broken)).toEqual({ found: 1, minified: pages });
    expect(await check(broken)).toEqual({ found: 1, minified: 0 });
    expect(await check(sampleFiles)).toEqual({ found: 0, minified: 1 });
  });
});
