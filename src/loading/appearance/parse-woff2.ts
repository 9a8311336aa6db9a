import { brotliDecompressSync } from "node:zlib";
import type { DiagnosticMessage } from "../../model/diagnostic.ts";

/** The facts of a font that its use depends on. */
export interface Woff2 {
  /** The lowest and the highest weight of a variable font (OpenType, `fvar`). */
  readonly weights?: readonly [least: number, most: number];
}

/** Known table tags that are of use here, by their number in a WOFF2 file (section 4.1, "Known Table Tags"). */
const knownTags: Readonly<Partial<Record<number, string>>> = {
  0: "cmap",
  10: "glyf",
  11: "loca",
  13: "CFF ",
  47: "fvar",
};
const otherTag = 63;

const headerSize = 48;
/** Of all tables together, in bytes: fonts for all of Chinese have fewer. */
const mostUnpacked = 60_000_000;

interface Table {
  readonly tag: string;
  readonly length: number;
}

const remedy =
  'make a WOFF2 of it, with the letters that you need: pyftsubset font.ttf --flavor=woff2 --layout-features="*" --unicodes=U+20-17F,U+2000-206F (pip install fonttools brotli)';

const otherFormats: readonly (readonly [start: string, format: string])[] = [
  ["\0\x01\0\0", "a TrueType font"],
  ["true", "a TrueType font"],
  ["OTTO", "an OpenType font"],
  ["ttcf", "a collection of fonts"],
  ["wOFF", "a WOFF font of version 1"],
];

/**
 * Parses a WOFF2 file (https://www.w3.org/TR/WOFF2/) as far as it tells whether browsers can use it, and unpacks it, so that a file
 * that is cut off or damaged is found.
 */
export function parseWoff2(bytes: Buffer): Woff2 | DiagnosticMessage {
  const start = bytes.toString("latin1", 0, 4);
  if (start !== "wOF2") {
    const other = otherFormats.find(([signature]) => signature === start)?.[1];
    return { message: other ? `is ${other}; ${remedy}` : "is no font; a WOFF2 file would pass" };
  }
  try {
    return readTables(bytes);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { message: "is a WOFF2 font that is cut off or damaged; a whole one would pass" };
  }
}

function readTables(bytes: Buffer): Woff2 | DiagnosticMessage {
  if (bytes.toString("latin1", 4, 8) === "ttcf")
    return { message: "is a collection of fonts; one font would pass" };
  if (bytes.readUInt32BE(8) !== bytes.length) throw new Error("the length is another");
  const { tables, end } = listTables(bytes, bytes.readUInt16BE(12));
  const packed = bytes.subarray(end, end + bytes.readUInt32BE(20));
  const data = brotliDecompressSync(packed, { maxOutputLength: mostUnpacked });
  const tags = new Set(tables.map(({ tag }) => tag));
  if (data.length !== tables.reduce((sum, { length }) => sum + length, 0))
    throw new Error("tables are missing");
  if (!tags.has("cmap") || !["glyf", "CFF ", "CFF2"].some((tag) => tags.has(tag)))
    return { message: "has no letters; a font of text would pass" };
  let offset = 0;
  for (const { tag, length } of tables) {
    if (tag === "fvar") return readAxes(data.subarray(offset, offset + length));
    offset += length;
  }
  return {};
}

/** @returns the tables in their order, each with its length after unpacking, and where the directory ends. */
function listTables(bytes: Buffer, count: number) {
  let at = headerSize;
  const readNumber = () => {
    let value = 0;
    // UIntBase128: seven bits a byte, five bytes at most; the highest bit says that more follow.
    for (let digit = 0; digit < 5; digit++) {
      const byte = bytes.readUInt8(at++);
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
    throw new Error("a number has no end");
  };
  const tables = Array.from({ length: count }, (): Table => {
    const flags = bytes.readUInt8(at++);
    const [number, version] = [flags & 63, flags >> 6];
    if (number === otherTag) at += 4;
    const tag =
      number === otherTag ? bytes.toString("latin1", at - 4, at) : (knownTags[number] ?? String(number));
    const length = readNumber();
    // For outlines, version 3 means that they are as in OpenType; for other tables, version 0 does.
    const isPlain = version === (tag === "glyf" || tag === "loca" ? 3 : 0);
    return { tag, length: isPlain ? length : readNumber() };
  });
  return { tables, end: at };
}

/** Finds the axis of weights (OpenType, "fvar"). */
function readAxes(fvar: Buffer): Woff2 {
  const [first, count, size] = [fvar.readUInt16BE(4), fvar.readUInt16BE(8), fvar.readUInt16BE(10)];
  for (let index = 0; index < count; index++) {
    const at = first + index * size;
    // Numbers are fixed-point, with 16 bits after the point.
    if (fvar.toString("latin1", at, at + 4) === "wght")
      return { weights: [fvar.readInt32BE(at + 4) / 65_536, fvar.readInt32BE(at + 12) / 65_536] };
  }
  return {};
}
