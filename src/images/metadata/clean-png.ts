import { crc32, inflateSync } from "node:zlib";
import { keepMetadata, type RawMetadata } from "./rights.ts";

/** Chunks that change how the picture looks (PNG, third edition, section 11), those of animations included. */
const shown: ReadonlySet<string> = new Set(
  `IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs acTL fcTL fdAT`.split(" "),
);
const xmpKeyword = "XML:com.adobe.xmp";
/** XMP packets have a few kilobytes; this bounds what a compressed chunk can expand to. */
const longestText = 4_000_000;

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
  /** Length, type, data and checksum. */
  readonly bytes: Buffer;
}

/**
 * Removes metadata from a PNG, except rights and orientation, and anything after its end.
 * @throws RangeError if it is damaged.
 */
export function cleanPng(bytes: Buffer): Buffer {
  const chunks = parseChunks(bytes);
  const { exif, xmp } = keepMetadata(findMetadata(chunks));
  const [header, ...others] = chunks.filter(({ type }) => shown.has(type)).map((chunk) => chunk.bytes);
  return Buffer.concat([
    bytes.subarray(0, 8),
    ...(header ? [header] : []),
    ...(xmp ? [writeChunk("iTXt", Buffer.concat([Buffer.from(`${xmpKeyword}\0\0\0\0\0`), xmp]))] : []),
    ...(exif ? [writeChunk("eXIf", exif)] : []),
    ...others,
  ]);
}

/** A chunk is the length of its data, a type of four letters, data, and a checksum (section 5.3). */
function parseChunks(bytes: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  let at = 8;
  while (chunks.at(-1)?.type !== "IEND") {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) throw new RangeError("no end");
    const type = bytes.toString("latin1", at + 4, at + 8);
    chunks.push({ type, data: bytes.subarray(at + 8, end - 4), bytes: bytes.subarray(at, end) });
    at = end;
  }
  return chunks;
}

function findMetadata(chunks: readonly Chunk[]): RawMetadata {
  const texts = new Map(chunks.flatMap(({ type, data }) => readText(type, data) ?? []));
  const xmp = texts.get(xmpKeyword);
  return {
    exif: chunks.find(({ type }) => type === "eXIf")?.data,
    xmp: xmp === undefined ? undefined : Buffer.from(xmp),
    texts,
  };
}

/** Parses keyword and text of a `tEXt`, `zTXt` or `iTXt` chunk (section 11.3.3). */
function readText(type: string, data: Buffer): [[string, string]] | undefined {
  const end = data.indexOf(0);
  const keyword = data.toString("latin1", 0, end);
  if (type === "tEXt") return [[keyword, data.toString("latin1", end + 1)]];
  if (type === "zTXt") return inflate(keyword, data.subarray(end + 2));
  if (type !== "iTXt") return undefined;
  const language = data.indexOf(0, end + 3);
  const text = data.subarray(data.indexOf(0, language + 1) + 1);
  return data[end + 1] === 1 ? inflate(keyword, text) : [[keyword, text.toString("utf8")]];
}

/** Ignores a text that is damaged or too long. */
function inflate(keyword: string, bytes: Buffer): [[string, string]] | undefined {
  try {
    return [[keyword, inflateSync(bytes, { maxOutputLength: longestText }).toString("utf8")]];
  } catch (error) {
    if (error instanceof Error && "code" in error) return undefined;
    throw error;
  }
}

function writeChunk(type: string, data: Buffer): Buffer {
  const bytes = Buffer.concat([Buffer.alloc(4), Buffer.from(type, "latin1"), data, Buffer.alloc(4)]);
  bytes.writeUInt32BE(data.length, 0);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, -4)), bytes.length - 4);
  return bytes;
}
