import { readdirSync } from "node:fs";
import path from "node:path";
import { readRecording } from "../media/read-recording.ts";
import type { Asset } from "../model/asset.ts";
import { compareText, type Diagnostic, type DiagnosticMessage } from "../model/diagnostic.ts";
import { findMediaKind, type Media } from "../model/media.ts";
import type { Picture } from "../model/picture.ts";
import { attempt } from "../model/system-error.ts";
import type { FolderReader } from "./folder-reader.ts";
import { publishBytes } from "./publish-file.ts";
import { readMediaTexts } from "./read-media-texts.ts";
import { resolveShown } from "./resolve-shown.ts";

/** The place where a text or front matter names a recording. */
type MediaUse = Omit<Diagnostic, "message">;

interface FoundMedia {
  /** Undefined if the file cannot be published. */
  readonly media?: Media;
  readonly diagnostics: readonly Diagnostic[];
  /** What readers would miss. */
  readonly hints: readonly Diagnostic[];
}

export interface MediaStore {
  /**
   * Finds a recording, and the files beside it that have its name: poster (`clip.jpg`), captions (`clip.vtt`, `clip.de.vtt`), transcript
   * (`clip.txt`).
   * @param src the target of `![](…)`, relative to the file that uses it.
   * @param text its language (BCP 47), and whether it says what is heard: then nobody misses a transcript.
   */
  findMedia(
    src: string,
    use: MediaUse,
    text: { readonly lang: string; readonly isTranscript?: boolean },
  ): Promise<FoundMedia>;
}

type FindPicture = (src: string, use: MediaUse) => Promise<Picture | DiagnosticMessage>;

/** Cloudflare's Pages take no larger files. */
const muchBytes = 25 * 1024 * 1024;

/**
 * @param root absolute path of the publication.
 * @param add adds a file to the site's assets.
 */
export function createMediaStore(
  root: string,
  reader: FolderReader,
  findPicture: FindPicture,
  add: (asset: Asset) => void,
): MediaStore {
  const publish = (file: string, bytes: Buffer, source = bytes): { asset: Asset; bytes: number } => {
    const { bytes: length = 0, ...asset } = publishBytes(file, root, bytes, source);
    add(asset);
    return { asset, bytes: length };
  };
  return {
    findMedia: async (src, use, { lang, isTranscript = false }) => {
      const report = ({ message }: DiagnosticMessage): FoundMedia => ({
        diagnostics: [{ ...use, message }],
        hints: [],
      });
      const read = readMediaFile(src, use, reader);
      if ("message" in read) return report(read);
      const { file, found, source } = read;
      const beside = listBeside(root, file);
      const texts = readMediaTexts(file, beside, lang, reader);
      const still = found.kind === "video" ? nameBeside(src, file, beside, posters) : undefined;
      const poster = still === undefined ? undefined : await findPicture(still, use);
      if (poster && "message" in poster) return report(poster);
      const { kind, type, seconds, size } = found;
      const media = {
        ...{ kind, type, seconds, ...(size && { size }), ...(poster && { poster }) },
        ...publish(file, found.bytes, source),
        captions: texts.captions.map(({ file, bytes, lang }) => ({
          asset: publish(file, bytes).asset,
          lang,
        })),
        transcript: texts.transcript,
      };
      const hints = listHints(media, found.hasSound && !isTranscript).map(
        (message): Diagnostic => ({ ...use, message: `${file} ${message}`, severity: "hint" }),
      );
      return { media, diagnostics: texts.diagnostics, hints };
    },
  };
}

function readMediaFile(src: string, use: MediaUse, reader: FolderReader) {
  const file = resolveShown(src, use.file, findMediaKind(src) === "video" ? "video" : "recording");
  if (typeof file !== "string") return file;
  const read = reader.read(file);
  if ("message" in read) return read;
  const found = readRecording(file, read.bytes);
  return "message" in found ? { message: `${file} ${found.message}` } : { file, found, source: read.bytes };
}

/** Lists the names of the files beside a recording that have its name: `clip.vtt`, `clip.de.vtt`. */
function listBeside(root: string, file: string): string[] {
  const { dir, name } = path.posix.parse(file);
  const names = attempt(() => readdirSync(path.join(root, dir))) ?? [];
  return names.filter((one) => one.startsWith(`${name}.`)).sort(compareText);
}

const posters = [".jpg", ".jpeg", ".png", ".webp", ".avif"];

/** The path of the file with the name of a recording and one of the endings, as a writer would write it. */
function nameBeside(src: string, file: string, beside: readonly string[], endings: readonly string[]) {
  const { name } = path.posix.parse(file);
  const ending = endings.find((one) => beside.includes(name + one));
  return ending === undefined ? undefined : src.replace(/\.[^.]*$/, ending);
}

/** Says what readers would miss; a silent film needs no words. */
function listHints({ kind, poster, captions, transcript, bytes }: Media, hasSound: boolean): string[] {
  const stem = "beside it, with its name";
  const isMute = kind === "video" && hasSound && captions.length === 0;
  const words = isMute
    ? `no captions, without which many cannot follow it; put some ${stem} and .vtt`
    : hasSound && transcript.length === 0
      ? `no transcript, without which some learn nothing of what is said; put one ${stem} and .txt`
      : undefined;
  const still =
    kind === "video" && !poster
      ? `no poster, so that its place is empty until it plays; put a picture ${stem} and .jpg`
      : undefined;
  return [
    ...[words, still].flatMap((missing) => (missing === undefined ? [] : [`has ${missing}`])),
    ...(bytes > muchBytes ? [describeSize(bytes)] : []),
  ];
}

function describeSize(bytes: number): string {
  return `has ${Math.round(bytes / 1e6)} MB; some hosts, such as Cloudflare Pages, take 26 MB at most, and phones wait for each of them`;
}
