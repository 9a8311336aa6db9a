import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import path from "node:path";
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

/**
 * Runs html-minifier-terser on worker threads, which start when the first page needs one, and remembers every result
 * below `folder` under the hash of everything that it depends on. A damaged entry is made anew.
 */
export function createMinifier(folder: string): Minifier {
  const pool = new Tinypool({
    filename: new URL("./minify-worker.js", import.meta.url).href,
    minThreads: 0,
    maxThreads: availableParallelism(),
    // Else a thread ends as soon as it waits, and the next page starts another: 200 ms for a page that takes 7.
    idleTimeout: 10_000,
  });
  return {
    minify: async (html) => {
      const known = await readEntry(folder, html);
      if (known !== undefined) return known;
      const result: unknown = await pool.run({ html, options });
      if (typeof result !== "string")
        throw new TypeError(`the minifier returned ${typeof result}; expected text`);
      await writeEntry(folder, html, result);
      // The worker has shown that the result is a fixed point; the output check asks for just that.
      if (result !== html) await writeEntry(folder, result, result);
      return result;
    },
    close: () => pool.destroy(),
  };
}

const recipe = JSON.stringify([findVersion("html-minifier-terser"), options]);

function hash(...parts: readonly string[]): string {
  const digest = createHash("sha256");
  for (const part of parts) digest.update(part).update("\0");
  return digest.digest("hex");
}

function entryPath(folder: string, html: string): string {
  const key = hash(recipe, html);
  return path.join(folder, key.slice(0, 2), key.slice(2));
}

/** An entry is the result behind its own hash, so that one that was cut short is not believed. */
async function readEntry(folder: string, html: string): Promise<string | undefined> {
  const entry = await readFile(entryPath(folder, html), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  const result = entry?.slice(64);
  return result !== undefined && entry?.slice(0, 64) === hash(result) ? result : undefined;
}

async function writeEntry(folder: string, html: string, result: string): Promise<void> {
  const file = entryPath(folder, html);
  await mkdir(path.dirname(file), { recursive: true });
  const part = `${file}.${process.pid}.part`;
  await writeFile(part, hash(result) + result);
  await rename(part, file);
}

function findVersion(name: string): string {
  const manifest: unknown = createRequire(import.meta.url)(`${name}/package.json`);
  if (typeof manifest === "object" && manifest !== null && "version" in manifest)
    return String(manifest.version);
  throw new Error(`${name} says no version`);
}
