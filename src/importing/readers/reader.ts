import type { DiagnosticMessage } from "../../model/diagnostic.ts";
import type { Archive } from "../archive-kinds.ts";
import type { FoundArticle, ImportNote } from "../found-article.ts";

/** A file to read. */
export interface ReaderInput {
  /** Absolute path. */
  readonly file: string;
  readonly archive: Archive;
  /** The archive's name, then the path in it. */
  readonly origin: string;
}

export interface ReaderContext {
  /** The zone of times without one. */
  readonly timeZone: string;
  /** The publication's language. */
  readonly lang: string;
  /** Absolute paths of all files of the same form, of which this one may be a part. */
  readonly parts: readonly string[];
  /** Adds a note about what is no article: refused parts of an export, its encoding, what was left out. */
  readonly note: (note: ImportNote) => void;
  /** Returns the absolute path of an empty folder of this name, for pictures that lie within a file; it goes after the import. */
  readonly createFolder: (name: string) => Promise<string>;
}

/** Reads the files of one form. */
export interface ArchiveReader {
  /** The values of `--from` that mean this form; the first is its name in reports. */
  readonly kinds: readonly string[];
  /** The names that such files have. */
  readonly names: RegExp;
  /** Completes "it is not …", with the form's article. */
  readonly form: string;
  /** Tells files of this form from others of such names, by their first bytes. Without it, the name is enough. */
  readonly recognises?: (start: Buffer) => boolean;
  /**
   * True for a form whose files in the folder of a system, such as Hugo's, are templates: they are read only if they are named. Their
   * archive is the folder that the user names.
   */
  readonly isOutsideSystems?: boolean;
  /** Tells files that belong to a file of this form, and are no articles of their own, by their absolute paths. */
  readonly owns?: (file: string, other: string) => boolean;
  /** Returns all articles and pages of a file; or why there are none. What is refused in part is a note. */
  readonly read: (
    input: ReaderInput,
    context: ReaderContext,
  ) => Promise<readonly FoundArticle[] | DiagnosticMessage>;
}
