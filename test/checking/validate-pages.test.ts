import path from "node:path";
import { describe, expect, it } from "vitest";
import { checkFiles } from "../../src/checking/check-site.ts";
import { SAMPLE_SIZE } from "../../src/checking/validate-pages.ts";
import { openShelf } from "../../src/memory/shelf.ts";
import { createFolder } from "../helpers/publication.ts";
import { expected, type Files, sampleFiles, toSource } from "./sample-site.ts";

/** A site of many pages, each with a mistake that only html-validate knows. */
const extra = Array.from({ length: SAMPLE_SIZE }, (_, index): [string, string] => [
  `tags/x-${index}.html`,
  "<!doctype html><html lang=en><meta charset=utf-8><title>T</title><h1>A</h1><center>b</center>",
]);
const files: Files = new Map([...sampleFiles, ...extra]);
const pages = [...files.keys()].filter((name) => name.endsWith(".html")).length;

const openMemory = async () => {
  const file = path.join(await createFolder({}), "checked");
  return async (site: Files, validate: "all" | "sample") => {
    const shelf = await openShelf(file, "code");
    const checked = await checkFiles(toSource(site), expected, {
      minify: async (html) => html,
      validate,
      shelf,
    });
    await shelf.save();
    const found = checked.diagnostics.filter(({ field }) => field === "html/deprecated").length;
    return { found, validated: checked.validated };
  };
};

describe("validatePages", () => {
  it("judges every page where all are asked for", async () => {
    const check = await openMemory();
    expect(await check(files, "all")).toEqual({ found: SAMPLE_SIZE, validated: pages });
  });

  it("judges a sample of a large site, with pages of every kind", async () => {
    const check = await openMemory();
    const others = pages - SAMPLE_SIZE;
    const sample = { found: SAMPLE_SIZE - others + 2, validated: SAMPLE_SIZE };
    const { found, validated } = await check(files, "sample");
    expect(validated).toBe(SAMPLE_SIZE);
    expect(found).toBeGreaterThan(sample.found - 5);
    expect(await check(files, "sample")).toEqual({ found, validated });
  });

  it("judges every page of a small site", async () => {
    const check = await openMemory();
    expect(await check(sampleFiles, "sample")).toEqual({ found: 0, validated: pages - SAMPLE_SIZE });
  });

  it("judges the same sample whatever it remembers", async () => {
    const check = await openMemory();
    await check(files, "sample");
    for (const [gone] of extra.slice(0, 6)) {
      const fewer = new Map([...files].filter(([name]) => name !== gone));
      const { found } = await (await openMemory())(fewer, "sample");
      expect((await check(fewer, "sample")).found).toBeGreaterThanOrEqual(found);
    }
  });

  it("judges a page that was changed since, and counts what an earlier check has judged", async () => {
    const check = await openMemory();
    await check(files, "sample");
    const [name = "", html = ""] = extra.at(-1) ?? [];
    const changed = new Map(files).set(name, html.replace("b</center>", "c</center><center>d</center>"));
    expect((await check(changed, "sample")).validated).toBeGreaterThanOrEqual(SAMPLE_SIZE);
    expect(await check(changed, "all")).toEqual({ found: SAMPLE_SIZE + 1, validated: pages });
    expect(await check(changed, "sample")).toEqual({ found: SAMPLE_SIZE + 1, validated: pages });
  });
});
