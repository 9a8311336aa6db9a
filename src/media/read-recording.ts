import path from "node:path";
import type { DiagnosticMessage } from "../model/diagnostic.ts";
import { findMediaKind, playable } from "../model/media.ts";
import { readIsoMedia } from "./iso-media.ts";
import { type ReadRecording, RecordingError } from "./media-header.ts";
import { readMp3 } from "./mp3.ts";
import { readOgg } from "./ogg.ts";
import { readWebm } from "./webm.ts";

interface Container {
  readonly name: string;
  /** Endings of files; the first is the usual one. */
  readonly endings: readonly string[];
  /** Matches the first 16 bytes of a file, in hexadecimal. */
  readonly signature: RegExp;
  readonly read: (bytes: Buffer) => ReadRecording;
}

const containers: readonly Container[] = [
  { name: "MP4", endings: ["mp4", "m4v", "m4a"], signature: /^.{8}66747970/, read: readIsoMedia },
  { name: "WebM", endings: ["webm"], signature: /^1a45dfa3/, read: readWebm },
  { name: "MP3", endings: ["mp3"], signature: /^(?:494433|ff[ef][2-7abef])/, read: readMp3 },
  { name: "Ogg", endings: ["ogg", "oga", "opus"], signature: /^4f676753/, read: readOgg },
];

/** What all current browsers play, as the containers name it. AV1 needs a decoder that most devices have. */
const codecs =
  /^(?:avc1|avc3|av01|vp09|mp4a|Opus|fLaC|\.mp3|mp3|opus|vorbis|V_VP8|V_VP9|V_AV1|A_OPUS|A_VORBIS)$/;

/** GitHub refuses larger files. */
const mostBytes = 100 * 1024 * 1024;

/**
 * Reads the header of a recording, checks that browsers play it, and takes out where and with what it was recorded.
 * @param file its path, for the ending.
 * @returns a message without the name of the file.
 */
export function readRecording(file: string, bytes: Buffer): ReadRecording | DiagnosticMessage {
  const container = findContainer(bytes);
  const fault = checkFile(file, bytes, container);
  if (fault !== undefined || !container) return { message: fault ?? "" };
  try {
    const found = container.read(bytes);
    const strange = found.codecs.find((codec) => !codecs.test(codec));
    if (strange !== undefined)
      return {
        message: `is encoded with ${nameCodec(strange)}, which many browsers do not play; save it with ${found.kind === "video" ? "H.264 and AAC, as MP4" : "AAC or MP3"}`,
      };
    return checkHeader(found) ?? found;
  } catch (error) {
    if (error instanceof RecordingError) return { message: error.message };
    // Buffer throws a RangeError for an offset outside the file.
    if (error instanceof RangeError) return { message: `is not a whole ${container.name}; export it again` };
    throw error;
  }
}

/** Takes out of a file that a text links to where it was recorded, if it is a recording that can be read; else returns undefined. */
export function cleanRecording(bytes: Buffer): { readonly bytes: Buffer } | DiagnosticMessage | undefined {
  try {
    return findContainer(bytes)?.read(bytes);
  } catch (error) {
    if (error instanceof RecordingError) return { message: error.message };
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function findContainer(bytes: Buffer): Container | undefined {
  const start = bytes.toString("hex", 0, 16);
  return containers.find(({ signature }) => signature.test(start));
}

function checkFile(file: string, bytes: Buffer, container: Container | undefined): string | undefined {
  const ending = path.posix.extname(file).slice(1).toLowerCase();
  const kind = findMediaKind(file) ?? "video";
  const usual = kind === "video" ? "MP4 (.mp4)" : "MP3 (.mp3) or M4A (.m4a)";
  if (!playable[kind].includes(ending)) return `is one that many browsers do not play; save it as ${usual}`;
  if (bytes.length === 0) return "is empty; export it again";
  if (bytes.length > mostBytes)
    return `has ${Math.ceil(bytes.length / 1e6)} MB; at most 105 MB would pass, which is what GitHub takes; make it smaller, or put it on another host and link to it`;
  if (!container) return `is no recording that can be read; expected ${usual}`;
  if (container.endings.includes(ending)) return undefined;
  return `is ${container.name}, whatever its ending says; rename it to .${container.endings[0]}`;
}

function checkHeader({ seconds, size, kind }: ReadRecording): DiagnosticMessage | undefined {
  if (!Number.isFinite(seconds) || seconds <= 0)
    return {
      message: "does not say how long it is; save it again, such as with ffmpeg -i in.webm -c copy out.webm",
    };
  if (kind === "video" && (!size || size.width < 1 || size.height < 1))
    return { message: "does not say how large its picture is; export it again" };
  return undefined;
}

const names: Readonly<Record<string, string>> = {
  hvc1: "H.265 (HEVC)",
  hev1: "H.265 (HEVC)",
  mp4v: "MPEG-4 Visual",
  alac: "Apple Lossless",
  apch: "ProRes",
  apcn: "ProRes",
};

function nameCodec(codec: string): string {
  return names[codec] ?? (codec.trim() || "an unknown codec");
}
