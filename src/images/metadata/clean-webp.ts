import { keepMetadata } from "./rights.ts";

/** Chunks that are shown (RFC 9649, section 2); those of a frame among them. */
const shown: ReadonlySet<string> = new Set(["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ICCP"]);
/** Bits of VP8X's first byte. */
const flags = { xmp: 0x04, exif: 0x08 } as const;
const frameHeader = 16;

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

/**
 * The same picture, moving or not, without what describes it, but for its rights and its orientation.
 * @throws RangeError when it is cut short.
 */
export function cleanWebp(bytes: Buffer): Buffer {
  const end = 8 + bytes.readUInt32LE(4);
  if (end > bytes.length) throw new RangeError("no end");
  const chunks = readChunks(bytes.subarray(12, end));
  const find = (type: string) => chunks.find((chunk) => chunk.type === type)?.data;
  const isExtended = find("VP8X") !== undefined;
  const { exif, xmp } = isExtended ? keepMetadata({ exif: find("EXIF"), xmp: find("XMP ") }) : {};
  const kept: Chunk[] = [
    ...chunks.flatMap((chunk) => cleanChunk(chunk) ?? []),
    ...(exif ? [{ type: "EXIF", data: exif }] : []),
    ...(xmp ? [{ type: "XMP ", data: xmp }] : []),
  ];
  const extended = kept.find(({ type }) => type === "VP8X")?.data;
  if (extended) {
    const others = extended.readUInt8(0) & ~(flags.exif | flags.xmp);
    extended.writeUInt8(others | (exif ? flags.exif : 0) | (xmp ? flags.xmp : 0), 0);
  }
  const body = Buffer.concat([Buffer.from("WEBP"), ...kept.map(writeChunk)]);
  return writeChunk({ type: "RIFF", data: body });
}

function cleanChunk({ type, data }: Chunk): Chunk | undefined {
  if (type === "VP8X") return { type, data: Buffer.from(data) };
  if (type !== "ANMF") return shown.has(type) ? { type, data } : undefined;
  const parts = readChunks(data.subarray(frameHeader)).filter((part) => shown.has(part.type));
  return { type, data: Buffer.concat([data.subarray(0, frameHeader), ...parts.map(writeChunk)]) };
}

/** RIFF: a type, a length, as many bytes, and one more where they are odd. */
function readChunks(bytes: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = bytes.readUInt32LE(at + 4);
    const end = at + 8 + length;
    if (end > bytes.length) throw new RangeError("no end");
    chunks.push({ type: bytes.toString("latin1", at, at + 4), data: bytes.subarray(at + 8, end) });
    at = end + (length % 2);
  }
  return chunks;
}

function writeChunk({ type, data }: Chunk): Buffer {
  const bytes = Buffer.alloc(8 + data.length + (data.length % 2));
  bytes.write(type, "latin1");
  bytes.writeUInt32LE(data.length, 4);
  data.copy(bytes, 8);
  return bytes;
}
