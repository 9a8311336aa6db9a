import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { brotliCompressSync, constants } from "node:zlib";

const require = createRequire(import.meta.url);

/** Reads Noto Serif as TrueType. */
export function readTrueType(): Buffer {
  return readFileSync(require.resolve("@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf"));
}

interface Options {
  /** Tables to leave out. */
  readonly without?: readonly string[];
  /** Tables to add or replace. */
  readonly tables?: Readonly<Record<string, Buffer>>;
}

/**
 * Packs a TrueType font as WOFF2 (https://www.w3.org/TR/WOFF2/), each table as it is. Of Noto Serif the file has 200 KB; without
 * the tables for small sizes and ligatures, less.
 */
export function createWoff2(
  ttf: Buffer = readTrueType(),
  { without = [], tables = {} }: Options = {},
): Buffer {
  const found = new Map(
    Array.from({ length: ttf.readUInt16BE(4) }, (_, index) => {
      const at = 12 + index * 16;
      const [start, length] = [ttf.readUInt32BE(at + 8), ttf.readUInt32BE(at + 12)];
      return [ttf.toString("latin1", at, at + 4), ttf.subarray(start, start + length)] as const;
    }),
  );
  for (const [tag, data] of Object.entries(tables)) found.set(tag, data);
  for (const tag of without) found.delete(tag);
  const directory = [...found].map(([tag, data]) => {
    // 63: the tag is written out. Version 3 of outlines is the plain one.
    const flags = 63 | (tag === "glyf" || tag === "loca" ? 3 << 6 : 0);
    return Buffer.concat([Buffer.of(flags), Buffer.from(tag, "latin1"), toBase128(data.length)]);
  });
  const packed = brotliCompressSync(Buffer.concat([...found.values()]), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 5 },
  });
  const header = Buffer.alloc(48);
  header.write("wOF2", 0, "latin1");
  header.writeUInt32BE(0x00010000, 4);
  header.writeUInt16BE(found.size, 12);
  header.writeUInt32BE(
    [...found.values()].reduce((sum, { length }) => sum + Math.ceil(length / 4) * 4, 12 + found.size * 16),
    16,
  );
  header.writeUInt32BE(packed.length, 20);
  const whole = Buffer.concat([header, ...directory, packed]);
  const padded = Buffer.concat([whole, Buffer.alloc((4 - (whole.length % 4)) % 4)]);
  padded.writeUInt32BE(padded.length, 8);
  return padded;
}

function toBase128(value: number): Buffer {
  const digits = [value & 127];
  for (let rest = value >> 7; rest > 0; rest >>= 7) digits.unshift((rest & 127) | 128);
  return Buffer.from(digits);
}

/** Creates the table of a variable font with one axis, that of weights. */
export function createWeightAxis(least: number, most: number): Buffer {
  const table = Buffer.alloc(16 + 20);
  table.writeUInt16BE(1, 0);
  table.writeUInt16BE(16, 4);
  table.writeUInt16BE(1, 8);
  table.writeUInt16BE(20, 10);
  table.write("wght", 16, "latin1");
  table.writeInt32BE(least * 65_536, 20);
  table.writeInt32BE(400 * 65_536, 24);
  table.writeInt32BE(most * 65_536, 28);
  return table;
}
