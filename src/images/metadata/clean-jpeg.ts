import { keepMetadata } from "./rights.ts";

const headers = {
  jfif: "JFIF\0",
  exif: "Exif\0\0",
  xmp: "http://ns.adobe.com/xap/1.0/\0",
  iptc: "Photoshop 3.0\0",
  profile: "ICC_PROFILE\0",
  adobe: "Adobe",
} as const;

const end = 0xffd9;
const scan = 0xda;

interface Segment {
  /** The second byte of its marker. */
  readonly kind: number;
  /** All of it, its marker included; after "start of scan" the scan too. */
  readonly bytes: Buffer;
}

/**
 * The same picture (ITU-T T.81, annex B) without what describes it, but for its rights, its orientation and its colour
 * profile. What follows its end (previews, films, depth maps) is cut off.
 * @throws RangeError when it is cut short.
 */
export function cleanJpeg(bytes: Buffer): Buffer {
  const segments = readSegments(bytes);
  const find = (kind: number, header: string) =>
    segments
      .filter((segment) => isApplication(segment, kind, header))
      .map((segment) => segment.bytes.subarray(4 + header.length));
  const { exif, xmp } = keepMetadata({
    exif: find(0xe1, headers.exif)[0],
    xmp: find(0xe1, headers.xmp)[0],
    iptc: Buffer.concat(find(0xed, headers.iptc)),
  });
  const jfif = segments.find((segment) => isApplication(segment, 0xe0, headers.jfif));
  return Buffer.concat([
    bytes.subarray(0, 2),
    ...(jfif ? [dropThumbnail(jfif.bytes)] : []),
    ...(exif ? [writeApplication(headers.exif, exif)] : []),
    // More has no room in a segment; a picture's rights are a few hundred bytes.
    ...(xmp && xmp.length < 0xff00 ? [writeApplication(headers.xmp, xmp)] : []),
    ...segments.filter(isPicture).map((segment) => segment.bytes),
    Buffer.of(0xff, 0xd9),
  ]);
}

function readSegments(bytes: Buffer): Segment[] {
  const segments: Segment[] = [];
  let at = skipFill(bytes, 2);
  while (bytes.readUInt16BE(at) !== end) {
    const kind = bytes.readUInt8(at + 1);
    const behind = at + 2 + bytes.readUInt16BE(at + 2);
    const next = kind === scan ? findScanEnd(bytes, behind) : behind;
    segments.push({ kind, bytes: bytes.subarray(at, next) });
    at = skipFill(bytes, next);
  }
  return segments;
}

/** The place of the next marker, which any number of 0xFF may precede. */
function skipFill(bytes: Buffer, start: number): number {
  let at = start;
  while (bytes[at + 1] === 0xff) at += 1;
  if (bytes[at] !== 0xff) throw new RangeError("no marker");
  return at;
}

/** In a scan 0xFF is data when 0 follows, and a restart marker with D0 to D7. */
function findScanEnd(bytes: Buffer, start: number): number {
  let at = bytes.indexOf(0xff, start);
  while (at >= 0) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
    at = bytes.indexOf(0xff, at + 1);
  }
  throw new RangeError("no end");
}

/** Tables, frames and scans, and of what is for applications that which decides on colours. */
function isPicture(segment: Segment): boolean {
  const { kind } = segment;
  if (kind >= 0xe0)
    return isApplication(segment, 0xe2, headers.profile) || isApplication(segment, 0xee, headers.adobe);
  return kind >= 0xc0;
}

function isApplication({ kind, bytes }: Segment, expected: number, header: string): boolean {
  return kind === expected && bytes.toString("latin1", 4, 4 + header.length) === header;
}

/** JFIF 1.02: sixteen bytes, the last two of which are the size of a thumbnail that may follow. */
function dropThumbnail(segment: Buffer): Buffer {
  const bytes = Buffer.alloc(18);
  segment.copy(bytes, 0, 0, 16);
  bytes.writeUInt16BE(16, 2);
  return bytes;
}

function writeApplication(header: string, data: Buffer): Buffer {
  const bytes = Buffer.concat([Buffer.of(0xff, 0xe1, 0, 0), Buffer.from(header, "latin1"), data]);
  bytes.writeUInt16BE(bytes.length - 2, 2);
  return bytes;
}
