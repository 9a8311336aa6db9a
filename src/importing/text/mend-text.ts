import { createMarkdown } from "../../markdown/create-markdown.ts";
import type { MarkdownDocument } from "../../markdown/markdown-document.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { TakeNote } from "../found-article.ts";
import { unsettleEmbed } from "./embeds.ts";
import { applyEdits, type Edit } from "./list-links.ts";

/** How often a text is read again: a mistake can hide others behind it. */
const mostRounds = 24;
/** How often the first mistake may be the same: a line can have several. */
const mostTimes = 12;

/**
 * Mends what a build would refuse in a text, wherever the press' own parser finds it: a character is escaped, so that readers see it as
 * text, or a mark is removed.
 * @returns the text and what was read in it; or the first mistake that could not be mended.
 */
export function mendText(
  source: string,
  lang: string,
  take: TakeNote,
): { readonly text: string; readonly document: MarkdownDocument } | { readonly fault: Diagnostic } {
  const { parse } = createMarkdown(lang);
  let text = source;
  const seen = new Map<string, number>();
  for (let round = 0; ; round++) {
    const document = parse(text, { file: "", firstLine: 1 });
    const [fault] = document.diagnostics;
    if (!fault) return { text, document };
    const place = `${fault.line} ${fault.field} ${fault.message.replace(/\\+/g, "")}`;
    const times = (seen.get(place) ?? 0) + 1;
    seen.set(place, times);
    const mended =
      round < mostRounds && times <= mostTimes ? mendOnce(text, document.diagnostics, take) : text;
    if (mended === text) return { fault };
    text = mended;
  }
}

function mendOnce(text: string, diagnostics: readonly Diagnostic[], take: TakeNote): string {
  const starts = listLineStarts(text);
  const edits = diagnostics.flatMap((fault): Edit[] => {
    const offset = (starts[fault.line - 1] ?? 0) + fault.column - 1;
    const edit = mendFault(text, offset, fault);
    if (edit) take("escaped", fault.message, text.slice(offset, offset + 30).split("\n", 1)[0]);
    return edit ? [edit] : [];
  });
  if (diagnostics.some(({ field }) => field.startsWith("embed"))) return unsettleEmbed(text);
  const isBidi = diagnostics.some(({ message }) => message.includes("bidirectional control"));
  return applyEdits(isBidi ? text.replace(/[\u202a-\u202e\u2066-\u2069]/g, "") : text, isBidi ? [] : edits);
}

function listLineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** A link whose text has no brackets. */
const simpleLink = /^\[((?:[^[\]\\]|\\.)*)\]\((?:<([^<>\n]*)>|([^\s()]*))(?:\s+(?:"[^"]*"|'[^']*'))?\)/;
const unusedDefinition = /no link uses it|keeps that; delete one/;

/** The place of a mistake: the text, the offset in it, what stands from there on, and what is wrong. */
interface Place {
  readonly text: string;
  readonly offset: number;
  readonly rest: string;
  readonly message: string;
}

/** How mistakes are mended, by the fields of their diagnostics; what returns nothing is escaped. */
const mends: Readonly<Record<string, (place: Place) => Edit | undefined>> = {
  link: mendLink,
  image: ({ offset, rest, message }) => {
    if (rest.startsWith("![](")) return { start: offset, end: offset + 4, text: '![""](' };
    if (message.includes("title")) return removeTitle(rest, offset);
    return rest.startsWith("![") ? { start: offset, end: offset + 1, text: "" } : undefined;
  },
  // A film that cannot stand where it is becomes a link.
  media: ({ offset, rest }) =>
    rest.startsWith("![") ? { start: offset, end: offset + 1, text: "" } : undefined,
  heading: removeLine,
  abbreviation: removeLine,
  table: ({ text, offset, rest }) => (rest.startsWith(":") ? undefined : escapeBefore(text, offset, "|")),
  emphasis: ({ offset, rest }) =>
    rest.startsWith("**") ? { start: offset, end: offset + 2, text: "\\*\\*" } : undefined,
};

function removeLine({ text, offset }: Place): Edit {
  return { start: text.lastIndexOf("\n", offset - 1) + 1, end: findLineEnd(text, offset), text: "" };
}

function mendFault(text: string, offset: number, { field, message }: Diagnostic): Edit | undefined {
  const rest = text.slice(offset, offset + 5000);
  const mended = new Map(Object.entries(mends)).get(field)?.({ text, offset, rest, message });
  if (mended) return mended;
  // Within an address, a backslash is no escape; the address has to end before it.
  if (text[offset - 1] === "\\") return { start: offset - 1, end: offset - 1, text: " " };
  return /^[!-/:-@[-`{-~]/.test(rest) ? { start: offset, end: offset, text: "\\" } : undefined;
}

function mendLink({ text, offset, rest, message }: Place): Edit | undefined {
  if (unusedDefinition.test(message)) return removeDefinition(text, offset);
  // Within an address, a backslash is no escape.
  if (text[offset - 1] === "\\" && rest.startsWith("]("))
    return { start: offset - 1, end: offset + 2, text: " (" };
  const scheme = /^[a-z][a-z0-9+.-]*(?=:)/i.exec(rest)?.[0].length;
  if (scheme !== undefined) return { start: offset + scheme, end: offset + scheme, text: "\\" };
  const [found, label = "", bracketed, plain = ""] = simpleLink.exec(rest) ?? [];
  if (found === undefined) return undefined;
  return { start: offset, end: offset + found.length, text: formatUnlinked(label, bracketed ?? plain) };
}

/** Of an address that no page may have, such as that of an FTP server, readers see the text. */
function formatUnlinked(label: string, address: string): string {
  return /^ftp:/i.test(address) && !label.includes(address) ? `${label} (${address})` : label;
}

function removeDefinition(text: string, offset: number): Edit {
  const end = findLineEnd(text, offset);
  // The address may stand on the next line.
  const isWrapped = /^\s*\[[^\]]*\]:\s*$/.test(text.slice(text.lastIndexOf("\n", offset - 1) + 1, end));
  return { start: offset, end: isWrapped ? findLineEnd(text, end + 1) : end, text: "" };
}

function removeTitle(rest: string, offset: number): Edit | undefined {
  const title = /\s+(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')\)/.exec(rest);
  return title
    ? { start: offset + title.index, end: offset + title.index + title[0].length - 1, text: "" }
    : undefined;
}

function escapeBefore(text: string, offset: number, character: string): Edit | undefined {
  const at = text.lastIndexOf(character, offset);
  return at < 0 ? undefined : { start: at, end: at, text: "\\" };
}

function findLineEnd(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end < 0 ? text.length : end;
}
