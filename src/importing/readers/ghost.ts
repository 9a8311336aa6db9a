import path from "node:path";
import type { DiagnosticMessage } from "../../model/diagnostic.ts";
import type { FoundArticle, TakeNote } from "../found-article.ts";
import { buildGhostPost } from "../ghost/build-ghost-post.ts";
import { findContent, findContentRoot } from "../ghost/find-content.ts";
import { parseGhostExport } from "../ghost/ghost-export.ts";
import { indexGhostExport } from "../ghost/ghost-index.ts";
import { readInside } from "../list-archive-files.ts";
import type { ArchiveReader, ReaderContext, ReaderInput } from "./reader.ts";

/** In bytes. */
const longestExport = 150_000_000;

/** The JSON that Ghost writes under Settings → Export. */
export const ghostReader: ArchiveReader = {
  kinds: ["ghost"],
  names: /\.json$/i,
  form: "an export of Ghost (JSON)",
  recognises: (start) => isExport(start.toString("utf8")),
  read: readGhost,
};

/** `{"db":[{"meta":…` or `{"meta":…,"data":…`, in either order. */
function isExport(start: string): boolean {
  const text = start.replace(/^\ufeff/, "");
  return (
    /^\s*\{\s*"db"\s*:\s*\[\s*\{\s*"(?:meta|data)"/.test(text) ||
    (/^\s*\{\s*"(?:meta|data)"\s*:/.test(text) && /"exported_on"|"posts"\s*:/.test(text))
  );
}

async function readGhost(
  { file, archive, origin }: ReaderInput,
  { timeZone, lang, note }: ReaderContext,
): Promise<readonly FoundArticle[] | DiagnosticMessage> {
  const bytes = readInside(file, archive.root, longestExport);
  if ("message" in bytes) return bytes;
  const found = parseGhostExport(bytes.toString("utf8"));
  if ("message" in found) return found;
  for (const message of found.faults) note({ kind: "refused", file: origin, line: 1, message });
  const root = findContentRoot(path.dirname(file));
  const findFile = (address: string) => findContent(address, root);
  const index = indexGhostExport(found);
  const context = { index, file, root, place: origin, timeZone, lang, findFile };
  return found.posts.flatMap((post) => {
    const place = `${origin}#${post.slug ?? post.id}`;
    const take: TakeNote = (kind, message) => note({ kind, file: place, line: 1, message });
    const built = buildGhostPost(post, context, take);
    if (!("message" in built)) return [built];
    take("refused", built.message);
    return [];
  });
}
