import path from "node:path";
import type { Asset } from "./asset.ts";
import type { Picture } from "./picture.ts";

export type MediaKind = "video" | "audio";

/** A recording beside a text: a film, or sound alone. */
export interface Media {
  readonly kind: MediaKind;
  /** Media type: `video/mp4`. */
  readonly type: string;
  readonly asset: Asset;
  readonly bytes: number;
  readonly seconds: number;
  /** Of a film, in pixels as it is shown. */
  readonly size?: { readonly width: number; readonly height: number };
  /** The picture that a film shows before it plays. */
  readonly poster?: Picture;
  /** Those in the language of the text first. */
  readonly captions: readonly MediaCaptions[];
  /** What is said, in paragraphs; empty if nobody wrote it down. */
  readonly transcript: readonly Utterance[];
}

/** A file of WebVTT. */
interface MediaCaptions {
  readonly asset: Asset;
  /** BCP 47. */
  readonly lang: string;
}

/** A paragraph of a transcript, with the name of the speaker if the captions have it. */
export interface Utterance {
  readonly speaker?: string;
  readonly text: string;
}

/** A recording in a text. */
export interface ShownMedia extends Media {
  /** What it shows or lets hear, in the writer's words. */
  readonly name: string;
  readonly caption?: string;
}

/** Lists the recordings of an article: the one that its front matter names, then those of its text. */
export function listRecordings({
  audio,
  body,
}: {
  readonly audio?: ShownMedia;
  readonly body: { readonly media?: readonly ShownMedia[] };
}): readonly ShownMedia[] {
  return [...(audio ? [audio] : []), ...(body.media ?? [])];
}

/** Endings of the files that all current browsers play. */
export const playable = { video: ["mp4", "m4v", "webm"], audio: ["mp3", "m4a", "ogg", "oga", "opus"] };

/** Endings of other recordings, which some browsers do not play, or which are many times larger. */
const others = {
  video: "mov qt avi mkv wmv flv ogv mpg mpeg mts 3gp".split(" "),
  audio: "wav flac aac aif aiff wma amr".split(" "),
};

/** The kind of recording that a path or address ends with; undefined for any other file. */
export function findMediaKind(address: string): MediaKind | undefined {
  const ending = path.posix
    .extname(address.replace(/[?#].*$/s, ""))
    .slice(1)
    .toLowerCase();
  const kinds: readonly MediaKind[] = ["video", "audio"];
  return kinds.find((kind) => playable[kind].includes(ending) || others[kind].includes(ending));
}
