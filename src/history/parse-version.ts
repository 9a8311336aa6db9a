import { parseMarkdownFile } from "../markdown/parse-markdown-file.ts";
import { parseLanguageTag } from "../model/language-tag.ts";
import { collapseWhiteSpace } from "../model/line-of-text.ts";
import type { Version, VersionCorrection } from "./version.ts";

/**
 * Reads an article's file as some commit had it. Fields that are unknown, missing or of another form are no mistakes
 * here: nobody can mend a commit.
 * @param content decoded, with any line ends and perhaps a byte order mark.
 * @returns nothing when it has no front matter that can be read; no build has ever published such a file.
 */
export function parseVersion(content: string): Version | undefined {
  const result = parseMarkdownFile("", content.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n"));
  if ("diagnostics" in result || !isRecord(result.source.frontMatter)) return undefined;
  const { frontMatter, text } = result.source;
  const { draft, title, description, authors } = frontMatter;
  const lang = readLanguage(frontMatter["lang"]);
  return {
    isDraft: draft === true,
    title: readLine(title) ?? "",
    description: readLine(description) ?? "",
    authors: readList(authors).flatMap((id) => readText(id) ?? []),
    ...(lang !== undefined && { lang }),
    corrections: readCorrections(frontMatter),
    text,
  };
}

/** What front matter says was corrected, as typed. */
export function readCorrections(frontMatter: unknown): VersionCorrection[] {
  if (!isRecord(frontMatter)) return [];
  return readList(frontMatter["corrections"]).flatMap((correction) => readCorrection(correction) ?? []);
}

/** Nothing of one without its needed fields: it has never been published either. */
function readCorrection(value: unknown): VersionCorrection | undefined {
  if (!isRecord(value)) return undefined;
  const date = readText(value["date"]);
  const kind = readText(value["kind"]);
  const text = readText(value["text"]);
  if (date === undefined || kind === undefined || text === undefined) return undefined;
  const was = readText(value["was"]);
  const now = readText(value["now"]);
  return { date, kind, text, ...(was !== undefined && { was }), ...(now !== undefined && { now }) };
}

/** White space in a headline is what a build makes of it. */
function readLine(value: unknown): string | undefined {
  const text = readText(value);
  return text === undefined ? undefined : collapseWhiteSpace(text);
}

/** A tag that no build would take any more says nothing. */
function readLanguage(value: unknown): string | undefined {
  const result = parseLanguageTag(readText(value) ?? "");
  return "tag" in result ? result.tag : undefined;
}

function readText(value: unknown): string | undefined {
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

/** One entry may stand without the list around it. */
function readList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
