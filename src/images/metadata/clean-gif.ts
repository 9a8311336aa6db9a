import { keepMetadata } from "./rights.ts";

const kind = { image: 0x2c, extension: 0x21, end: 0x3b } as const;
const label = { plainText: 0x01, control: 0xf9, application: 0xff } as const;
/** Applications whose blocks decide on how the picture looks: how often it runs, its colours. */
const shownApplications: ReadonlySet<string> = new Set(["NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012"]);
const xmpApplication = "XMP DataXMP";

/** Lets a reader that knows nothing of XMP skip the packet as if it were blocks (ISO 16684-3, GIF). */
const xmpTrailer = Buffer.from([0x01, ...Array.from({ length: 256 }, (_, index) => 255 - index), 0x00]);

interface Block {
  readonly bytes: Buffer;
  readonly label?: number;
  /** Of an application extension: whose it is. */
  readonly application?: string;
}

/**
 * The same picture (GIF89a), moving or not, without comments and what applications added, but for its rights. What
 * follows its end is cut off.
 * @throws RangeError when it is cut short.
 */
export function cleanGif(bytes: Buffer): Buffer {
  const first = 13 + colourTable(bytes.readUInt8(10));
  const blocks = readBlocks(bytes, first);
  const packet = blocks.find(({ application }) => application === xmpApplication)?.bytes;
  const { xmp } = keepMetadata({ xmp: packet?.subarray(14, -xmpTrailer.length) });
  return Buffer.concat([
    bytes.subarray(0, first),
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

/** @param start behind the colours that all images share. */
function readBlocks(bytes: Buffer, start: number): Block[] {
  const blocks: Block[] = [];
  let at = start;
  // Some encoders leave the end out.
  while (at < bytes.length && bytes[at] !== kind.end) {
    const block = readBlock(bytes, at);
    blocks.push(block);
    at += block.bytes.length;
  }
  return blocks;
}

function readBlock(bytes: Buffer, at: number): Block {
  switch (bytes[at]) {
    case kind.image: {
      const data = at + 10 + colourTable(bytes.readUInt8(at + 9)) + 1;
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

/** Where the sub-blocks that begin at `at` are over: each has its length before it, and the last one has none. */
function skipSubBlocks(bytes: Buffer, start: number): number {
  let at = start;
  let length = bytes.readUInt8(at);
  while (length > 0) {
    at += length + 1;
    length = bytes.readUInt8(at);
  }
  return at + 1;
}

/** Bytes of a colour table, by the field that says whether there is one. */
function colourTable(packed: number): number {
  return packed & 0x80 ? 3 << ((packed & 7) + 1) : 0;
}
