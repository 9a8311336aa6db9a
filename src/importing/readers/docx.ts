import path from "node:path";
import type { DiagnosticMessage } from "../../model/diagnostic.ts";
import type { FoundArticle } from "../found-article.ts";
import { readInside } from "../list-archive-files.ts";
import type { ArchiveReader, ReaderContext, ReaderInput } from "./reader.ts";

/** Documents of Word, and those of other word processors, which are refused with what to do. */
export const docxReader: ArchiveReader = {
  kinds: ["docx"],
  // Word has a file of this name with ~$ before it while a document is open.
  names: /^(?!~\$).*\.(?:docx|docm|doc|odt|rtf|pages)$/i,
  form: "a document of Word",
  isOutsideSystems: true,
  read: readDocument,
};

/** In bytes. */
const longestDocument = 100_000_000;

/** The first bytes of forms that are not read. */
const others: readonly (readonly [string, string])[] = [
  ["d0cf11e0", "is encrypted or of Word before 2007; open it, and save it as .docx without a password"],
  ["7b5c727466", "is RTF; open it in a word processor, and save it as .docx"],
];

async function readDocument(
  { file, archive: { root }, origin }: ReaderInput,
  context: ReaderContext,
): Promise<readonly FoundArticle[] | DiagnosticMessage> {
  const bytes = readInside(file, root, longestDocument);
  if ("message" in bytes) return bytes;
  const start = bytes.subarray(0, 100);
  const other = others.find(([mark]) => start.toString("hex").startsWith(mark));
  if (other) return { message: other[1] };
  if (/application\/vnd\.oasis\.opendocument/.test(start.toString("latin1")))
    return { message: "is an OpenDocument text; open it in a word processor, and save it as .docx" };
  if (!/^PK/.test(start.toString("latin1"))) return { message: "is no document of Word" };
  // Loaded when a document is met: other commands and forms do not need it.
  const { buildDocumentArticle } = await import("../docx/build-article.ts");
  const built = await buildDocumentArticle({ bytes, file, origin, name: path.basename(file) }, context);
  return "message" in built ? built : [built];
}
