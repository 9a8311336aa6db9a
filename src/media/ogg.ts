import { type ReadRecording, RecordingError } from "./media-header.ts";

/** Comments that say where a recording was made. */
const places = /^(?:.*location.*|.*gps.*|geo.*|.*latitude|.*longitude)$/i;

interface Page {
  readonly granule: bigint;
  readonly data: Buffer;
  readonly lacing: Buffer;
}

/**
 * Reads an Ogg file (RFC 3533) with Opus (RFC 7845) or Vorbis. Its pages have checksums, so nothing is taken out of it.
 * @throws RangeError if it is damaged; RecordingError if it has a film, or says where it was made.
 */
export function readOgg(source: Buffer): ReadRecording {
  const pages = parsePages(source);
  const packets = readPackets(pages, 2);
  const [head, tags] = packets;
  if (!head || !tags) throw new RangeError("no packets");
  const codec = findCodec(head);
  const place = listComments(tags, codec).find((name) => places.test(name));
  if (place)
    throw new RecordingError(
      `says where it was recorded (${place}); take that out, such as with ffmpeg -i in.ogg -map_metadata -1 -map_metadata:s -1 -c copy out.ogg`,
    );
  const last = pages.reduce((most, { granule }) => Math.max(most, Number(granule)), 0);
  const [rate, skipped] = codec === "opus" ? [48_000, head.readUInt16LE(10)] : [head.readUInt32LE(12), 0];
  return {
    kind: "audio",
    type: "audio/ogg",
    seconds: (last - skipped) / rate,
    hasSound: true,
    codecs: [codec],
    bytes: Buffer.from(source),
  };
}

function findCodec(head: Buffer): "opus" | "vorbis" {
  if (head.toString("latin1", 0, 8) === "OpusHead") return "opus";
  if (head.toString("latin1", 1, 7) === "vorbis") return "vorbis";
  const name = head
    .toString("latin1")
    .replace(/[^A-Za-z]/g, " ")
    .trim()
    .split(/\s+/)[0];
  throw new RecordingError(
    `is encoded with ${name || "an unknown codec"}, which many browsers do not play; save it as MP4 or MP3`,
  );
}

/** @throws RangeError for a page without an end. */
function parsePages(bytes: Buffer): Page[] {
  const pages: Page[] = [];
  for (let at = 0; at < bytes.length; ) {
    if (bytes.toString("latin1", at, at + 4) !== "OggS") throw new RangeError("no page");
    const lacing = bytes.subarray(at + 27, at + 27 + bytes.readUInt8(at + 26));
    const start = at + 27 + lacing.length;
    const end = start + lacing.reduce((sum, length) => sum + length, 0);
    if (end > bytes.length) throw new RangeError("no end");
    pages.push({
      granule: bytes.readBigInt64LE(at + 6),
      data: bytes.subarray(start, end),
      lacing,
    });
    at = end;
  }
  return pages;
}

/** Reads the first packets. Each ends with a segment of less than 255 bytes. */
function readPackets(pages: readonly Page[], count: number): Buffer[] {
  const packets: Buffer[] = [];
  let parts: Buffer[] = [];
  for (const { data, lacing } of pages) {
    let at = 0;
    for (const length of lacing) {
      parts.push(data.subarray(at, at + length));
      at += length;
      if (length === 255) continue;
      packets.push(Buffer.concat(parts));
      parts = [];
      if (packets.length === count) return packets;
    }
  }
  return packets;
}

/** The names of the comments (Vorbis I, section 5.2.1): `title`, `location`. */
function listComments(packet: Buffer, codec: "opus" | "vorbis"): string[] {
  let at = codec === "opus" ? 8 : 7;
  at += 4 + packet.readUInt32LE(at);
  const names: string[] = [];
  const count = packet.readUInt32LE(at);
  at += 4;
  for (let index = 0; index < count; index++) {
    const length = packet.readUInt32LE(at);
    const [name = ""] = packet.toString("utf8", at + 4, at + 4 + Math.min(length, 200)).split("=", 1);
    names.push(name);
    at += 4 + length;
  }
  return names;
}
