import { lstatSync } from "node:fs";
import type { DiagnosticMessage } from "../../model/diagnostic.ts";
import { decodeArchiveText } from "../decode-archive-text.ts";
import type { FoundArticle, TakeNote } from "../found-article.ts";
import { readArchiveText } from "../list-archive-files.ts";
import { buildStory } from "../wire/build-story.ts";
import type { ArchiveReader, ReaderContext, ReaderInput } from "./reader.ts";

/** Stories in plain text, as agencies send them. Files that hosts and programs look for are none. */
export const wireReader: ArchiveReader = {
  kinds: ["wire"],
  names: /^(?!(?:robots|humans|ads|app-ads|security|llms|requirements|cmakelists|manifest)\b).*\.txt$/i,
  form: "a story in plain text",
  isOutsideSystems: true,
  read: async (input, context) => readStory(input, context),
};

function readStory(
  { file, archive: { root }, origin }: ReaderInput,
  { lang, note }: ReaderContext,
): readonly FoundArticle[] | DiagnosticMessage {
  const bytes = readArchiveText(file, root);
  if ("message" in bytes) return bytes;
  const decoded = decodeArchiveText(bytes);
  if ("message" in decoded) return decoded;
  const take: TakeNote = (kind, message) => note({ kind, file: origin, line: 1, message });
  if (decoded.encoding !== "utf-8") take("encoding", decoded.encoding);
  const written = lstatSync(file).mtime;
  const built = buildStory({ source: decoded.text, file, root, origin, written, lang }, take);
  return "message" in built ? built : [built];
}
