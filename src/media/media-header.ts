import type { Media } from "../model/media.ts";

/** What the header of a recording says, and the file as it is published. */
export interface ReadRecording extends Pick<Media, "kind" | "type" | "seconds" | "size"> {
  /** False for a film without sound, which needs no captions. */
  readonly hasSound: boolean;
  /** Names of what the streams are encoded with, as the container has them. */
  readonly codecs: readonly string[];
  /** Without place, device and dates. Of the same length, except for MP3. */
  readonly bytes: Buffer;
}

/** Thrown for a recording that cannot be published; the message follows the name of the file. */
export class RecordingError extends Error {}
