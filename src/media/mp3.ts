import type { ReadRecording } from "./media-header.ts";

/** Frames of ID3v2.3 and 2.4 that stay: title, names, copyright, chapters. */
const kept: ReadonlySet<string> = new Set(["TIT2", "TPE1", "TPE2", "TALB", "TCOP", "WCOP", "CHAP", "CTOC"]);

/** In kbit/s, by the index in a frame's header (ISO/IEC 11172-3 and 13818-3, layer III). */
const bitRates = {
  mpeg1: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  mpeg2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};
const sampleRates = [44_100, 48_000, 32_000];

interface Frame {
  readonly length: number;
  readonly seconds: number;
  readonly isMpeg1: boolean;
  readonly isMono: boolean;
}

/**
 * Reads an MP3, and counts its frames: their number is the only exact length. Tags other than titles, names and chapters are left out.
 * @throws RangeError if it is damaged, or is no MP3.
 */
export function readMp3(source: Buffer): ReadRecording {
  const tagLength = readTagLength(source);
  const start = findFrame(source, tagLength);
  const first = start === undefined ? undefined : parseFrame(source, start);
  if (start === undefined || !first) throw new RangeError("no frames");
  const announced = readAnnounced(source, start, first);
  let [at, frames, seconds] = [start, 0, 0];
  for (let frame: Frame | undefined = first; frame; frame = parseFrame(source, at)) {
    at += frame.length;
    frames++;
    seconds += frame.seconds;
    at = parseFrame(source, at) ? at : (findFrame(source, at) ?? at);
  }
  // The frame that announces the number of the others has no sound.
  if (announced !== undefined && frames - 1 < announced * 0.98) throw new RangeError("no end");
  const end = Math.min(at, source.length);
  const tag = cleanTag(source.subarray(0, tagLength));
  return {
    kind: "audio",
    type: "audio/mpeg",
    seconds: announced === undefined ? seconds : seconds - first.seconds,
    hasSound: true,
    codecs: ["mp3"],
    bytes: Buffer.concat([tag, source.subarray(start, end)]),
  };
}

/** The length of an ID3v2 tag with its header (id3.org, ID3v2.4, section 3.1); 0 if there is none. */
function readTagLength(bytes: Buffer): number {
  return bytes.toString("latin1", 0, 3) === "ID3" ? 10 + readSyncSafe(bytes, 6) : 0;
}

/** A number of four times seven bits. */
function readSyncSafe(bytes: Buffer, at: number): number {
  return [0, 1, 2, 3].reduce((sum, index) => sum * 128 + (bytes.readUInt8(at + index) & 0x7f), 0);
}

/** How far a frame may be from where it is expected: some programs leave a block of zeros. */
const farthest = 65_536;

/** Finds the next frame that another one or the end of the file follows. */
function findFrame(bytes: Buffer, from: number): number | undefined {
  const last = Math.min(from + farthest, bytes.length - 4);
  for (let at = from; at <= last; at++) {
    const frame = bytes[at] === 0xff ? parseFrame(bytes, at) : undefined;
    const next = frame && at + frame.length;
    if (next !== undefined && (next >= bytes.length || parseFrame(bytes, next))) return at;
  }
  return undefined;
}

function parseFrame(bytes: Buffer, at: number): Frame | undefined {
  if (at + 4 > bytes.length) return undefined;
  const header = bytes.readUInt32BE(at);
  const version = (header >> 19) & 3;
  const isLayer3 = header >>> 21 === 0x7ff && ((header >> 17) & 3) === 1;
  const isMpeg1 = version === 3;
  const kilobits = bitRates[isMpeg1 ? "mpeg1" : "mpeg2"][(header >> 12) & 15];
  const base = sampleRates[(header >> 10) & 3];
  if (!isLayer3 || version === 1 || !kilobits || base === undefined) return undefined;
  const rate = base / (isMpeg1 ? 1 : version === 2 ? 2 : 4);
  const samples = isMpeg1 ? 1152 : 576;
  const padding = (header >> 9) & 1;
  const length = Math.floor((samples * kilobits * 125) / rate) + padding;
  return { length, seconds: samples / rate, isMpeg1, isMono: ((header >> 6) & 3) === 3 };
}

/** The number of frames that the first one announces (`Xing` or `Info`); undefined if it does not. */
function readAnnounced(bytes: Buffer, start: number, { isMpeg1, isMono }: Frame): number | undefined {
  const side = isMpeg1 ? (isMono ? 17 : 32) : isMono ? 9 : 17;
  const at = start + 4 + side;
  if (!["Xing", "Info"].includes(bytes.toString("latin1", at, at + 4))) return undefined;
  return (bytes.readUInt32BE(at + 4) & 1) === 1 ? bytes.readUInt32BE(at + 8) : undefined;
}

/** Keeps some frames of a tag. One of another version, or with features that hardly any program uses, is left out. */
function cleanTag(tag: Buffer): Buffer {
  const version = tag.length > 10 ? tag.readUInt8(3) : 0;
  if ((version !== 3 && version !== 4) || tag.readUInt8(5) !== 0) return Buffer.alloc(0);
  const frames: Buffer[] = [];
  for (let at = 10; at + 10 < tag.length && tag[at] !== 0; ) {
    const size = version === 4 ? readSyncSafe(tag, at + 4) : tag.readUInt32BE(at + 4);
    const next = at + 10 + size;
    if (next > tag.length) break;
    if (kept.has(tag.toString("latin1", at, at + 4))) frames.push(tag.subarray(at, next));
    at = next;
  }
  const body = Buffer.concat(frames);
  if (body.length === 0) return body;
  const header = Buffer.from(tag.subarray(0, 10));
  for (const index of [0, 1, 2, 3]) header[6 + index] = (body.length >> (7 * (3 - index))) & 0x7f;
  return Buffer.concat([header, body]);
}
