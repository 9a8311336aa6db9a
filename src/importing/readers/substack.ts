import { readdirSync } from "node:fs";
import path from "node:path";
import type { DiagnosticMessage } from "../../model/diagnostic.ts";
import { attempt } from "../../model/system-error.ts";
import { decodeArchiveText } from "../decode-archive-text.ts";
import type { FoundArticle, TakeNote } from "../found-article.ts";
import { readArchiveText, readInside } from "../list-archive-files.ts";
import { buildIssue } from "../substack/build-issue.ts";
import { parseCsv } from "../substack/parse-csv.ts";
import type { ArchiveReader, ReaderContext, ReaderInput } from "./reader.ts";

/** In bytes. */
const longestList = 50_000_000;

/** `posts.csv` and the folder `posts` beside it, which Substack writes under Settings → Export. */
export const substackReader: ArchiveReader = {
  kinds: ["substack"],
  names: /^posts\.csv$/i,
  form: "the posts.csv of an export of Substack",
  recognises: (start) => /^(?:\ufeff)?[^\n]*\bpost_id\b[^\n]*\bis_published\b/.test(start.toString("utf8")),
  owns: (file, other) => other.startsWith(path.join(path.dirname(file), "posts") + path.sep),
  read: readSubstack,
};

async function readSubstack(
  { file, origin }: ReaderInput,
  { timeZone, note }: ReaderContext,
): Promise<readonly FoundArticle[] | DiagnosticMessage> {
  const root = path.dirname(file);
  const bytes = readInside(file, root, longestList);
  const decoded = "message" in bytes ? bytes : decodeArchiveText(bytes);
  if ("message" in decoded) return decoded;
  const { rows, fault } = parseCsv(decoded.text);
  if (fault)
    note({
      kind: "refused",
      file: origin,
      line: fault.line,
      message: `the list from here on: ${fault.message}`,
    });
  const left = new Set(listTexts(root));
  const articles = rows.flatMap(({ line, fields }) => {
    const take: TakeNote = (kind, message) => note({ kind, file: origin, line, message });
    const id = fields.get("post_id")?.trim() ?? "";
    left.delete(`${id}.html`);
    const html = readText(id, root);
    const built =
      typeof html === "string"
        ? buildIssue(
            {
              fields,
              line,
              html,
              file: path.join(root, "posts", `${id}.html`),
              root,
              place: origin,
              timeZone,
            },
            take,
          )
        : html;
    if (!("message" in built)) return [built];
    take("refused", `post "${(fields.get("title") || id).slice(0, 60)}": ${built.message}`);
    return [];
  });
  for (const name of left)
    note({ kind: "left out", file: origin, line: 1, message: `posts/${name}: no line names it` });
  return articles;
}

function listTexts(root: string): string[] {
  return (attempt(() => readdirSync(path.join(root, "posts"))) ?? [])
    .filter((name) => name.endsWith(".html"))
    .sort();
}

function readText(id: string, root: string): string | DiagnosticMessage {
  if (!/^\d+(?:\.[^/\\\0]{0,300})?$/.test(id))
    return { message: `post_id is "${id.slice(0, 40)}"; expected a number and a name` };
  const bytes = readArchiveText(path.join(root, "posts", `${id}.html`), root);
  if ("message" in bytes) return { message: `posts/${id}.html: ${bytes.message}` };
  const decoded = decodeArchiveText(bytes);
  return "message" in decoded ? decoded : decoded.text;
}
