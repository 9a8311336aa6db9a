import path from "node:path";
import { docxReader } from "./docx.ts";
import { ghostReader } from "./ghost.ts";
import { htmlReader } from "./html.ts";
import { markdownReader } from "./markdown.ts";
import type { ArchiveReader } from "./reader.ts";
import { substackReader } from "./substack.ts";
import { wireReader } from "./wire.ts";
import { wordpressReader } from "./wordpress.ts";

/** All forms. Of two that recognise a file, the first reads it. */
const readers: readonly ArchiveReader[] = [
  markdownReader,
  wordpressReader,
  ghostReader,
  substackReader,
  htmlReader,
  docxReader,
  wireReader,
];

/** The kinds that `--from` takes. */
export function listKinds(): readonly string[] {
  return readers.flatMap(({ kinds }) => kinds);
}

/** Lists the readers of a kind; all without one. */
function listReaders(kind: string | undefined): readonly ArchiveReader[] {
  return kind === undefined ? readers : readers.filter(({ kinds }) => kinds.includes(kind));
}

/** True if a file of this name may be of a form that is read. */
export function isReadable(file: string, kind: string | undefined): boolean {
  return listReaders(kind).some(({ names }) => names.test(path.basename(file)));
}

/**
 * Finds the reader of a file.
 * @param kind what the user says that it is: then it is believed.
 * @param readStart returns the first bytes of the file.
 */
export function findReader(
  file: string,
  kind: string | undefined,
  readStart: () => Buffer,
): ArchiveReader | undefined {
  const named = listReaders(kind).filter(({ names }) => names.test(path.basename(file)));
  if (kind !== undefined) return named[0] ?? listReaders(kind)[0];
  return named.find(({ recognises }) => !recognises || recognises(readStart()));
}

/** Says what a file of this name could have been; undefined if no form has such names. */
export function describeForms(file: string): string | undefined {
  const forms = readers.filter(({ names }) => names.test(path.basename(file))).map(({ form }) => form);
  return forms.length === 0 ? undefined : `it is not ${forms.join(" or ")}`;
}
