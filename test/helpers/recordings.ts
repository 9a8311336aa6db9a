import { readFileSync } from "node:fs";

const folder = new URL("../fixtures/media/", import.meta.url);

/** Two seconds of a test picture or of a tone, made for these tests; `clip.mp4` and `clip.webm` have both. */
export function readSample(name: string): Buffer {
  return readFileSync(new URL(name, folder));
}

/** Replaces the first occurrence of a text by one of the same length. */
export function replaceIn(bytes: Buffer, from: string, to: string): Buffer {
  const at = bytes.indexOf(from, "latin1");
  if (at < 0) throw new Error(`the file has no "${from}"`);
  const changed = Buffer.from(bytes);
  changed.write(to, at, "latin1");
  return changed;
}
