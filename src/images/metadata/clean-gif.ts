import { keepMetadata } from "./rights.ts";

/** The first byte of a block (GIF89a, section 12). */
const kind = { image: 0x2c, extension: 0x21, end: 0x3b } as const;
/** The second byte of an extension. */
const label = { plainText: 0x01, control: 0xf9, application: 0xff } as const;
/** Application extensions that change how the picture looks: number of loops, colour profile. */
const shownApplications: ReadonlySet<string> = new Set(["NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012"]);
const xmpApplication = "XMP DataXMP";

/**
 * The bytes after an XMP packet, which is not split into sub-blocks. A reader that takes the packet for sub-blocks jumps from
 * length to length until it lands somewhere in these bytes; each of them, read as a length, leads to their end (XMP
 * Specification, part 3, GIF).
 */
const xmpTrailer = Buffer.from([0x01, ...Array.from({ length: 256 }, (_, index) => 255 - index), 0x00]);

interface Block {
  readonly bytes: Buffer;
  /** Set for extensions. */
  readonly label?: number;
  /** Set for application extensions: identifier and authentication code. */
  readonly application?: string;
}

/**
 * Removes comments and application extensions from a GIF89a, except rights, number of loops and colour profile, and anything
 * after its end.
 * @throws RangeError if it is damaged.
 */
export function cleanGif(bytes: Buffer): Buffer {
  const headerEnd = 13 + colourTableLength(bytes.readUInt8(10));
  const blocks = parseBlocks(bytes, headerEnd);
  const packet = blocks.find(({ application }) => application === xmpApplication)?.bytes;
  const { xmp } = keepMetadata({ xmp: packet?.subarray(14, -xmpTrailer.length) });
  return Buffer.concat([
    bytes.subarray(0, headerEnd),
    ...blocks.filter(isShown).map((block) => block.bytes),
    ...(xmp
      ? [Buffer.of(kind.extension, label.application, 11), Buffer.from(xmpApplication), xmp, xmpTrailer]
      : []),
    Buffer.of(kind.end),
  ]);
}

function isShown({ label: own, application }: Block): boolean {
  if (application !== undefined) return shownApplications.has(application);
  return own === undefined || own === label.control || own === label.plainText;
}

function parseBlocks(bytes: Buffer, start: number): Block[] {
  const blocks: Block[] = [];
  let at = start;
  // Some encoders leave out the last block.
  while (at < bytes.length && bytes[at] !== kind.end) {
    const block = parseBlock(bytes, at);
    blocks.push(block);
    at += block.bytes.length;
  }
  return blocks;
}

function parseBlock(bytes: Buffer, at: number): Block {
  switch (bytes[at]) {
    case kind.image: {
      const data = at + 10 + colourTableLength(bytes.readUInt8(at + 9)) + 1;
      return { bytes: bytes.subarray(at, skipSubBlocks(bytes, data)) };
    }
    case kind.extension: {
      const block = bytes.subarray(at, skipSubBlocks(bytes, at + 2));
      const own = block.readUInt8(1);
      const isApplication = own === label.application;
      return {
        bytes: block,
        label: own,
        ...(isApplication && { application: block.toString("latin1", 3, 14) }),
      };
    }
    default:
      throw new RangeError("no block");
  }
}

/** Returns the offset after the sub-blocks: each is preceded by its length, and a length of 0 ends them. */
function skipSubBlocks(bytes: Buffer, start: number): number {
  let at = start;
  let length = bytes.readUInt8(at);
  while (length > 0) {
    at += length + 1;
    length = bytes.readUInt8(at);
  }
  return at + 1;
}

/** @param packed the byte that says whether there is a colour table (bit 7) and how large it is (bits 0 to 2). */
function colourTableLength(packed: number): number {
  return packed & 0x80 ? 3 << ((packed & 7) + 1) : 0;
}
