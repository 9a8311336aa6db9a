import type { UserConfig } from "@11ty/eleventy";
import { createMinifier } from "./minifier.ts";

const name = "offprint-minifier";

/** Number of files between turns of the event loop. Rendering runs in microtasks only; `setImmediate` frees the memory of written pages. */
const pagesPerTurn = 20;

/**
 * Adds a transform that minifies HTML, and moves it behind those that the configuration and other plugins add later. In a run that
 * writes files, the transform returns a Buffer: Eleventy keeps the content of each page until the last is written, and Buffers are
 * outside V8's heap.
 */
export function addMinifier(config: UserConfig): void {
  const minifier = createMinifier();
  let count = 0;
  let isWritten = false;
  config.on("eleventy.before", ({ outputMode }) => {
    isWritten = outputMode === "fs";
  });
  config.addTransform(name, async function (content) {
    if (++count % pagesPerTurn === 0) await new Promise(setImmediate);
    const { outputPath } = this.page;
    const isPage = typeof outputPath === "string" && outputPath.endsWith(".html");
    const text = isPage ? await minifier.minify(content) : content;
    return isWritten ? Buffer.from(text) : text;
  });
  config.on("eleventy.config", (merged) => {
    const { transforms } = merged.getConfig();
    const { [name]: minify } = transforms;
    if (!minify) return;
    delete transforms[name];
    transforms[name] = minify;
  });
}
