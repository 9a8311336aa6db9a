import type { ReadRecording } from "./media-header.ts";

/** An element of EBML (RFC 8794, section 6), by its offsets in the file. */
interface Element {
  readonly id: number;
  readonly start: number;
  readonly dataStart: number;
  readonly end: number;
}

/** Ids of elements (RFC 9559, section 5.1). */
const ids = {
  header: 0x1a45dfa3,
  docType: 0x4282,
  segment: 0x18538067,
  info: 0x1549a966,
  scale: 0x2ad7b1,
  duration: 0x4489,
  date: 0x4461,
  tracks: 0x1654ae6b,
  track: 0xae,
  trackType: 0x83,
  codec: 0x86,
  video: 0xe0,
  pixelWidth: 0xb0,
  pixelHeight: 0xba,
  displayWidth: 0x54b0,
  displayHeight: 0x54ba,
  displayUnit: 0x54b2,
  tags: 0x1254c367,
  attachments: 0x1941a469,
} as const;

/**
 * Reads a WebM (RFC 9559). Tags, attached files and the date are overwritten where they stand, because the index has offsets.
 * @throws RangeError if it is damaged.
 */
export function readWebm(source: Buffer): ReadRecording {
  const bytes = Buffer.from(source);
  const top = parseElements(bytes, 0, bytes.length);
  const header = top.find(({ id }) => id === ids.header);
  const segment = top.find(({ id }) => id === ids.segment);
  const docType = header && readText(bytes, find(bytes, header, ids.docType));
  if (docType !== "webm" || !segment) throw new RangeError("no WebM");
  const parts = parseElements(bytes, segment.dataStart, segment.end);
  const info = parts.find(({ id }) => id === ids.info);
  const tracks = parts.find(({ id }) => id === ids.tracks);
  if (!info || !tracks) throw new RangeError("no tracks");
  const streams = parseElements(bytes, tracks.dataStart, tracks.end).filter(({ id }) => id === ids.track);
  const ofType = (type: number) =>
    streams.find((stream) => readNumber(bytes, find(bytes, stream, ids.trackType)) === type);
  const film = ofType(1);
  const seconds = readSeconds(bytes, info);
  const size = film && readSize(bytes, film);
  const described = [...parts.filter(({ id }) => id === ids.tags || id === ids.attachments)];
  const date = find(bytes, info, ids.date);
  for (const element of [...described, ...(date ? [date] : [])]) emptyElement(bytes, element);
  const kind = film ? "video" : "audio";
  return {
    kind,
    type: `${kind}/webm`,
    seconds,
    ...(size && { size }),
    hasSound: ofType(2) !== undefined,
    codecs: streams.map((stream) => readText(bytes, find(bytes, stream, ids.codec))),
    bytes,
  };
}

function find(bytes: Buffer, { dataStart, end }: Element, wanted: number): Element | undefined {
  return parseElements(bytes, dataStart, end).find(({ id }) => id === wanted);
}

/** Parses consecutive elements. One of unknown size ends with its parent. @throws RangeError */
function parseElements(bytes: Buffer, start: number, end: number): Element[] {
  const elements: Element[] = [];
  for (let at = start; at < end; ) {
    const idLength = Math.clz32(bytes.readUInt8(at)) - 23;
    const sizeAt = at + idLength;
    const sizeLength = Math.clz32(bytes.readUInt8(sizeAt)) - 23;
    if (idLength > 4 || sizeLength > 8) throw new RangeError("no element");
    const dataStart = sizeAt + sizeLength;
    const size = readSizeOf(bytes, sizeAt, sizeLength);
    const next = size === undefined ? end : dataStart + size;
    if (next > end) throw new RangeError("no end");
    elements.push({ id: bytes.readUIntBE(at, idLength), start: at, dataStart, end: next });
    at = next;
  }
  return elements;
}

/** Undefined for the size of which all bits are set: unknown. */
function readSizeOf(bytes: Buffer, at: number, length: number): number | undefined {
  const first = bytes.readUInt8(at) & (0xff >> length);
  let size = first;
  let isUnknown = first === 0xff >> length;
  for (let index = 1; index < length; index++) {
    const next = bytes.readUInt8(at + index);
    size = size * 256 + next;
    isUnknown &&= next === 0xff;
  }
  return isUnknown ? undefined : size;
}

function readNumber(bytes: Buffer, element: Element | undefined): number | undefined {
  if (!element || element.end === element.dataStart) return undefined;
  return bytes.readUIntBE(element.dataStart, Math.min(6, element.end - element.dataStart));
}

function readText(bytes: Buffer, element: Element | undefined): string {
  return element ? bytes.toString("latin1", element.dataStart, element.end).replace(/\0.*$/s, "") : "";
}

/** `Duration` is a float in units of `TimestampScale` nanoseconds; 0 if there is none. */
function readSeconds(bytes: Buffer, info: Element): number {
  const scale = readNumber(bytes, find(bytes, info, ids.scale)) ?? 1_000_000;
  const duration = find(bytes, info, ids.duration);
  if (!duration) return 0;
  const isLong = duration.end - duration.dataStart === 8;
  const units = isLong ? bytes.readDoubleBE(duration.dataStart) : bytes.readFloatBE(duration.dataStart);
  return (units * scale) / 1e9;
}

/** In pixels, as it is shown if that differs from how it is stored. */
function readSize(bytes: Buffer, track: Element): ReadRecording["size"] {
  const video = find(bytes, track, ids.video);
  const read = (id: number) => video && readNumber(bytes, find(bytes, video, id));
  // Other units are centimetres, inches, or an aspect ratio.
  const isInPixels = (read(ids.displayUnit) ?? 0) === 0;
  const width = (isInPixels ? read(ids.displayWidth) : undefined) ?? read(ids.pixelWidth) ?? 0;
  const height = (isInPixels ? read(ids.displayHeight) : undefined) ?? read(ids.pixelHeight) ?? 0;
  return { width, height };
}

/** Overwrites an element with a `Void` of the same length, which readers skip (RFC 8794, section 11.3.2). */
function emptyElement(bytes: Buffer, { start, end }: Element): void {
  const length = end - start;
  const sizeLength = length > 9 ? 8 : 1;
  bytes.fill(0, start, end);
  bytes.writeUInt8(0xec, start);
  bytes.writeUInt8(sizeLength === 8 ? 0x01 : 0x80 | (length - 2), start + 1);
  if (sizeLength === 8) bytes.writeUIntBE(length - 9, start + 3, 6);
}
