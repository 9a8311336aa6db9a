import type { ReadPicture } from "../images/read-picture.ts";
import type { Diagnostic, DiagnosticMessage } from "../model/diagnostic.ts";

/** The place where a text or front matter names a picture, for diagnostics. */
export type PictureUse = Omit<Diagnostic, "message">;

/** A picture that content uses. */
export interface UsedPicture extends ReadPicture {
  /** Path from the project's root. */
  readonly file: string;
  /** Reads it again. */
  readonly read: () => { readonly bytes: Buffer } | DiagnosticMessage;
  readonly uses: readonly PictureUse[];
  /** Whether its crops are shown, too. */
  readonly isCropped: boolean;
}

/** Reports a broken picture at each place that uses it. */
export function reportPicture({ file, uses }: UsedPicture, message: string): Diagnostic[] {
  return uses.map((use) => ({ ...use, message: `${file} ${message}` }));
}
