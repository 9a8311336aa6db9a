import { describe, expect, it } from "vitest";
import { createBatches } from "../../src/output/create-batches.ts";
import type { NewFile } from "../../src/output/create-template.ts";

const files: NewFile[] = ["a.html", "b.html"].map((url) => ({ url, render: async () => `text of ${url}` }));

describe("what Eleventy gets", () => {
  it("writes every file of a batch when it is rendered, and leaves Eleventy nothing to write", async () => {
    const written: string[] = [];
    const { data, render } = createBatches(files, async (url, text, folder) => {
      written.push(`${folder}${url}: ${text}`);
    });
    expect(await render({ batch: files, eleventy: { directories: { output: "out/" } } })).toBe("");
    expect(written).toEqual(["out/a.html: text of a.html", "out/b.html: text of b.html"]);
    expect(data).toMatchObject({ permalink: false, pagination: { size: 200 } });
  });

  it("is frozen, so that Eleventy copies nothing", () => {
    createBatches(files, async () => {});
    expect(files.every((file) => Object.isFrozen(file))).toBe(true);
  });
});
