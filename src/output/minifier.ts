import { createHash } from "node:crypto";
import { availableParallelism } from "node:os";
import type { Options } from "html-minifier-terser";
import { Tinypool } from "tinypool";

/**
 * Quotes and optional tags stay: without them pages were 0.6 % larger after brotli, and are harder to search for every
 * other tool. CSS is minified already, and must stay as it was hashed.
 */
const options: Options = {
  collapseBooleanAttributes: true,
  collapseWhitespace: true,
  removeComments: true,
  removeRedundantAttributes: true,
};

export interface Minifier {
  minify(html: string): Promise<string>;
  close(): Promise<void>;
}

/** Runs html-minifier-terser on worker threads, which start when the first page needs one. */
export function createMinifier(): Minifier {
  const pool = new Tinypool({
    filename: new URL("./minify-worker.js", import.meta.url).href,
    minThreads: 0,
    maxThreads: availableParallelism(),
    // Else a thread ends as soon as it waits, and the next page starts another: 200 ms for a page that takes 7.
    idleTimeout: 10_000,
  });
  /** By hash. A worker has shown that they are fixed points; the output check asks for just that. */
  const settled = new Set<string>();
  return {
    minify: async (html) => {
      if (settled.has(hash(html))) return html;
      const result: unknown = await pool.run({ html, options });
      if (typeof result !== "string")
        throw new TypeError(`the minifier returned ${typeof result}; expected text`);
      settled.add(hash(result));
      return result;
    },
    close: () => pool.destroy(),
  };
}

function hash(html: string): string {
  return createHash("sha1").update(html).digest("base64");
}
