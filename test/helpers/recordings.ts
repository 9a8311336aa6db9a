import { readFileSync } from "node:fs";
import type { ShownMedia } from "../../src/model/media.ts";

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

/** A film of 200 seconds with captions and a transcript. */
export function createSampleMedia(overrides: Partial<ShownMedia> = {}): ShownMedia {
  return {
    kind: "video",
    type: "video/mp4",
    asset: { file: "clip.mp4", url: "files/0123456789ab/clip.mp4" },
    bytes: 1_234_567,
    seconds: 199.8,
    size: { width: 640, height: 360 },
    captions: [{ asset: { file: "clip.vtt", url: "files/ba9876543210/clip.vtt" }, lang: "en" }],
    transcript: [{ speaker: "Mia", text: "It leaves." }],
    name: "The ferry leaves",
    ...overrides,
  };
}

/** A reading of four seconds. */
export function createSampleReading(overrides: Partial<ShownMedia> = {}): ShownMedia {
  const { size: _, ...media } = createSampleMedia();
  return {
    ...media,
    kind: "audio",
    type: "audio/mpeg",
    asset: { file: "reading.mp3", url: "files/fedcba987654/reading.mp3" },
    bytes: 4321,
    seconds: 4,
    captions: [],
    transcript: [],
    name: "The ferry, read aloud",
    ...overrides,
  };
}
