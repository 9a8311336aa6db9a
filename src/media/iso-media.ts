import { type Box, emptyBox, parseBoxes } from "../images/metadata/iso-boxes.ts";
import { type ReadRecording, RecordingError } from "./media-header.ts";

/** Top-level boxes with samples, or needed to find them. */
const shown: ReadonlySet<string> = new Set(["ftyp", "styp", "moov", "mdat", "moof", "mfra", "sidx"]);
/** Metadata that stays: copyright, chapters, and what a player shows as the title. */
const kept: ReadonlySet<string> = new Set(["cprt", "chpl", "titl", "©nam", "©ART", "aART", "©alb", "©cpy"]);
/** Boxes of `udta` and `meta` that hold others. */
const holders: ReadonlySet<string> = new Set(["udta", "meta", "ilst"]);

interface Track {
  readonly id: number;
  /** `vide`, `soun`, or what else it holds. */
  readonly handler: string;
  readonly codec: string;
  readonly size: { readonly width: number; readonly height: number };
  /** The tracks that hold its chapters. */
  readonly chapters: readonly number[];
}

/**
 * Reads an MP4 or M4A (ISO/IEC 14496-12 and 14496-14). Metadata is overwritten where it stands, because boxes refer to samples by
 * their offsets in the file.
 * @throws RangeError if it is damaged; RecordingError if it has tracks of other data, which can hold a place for each second.
 */
export function readIsoMedia(source: Buffer): ReadRecording {
  const bytes = Buffer.from(source);
  const boxes = parseBoxes(bytes, 0, bytes.length);
  const movie = boxes.find(({ type }) => type === "moov");
  if (!movie || !boxes.some(({ type }) => type === "mdat")) throw new RangeError("no movie");
  const parts = parseBoxes(bytes, movie.dataStart, movie.end);
  const tracks = parts.filter(({ type }) => type === "trak").map((box) => readTrack(bytes, box));
  const chapters = new Set(tracks.flatMap((track) => track.chapters));
  const streams = tracks.filter(({ id }) => !chapters.has(id));
  const other = streams.find(({ handler }) => !["vide", "soun", "tmcd"].includes(handler));
  if (other) throw new RecordingError(describeOther(other));
  for (const box of boxes) if (!shown.has(box.type)) emptyBox(bytes, box);
  cleanMovie(bytes, movie);
  const film = streams.find(({ handler }) => handler === "vide");
  const kind = film ? "video" : "audio";
  return {
    kind,
    type: `${kind}/mp4`,
    seconds: readDuration(bytes, parts),
    ...(film && { size: film.size }),
    hasSound: streams.some(({ handler }) => handler === "soun"),
    codecs: streams.filter(({ handler }) => handler !== "tmcd").map(({ codec }) => codec),
    bytes,
  };
}

function describeOther({ codec, handler }: Track): string {
  return `has a track of other data (${codec.trim() || handler}), which may say where it was recorded; save it with picture and sound alone, such as with ffmpeg -i in.mp4 -map 0:v -map 0:a? -c copy out.mp4`;
}

function find(bytes: Buffer, { dataStart, end }: Box, ...types: readonly string[]): Box | undefined {
  const [first, ...rest] = types;
  const found = parseBoxes(bytes, dataStart, end).find(({ type }) => type === first);
  return found && rest.length > 0 ? find(bytes, found, ...rest) : found;
}

function readTrack(bytes: Buffer, trak: Box): Track {
  const header = find(bytes, trak, "tkhd");
  const handler = find(bytes, trak, "mdia", "hdlr");
  const samples = find(bytes, trak, "mdia", "minf", "stbl", "stsd");
  if (!header || !handler) throw new RangeError("no track");
  const isLong = bytes.readUInt8(header.dataStart) === 1;
  const links = find(bytes, trak, "tref", "chap");
  const count = links ? (links.end - links.dataStart) / 4 : 0;
  return {
    id: bytes.readUInt32BE(header.dataStart + (isLong ? 20 : 12)),
    handler: bytes.toString("latin1", handler.dataStart + 8, handler.dataStart + 12),
    codec: samples ? bytes.toString("latin1", samples.dataStart + 12, samples.dataStart + 16) : "",
    size: readSize(bytes, header.dataStart + (isLong ? 52 : 40)),
    chapters: Array.from({ length: count }, (_, index) =>
      bytes.readUInt32BE((links?.dataStart ?? 0) + 4 * index),
    ),
  };
}

/** Reads width and height, numbers of 16.16 bits after the matrix of `tkhd`; phones turn a portrait by the matrix. */
function readSize(bytes: Buffer, matrix: number): Track["size"] {
  const [width, height] = [36, 40].map((offset) => Math.round(bytes.readUInt32BE(matrix + offset) / 65_536));
  const isTurned = bytes.readInt32BE(matrix) === 0 && bytes.readInt32BE(matrix + 16) === 0;
  return isTurned ? { width: height ?? 0, height: width ?? 0 } : { width: width ?? 0, height: height ?? 0 };
}

/** In seconds. A file in fragments may have it in `mehd`. */
function readDuration(bytes: Buffer, parts: readonly Box[]): number {
  const header = parts.find(({ type }) => type === "mvhd");
  if (!header) throw new RangeError("no header");
  const at = header.dataStart;
  const isLong = bytes.readUInt8(at) === 1;
  const scale = bytes.readUInt32BE(at + (isLong ? 20 : 12));
  const duration = isLong ? Number(bytes.readBigUInt64BE(at + 24)) : bytes.readUInt32BE(at + 16);
  const extension = parts.find(({ type }) => type === "mvex");
  const whole = extension && find(bytes, extension, "mehd");
  return (duration || readFragmentsDuration(bytes, whole)) / scale;
}

function readFragmentsDuration(bytes: Buffer, box: Box | undefined): number {
  if (!box) return 0;
  const isLong = bytes.readUInt8(box.dataStart) === 1;
  return isLong ? Number(bytes.readBigUInt64BE(box.dataStart + 4)) : bytes.readUInt32BE(box.dataStart + 4);
}

/** Overwrites the metadata of a movie and of its tracks, and the times at which they were recorded. */
function cleanMovie(bytes: Buffer, { dataStart, end }: Box): void {
  for (const box of parseBoxes(bytes, dataStart, end)) {
    if (box.type === "trak" || box.type === "mdia") cleanMovie(bytes, box);
    else if (["mvhd", "tkhd", "mdhd"].includes(box.type)) eraseTimes(bytes, box);
    else if (holders.has(box.type)) cleanMetadata(bytes, box);
    else if (["uuid", "free", "skip"].includes(box.type)) emptyBox(bytes, box);
  }
}

/** Creation and modification stand first in each header; 0 is no time. */
function eraseTimes(bytes: Buffer, { dataStart }: Box): void {
  bytes.fill(0, dataStart + 4, dataStart + 4 + (bytes.readUInt8(dataStart) === 1 ? 16 : 8));
}

/** Overwrites all metadata in a box but what stays; the whole box if it cannot be read. */
function cleanMetadata(bytes: Buffer, box: Box): void {
  // `meta` has a version before its boxes, except in QuickTime files.
  const hasVersion =
    box.type === "meta" && bytes.toString("latin1", box.dataStart + 4, box.dataStart + 8) !== "hdlr";
  try {
    const parts = parseBoxes(bytes, box.dataStart + (hasVersion ? 4 : 0), box.end);
    for (const part of parts) {
      if (holders.has(part.type)) cleanMetadata(bytes, part);
      else if (part.type !== "hdlr" && !kept.has(part.type)) emptyBox(bytes, part);
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    emptyBox(bytes, box);
  }
}
