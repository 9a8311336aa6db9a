import { hash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import type { Transform, WrittenFile } from "@11ty/eleventy";

/** Frees the memory of written pages: Eleventy keeps the content of each until the last page is written. */
export interface PageMemory {
  /** The last transform of a run that writes each page once, into an empty folder. */
  readonly transform: (this: ThisParameterType<Transform>, content: unknown) => unknown;
  /**
   * Restores the content of a freed page: it is read from the file when a listener accesses it. No page is freed after the first call.
   * @returns the SHA-256 of the page's content in hexadecimal.
   */
  restore(result: WrittenFile): string;
}

/** Creates the memory of what a run has written: it keeps a hash in place of each written page. */
export function createPageMemory(): PageMemory {
  const hashes = new Map<unknown, string>();
  let isOver = false;
  const free = (content: Uint8Array<ArrayBuffer>, file: string) => {
    // A page that is not written yet, or never, is still used by a later transform or by a listener.
    const isWritten = statSync(file, { throwIfNoEntry: false })?.size === content.length;
    if (isOver || !isWritten) return;
    hashes.set(content, hash("sha256", content));
    structuredClone(content.buffer, { transfer: [content.buffer] });
  };
  return {
    transform(content) {
      const { outputPath } = this.page;
      // Eleventy writes a page in the same turn of the event loop in which it is transformed.
      if (typeof outputPath === "string" && hasOwnMemory(content)) setImmediate(free, content, outputPath);
      return content;
    },
    restore: (result) => {
      isOver = true;
      const freed = hashes.get(result.content);
      if (freed === undefined) return hash("sha256", result.content);
      Object.defineProperty(result, "content", { get: () => readFileSync(result.outputPath) });
      return freed;
    },
  };
}

/** False for text, and for short Buffers: Node puts several of them into one ArrayBuffer. */
function hasOwnMemory(content: unknown): content is Uint8Array<ArrayBuffer> {
  return (
    content instanceof Uint8Array &&
    content.buffer instanceof ArrayBuffer &&
    content.length === content.buffer.byteLength
  );
}
