import { parseMarkdownFile } from "../markdown/parse-markdown-file.ts";
import { collapseWhiteSpace } from "../model/line-of-text.ts";

/** An article's file as a commit left it. */
export interface Version {
  readonly isDraft: boolean;
  readonly title: string;
  readonly description: string;
  /** The lines of the story in short. */
  readonly short: readonly string[];
  /** Ids. */
  readonly authors: readonly string[];
  readonly corrections: readonly VersionCorrection[];
  /** Markdown below the front matter. */
  readonly text: string;
}

/** As typed in the front matter. */
export interface VersionCorrection {
  readonly date: string;
  readonly kind: string;
  readonly text: string;
  readonly was?: string;
  readonly now?: string;
}

/**
 * Parses an article's file as a commit left it. Unknown, missing or malformed fields are ignored, because a commit cannot be corrected.
 * @param content decoded; it may have any line ends and a byte order mark.
 * @returns undefined if it has no readable front matter: no build published such a file.
 */
export function parseVersion(content: string): Version | undefined {
  const result = parseMarkdownFile("", content.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n"));
  if ("diagnostics" in result || !isRecord(result.source.frontMatter)) return undefined;
  const { frontMatter, text } = result.source;
  const { draft, title, description, short, authors } = frontMatter;
  return {
    isDraft: draft === true,
    title: readLine(title) ?? "",
    description: readLine(description) ?? "",
    short: readList(short).flatMap((line) => readLine(line) ?? []),
    authors: readList(authors).flatMap((id) => readText(id) ?? []),
    corrections: readCorrections(frontMatter),
    text,
  };
}

/** Reads the corrections in front matter, as typed. */
export function readCorrections(frontMatter: unknown): VersionCorrection[] {
  if (!isRecord(frontMatter)) return [];
  return readList(frontMatter["corrections"]).flatMap((correction) => readCorrection(correction) ?? []);
}

/** Returns undefined for a correction without its required fields: no build published it. */
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

/** Collapses white space as a build does. */
function readLine(value: unknown): string | undefined {
  const text = readText(value);
  return text === undefined ? undefined : collapseWhiteSpace(text);
}

function readText(value: unknown): string | undefined {
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

/** Accepts one entry without a list around it. */
function readList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** Returns a key that is equal for corrections with the same words, whatever their line breaks and YAML quotes. */
export function correctionKey({ date, kind, text, was, now }: VersionCorrection): string {
  return JSON.stringify([date, kind, text, was ?? "", now ?? ""].map(foldWhiteSpace));
}

/** Replaces each run of white space by one space, and removes it from both ends. */
export function foldWhiteSpace(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
