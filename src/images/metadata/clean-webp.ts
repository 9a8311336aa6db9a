import { keepMetadata } from "./rights.ts";

/** Chunks that a browser shows (RFC 9649, section 2), in the file or in a frame of an animation. */
const shown: ReadonlySet<string> = new Set(["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ICCP"]);
/** Bits in the first byte of VP8X. */
const flags = { xmp: 0x04, exif: 0x08 } as const;
const frameHeaderLength = 16;

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

/**
 * Removes metadata from a WebP (container format: RFC 9649), still or animated, except rights and orientation.
 * @throws RangeError if it is damaged.
 */
export function cleanWebp(bytes: Buffer): Buffer {
  const end = 8 + bytes.readUInt32LE(4);
  if (end > bytes.length) throw new RangeError("no end");
  const chunks = parseChunks(bytes.subarray(12, end));
  const find = (type: string) => chunks.find((chunk) => chunk.type === type)?.data;
  // Only the extended format, which starts with VP8X, has metadata.
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

/** A frame of an animation (ANMF) is a header and chunks. VP8X is copied, because its flags change. */
function cleanChunk({ type, data }: Chunk): Chunk | undefined {
  if (type === "VP8X") return { type, data: Buffer.from(data) };
  if (type !== "ANMF") return shown.has(type) ? { type, data } : undefined;
  const parts = parseChunks(data.subarray(frameHeaderLength)).filter((part) => shown.has(part.type));
  return { type, data: Buffer.concat([data.subarray(0, frameHeaderLength), ...parts.map(writeChunk)]) };
}

/** A RIFF chunk is a type of four letters, a length, data, and a padding byte if the length is odd. */
function parseChunks(bytes: Buffer): Chunk[] {
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
