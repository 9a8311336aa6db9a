import type { UserConfig } from "@11ty/eleventy";
import { createMinifier } from "./minifier.ts";

const name = "offprint-minifier";

/** All rendering is microtasks; in between, finished pages can be freed only when the event loop turns. */
const PAGES_PER_TURN = 20;

/**
 * Adds the minifier as the last transform, whatever the configuration and its plugins add before or after. It returns a
 * Buffer: Eleventy keeps the content of all pages until the last is written, and outside of V8's heap they cost less.
 */
export function addMinifier(config: UserConfig): void {
  const minifier = createMinifier();
  let count = 0;
  let isWritten = false;
  config.on("eleventy.before", ({ outputMode }) => {
    isWritten = outputMode === "fs";
  });
  config.addTransform(name, async function (content) {
    if (++count % PAGES_PER_TURN === 0) await new Promise(setImmediate);
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
