import { existsSync } from "node:fs";
import path from "node:path";
import type { DiagnosticMessage } from "../../model/diagnostic.ts";
import { decodeArchiveText } from "../decode-archive-text.ts";
import type { FoundArticle, TakeNote } from "../found-article.ts";
import { readArchiveText } from "../list-archive-files.ts";
import type { ArchiveReader, ReaderContext, ReaderInput } from "./reader.ts";

/** Saved pages of a site: files, folders that a browser or a program such as wget wrote. */
export const htmlReader: ArchiveReader = {
  kinds: ["html"],
  names: /\.x?html?$/i,
  form: "a page in HTML",
  recognises: isPage,
  isOutsideSystems: true,
  read: readPage,
};

/** How much of a file tells a page from a template, whose tags stand in its head. */
const headLength = 2000;

function isPage(start: Buffer): boolean {
  // In UTF-16, every other byte of these is 0.
  const text = start.toString("latin1").replaceAll("\0", "").slice(0, headLength);
  return (
    /<(?:!doctype\s+html|html|head|body|meta|title|article|main|h1|p|div)\b/i.test(text) &&
    !/^---|^\+\+\+|\{[{%]|<%|<\?php/.test(text)
  );
}

async function readPage(
  { file, archive: { root }, origin }: ReaderInput,
  { timeZone, lang, note }: ReaderContext,
): Promise<readonly FoundArticle[] | DiagnosticMessage> {
  if (isPart(file)) return [];
  if (/^404\b/.test(path.basename(file))) return { message: "is the page for what is not found" };
  const bytes = readArchiveText(file, root);
  if ("message" in bytes) return bytes;
  const decoded = decodeArchiveText(bytes, findDeclared(bytes));
  if ("message" in decoded) return decoded;
  const take: TakeNote = (kind, message) => note({ kind, file: origin, line: 1, message });
  if (decoded.encoding !== "utf-8") take("encoding", decoded.encoding);
  // Loaded when a page is met: other commands and forms do not need it.
  const { buildPage } = await import("../pages/build-page.ts");
  const built = await buildPage({ html: decoded.text, file, root, origin, timeZone, lang }, take);
  return "message" in built ? built : [built];
}

/** Pages in pages, which a browser puts into a folder beside the page that it saves. */
function isPart(file: string): boolean {
  const [, page] = /^(.*)_files[\\/][^\\/]*$/.exec(file) ?? [];
  return page !== undefined && [".html", ".htm"].some((ending) => existsSync(page + ending));
}

/** The encoding that a page names in its first bytes (HTML, section 13.2.3.2). */
function findDeclared(bytes: Buffer): string | undefined {
  const start = bytes.subarray(0, headLength).toString("latin1");
  return /<meta\b[^>]{0,300}\bcharset\s*=\s*["']?\s*([\w-]{2,40})|<\?xml\b[^>]{0,100}\bencoding=["']([\w-]{2,40})/i
    .exec(start)
    ?.slice(1)
    .find(Boolean);
}
