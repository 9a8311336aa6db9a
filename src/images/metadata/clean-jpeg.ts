import { keepMetadata } from "./rights.ts";

/** The first bytes of an application segment name the format of the rest. */
const headers = {
  jfif: "JFIF\0",
  exif: "Exif\0\0",
  xmp: "http://ns.adobe.com/xap/1.0/\0",
  iptc: "Photoshop 3.0\0",
  profile: "ICC_PROFILE\0",
  adobe: "Adobe",
} as const;

/** The second bytes of markers (ITU-T T.81, table B.1). */
const marker = {
  app0: 0xe0,
  app1: 0xe1,
  app2: 0xe2,
  app13: 0xed,
  app14: 0xee,
  end: 0xd9,
  scan: 0xda,
} as const;

interface Segment {
  /** The second byte of its marker. */
  readonly kind: number;
  /** The segment with its marker; after "start of scan" the scan too. */
  readonly bytes: Buffer;
}

/**
 * Removes metadata from a JPEG (ITU-T T.81, annex B), except rights, orientation and colour profile, and anything after its end:
 * previews, films, depth maps.
 * @throws RangeError if it is damaged.
 */
export function cleanJpeg(bytes: Buffer): Buffer {
  const segments = parseSegments(bytes);
  const find = (kind: number, header: string) =>
    segments
      .filter((segment) => isApplication(segment, kind, header))
      .map((segment) => segment.bytes.subarray(4 + header.length));
  const { exif, xmp } = keepMetadata({
    exif: find(marker.app1, headers.exif)[0],
    xmp: find(marker.app1, headers.xmp)[0],
    iptc: Buffer.concat(find(marker.app13, headers.iptc)),
  });
  const jfif = segments.find((segment) => isApplication(segment, marker.app0, headers.jfif));
  return Buffer.concat([
    bytes.subarray(0, 2),
    ...(jfif ? [dropThumbnail(jfif.bytes)] : []),
    ...(exif ? [writeApplication(headers.exif, exif)] : []),
    // A segment has 64 KiB at most; rights take a few hundred bytes.
    ...(xmp && xmp.length < 0xff00 ? [writeApplication(headers.xmp, xmp)] : []),
    ...segments.filter(isImage).map((segment) => segment.bytes),
    Buffer.of(0xff, marker.end),
  ]);
}

/** A segment is 0xFF, the kind, a length that includes its own two bytes, and data. */
function parseSegments(bytes: Buffer): Segment[] {
  const segments: Segment[] = [];
  let at = skipFill(bytes, 2);
  for (let kind = bytes.readUInt8(at + 1); kind !== marker.end; kind = bytes.readUInt8(at + 1)) {
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    const next = kind === marker.scan ? findScanEnd(bytes, end) : end;
    segments.push({ kind, bytes: bytes.subarray(at, next) });
    at = skipFill(bytes, next);
  }
  return segments;
}

/** Returns the offset of the next marker, which any number of 0xFF may precede. */
function skipFill(bytes: Buffer, start: number): number {
  let at = start;
  while (bytes[at + 1] === 0xff) at += 1;
  if (bytes[at] !== 0xff) throw new RangeError("no marker");
  return at;
}

/** In a scan, 0xFF is data if 0 follows, and a restart marker if D0 to D7 follow. */
function findScanEnd(bytes: Buffer, start: number): number {
  let at = bytes.indexOf(0xff, start);
  while (at >= 0) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
    at = bytes.indexOf(0xff, at + 1);
  }
  throw new RangeError("no end");
}

/** Keeps tables, frames and scans (markers from C0), and the application segments that define colours. */
function isImage(segment: Segment): boolean {
  if (segment.kind < marker.app0) return segment.kind >= 0xc0;
  return (
    isApplication(segment, marker.app2, headers.profile) ||
    isApplication(segment, marker.app14, headers.adobe)
  );
}

function isApplication({ kind, bytes }: Segment, expected: number, header: string): boolean {
  return kind === expected && bytes.toString("latin1", 4, 4 + header.length) === header;
}

/** Shortens a JFIF segment (JFIF 1.02) to its 16 bytes before the thumbnail, and sets the thumbnail's size, the last two, to 0. */
function dropThumbnail(segment: Buffer): Buffer {
  const bytes = Buffer.alloc(18);
  segment.copy(bytes, 0, 0, 16);
  bytes.writeUInt16BE(16, 2);
  return bytes;
}

function writeApplication(header: string, data: Buffer): Buffer {
  const bytes = Buffer.concat([Buffer.of(0xff, marker.app1, 0, 0), Buffer.from(header, "latin1"), data]);
  bytes.writeUInt16BE(bytes.length - 2, 2);
  return bytes;
}
