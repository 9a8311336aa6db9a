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
   * @param lang BCP 47, of the text.
   */
  findMedia(src: string, use: MediaUse, lang: string): Promise<FoundMedia>;
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
    findMedia: async (src, use, lang) => {
      const report = (message: string): FoundMedia => ({ diagnostics: [{ ...use, message }], hints: [] });
      const kind = findMediaKind(src);
      const file = resolveShown(src, use.file, kind === "video" ? "video" : "recording");
      if (typeof file !== "string") return report(file.message);
      const read = reader.read(file);
      if ("message" in read) return report(read.message);
      const found = readRecording(file, read.bytes);
      if ("message" in found) return report(`${file} ${found.message}`);
      const beside = listBeside(root, file);
      const texts = readMediaTexts(file, beside, lang, reader);
      const poster =
        found.kind === "video" ? await findPoster(src, file, beside, use, findPicture) : undefined;
      if (poster && "message" in poster) return report(poster.message);
      const { asset, bytes } = publish(file, found.bytes, read.bytes);
      const media = {
        kind: found.kind,
        type: found.type,
        asset,
        bytes,
        seconds: found.seconds,
        ...(found.size && { size: found.size }),
        ...(poster && { poster }),
        captions: texts.captions.map(({ file, bytes, lang }) => ({
          asset: publish(file, bytes).asset,
          lang,
        })),
        transcript: texts.transcript,
      };
      const hints = listHints(media, found.hasSound).map(
        (message): Diagnostic => ({ ...use, message: `${file} ${message}`, severity: "hint" }),
      );
      return { media, diagnostics: texts.diagnostics, hints };
    },
  };
}

/** Lists the names of the files beside a recording that have its name: `clip.vtt`, `clip.de.vtt`. */
function listBeside(root: string, file: string): string[] {
  const { dir, name } = path.posix.parse(file);
  const names = attempt(() => readdirSync(path.join(root, dir))) ?? [];
  return names.filter((one) => one.startsWith(`${name}.`)).sort(compareText);
}

const posters = [".jpg", ".jpeg", ".png", ".webp", ".avif"];

async function findPoster(
  src: string,
  file: string,
  beside: readonly string[],
  use: MediaUse,
  find: FindPicture,
) {
  const { name } = path.posix.parse(file);
  const ending = posters.find((one) => beside.includes(name + one));
  return ending === undefined ? undefined : find(src.replace(/\.[^.]*$/, ending), use);
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
