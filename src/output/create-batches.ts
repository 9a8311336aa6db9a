import type { VirtualTemplate } from "@11ty/eleventy";
import type { NewFile } from "./create-template.ts";

/** Takes every file that was rendered; `folder` is where Eleventy writes. */
export type WriteFile = (url: string, text: string, folder: string) => Promise<void>;

/**
 * Eleventy keeps a copy of the template and all text for each of its pages until the last one is written: for ten thousand
 * articles 0.8 gigabytes. So its pagination gets batches, and a file is written when it is rendered.
 */
const BATCH_SIZE = 200;

/** Has Eleventy render files, and hands each to `writeFile`. */
export function createBatches(
  files: readonly NewFile[],
  writeFile: WriteFile,
): VirtualTemplate<{ readonly batch: readonly NewFile[] }> {
  return {
    data: {
      // Frozen, or Eleventy would copy them all, deeply.
      files: files.map((file) => Object.freeze(file)),
      pagination: { data: "files", size: BATCH_SIZE, alias: "batch" },
      permalink: false,
      eleventyExcludeFromCollections: true,
    },
    render: async ({ batch, eleventy }) => {
      for (const { url, render } of batch) await writeFile(url, await render(), eleventy.directories.output);
      return "";
    },
  };
}
