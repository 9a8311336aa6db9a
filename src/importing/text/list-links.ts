import { unescapeText } from "../../markdown/tokens.ts";
import { formatTarget } from "./format-markdown.ts";

/** A link or picture in a Markdown text; offsets are in UTF-16 code units. */
export interface FoundLink {
  readonly isPicture: boolean;
  /** True for a picture that is the text of a link. */
  readonly isInLink: boolean;
  /** Of the `[` or `![`. */
  readonly start: number;
  /** Of the `]` before the address. */
  readonly labelEnd: number;
  readonly targetStart: number;
  readonly targetEnd: number;
  readonly end: number;
  /** The address without angle brackets, backslashes and character references. */
  readonly target: string;
  readonly label: string;
}

const destination =
  /\]\([ \t\n]{0,20}(<[^<>\n]{0,3000}>|(?:[^\s()<>]|\([^\s()<>]{0,500}\)){0,3000})(?:[ \t\n]{1,20}(?:"(?:[^"\\]|\\[\s\S]){0,2000}"|'(?:[^'\\]|\\[\s\S]){0,2000}'|\([^()]{0,500}\)))?[ \t\n]{0,20}\)/g;

/** How far before its address the text of a link may begin. */
const longestLabel = 3000;

/** Lists links and pictures with an address in brackets, those inside the text of others first. */
export function listLinks(text: string): FoundLink[] {
  return [...text.matchAll(destination)].flatMap((match) => {
    const open = findOpening(text, match.index);
    if (open < 0) return [];
    const [source, written = ""] = match;
    const isPicture = text[open - 1] === "!" && text[open - 2] !== "\\";
    const start = isPicture ? open - 1 : open;
    const end = match.index + source.length;
    const targetStart = match.index + source.indexOf(written, 2);
    return [
      {
        isPicture,
        isInLink: isPicture && text[start - 1] === "[" && text.startsWith("](", end),
        start,
        labelEnd: match.index,
        targetStart,
        targetEnd: targetStart + written.length,
        end,
        target: unescapeText(written.replace(/^<|>$/g, "")),
        label: text.slice(open + 1, match.index),
      },
    ];
  });
}

/** Finds the `[` that a `]` closes, or -1. */
function findOpening(text: string, close: number): number {
  let depth = 0;
  const least = Math.max(0, close - longestLabel);
  for (let at = close - 1; at >= least; at--) {
    if (text[at - 1] === "\\") continue;
    if (text[at] === "]") depth++;
    if (text[at] === "[" && depth-- === 0) return at;
  }
  return -1;
}

/** A change of a text: what stands from `start` to `end` is replaced. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Makes changes that do not overlap; one that does is left out. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < done) continue;
    pieces.push(text.slice(done, edit.start), edit.text);
    done = edit.end;
  }
  return pieces.join("") + text.slice(done);
}

/** Gives a link another address. */
export function replaceTarget({ targetStart, targetEnd }: FoundLink, target: string): Edit[] {
  return [{ start: targetStart, end: targetEnd, text: formatTarget(target) }];
}

/** Removes the marks of a link; its text stays. */
export function unlink({ start, labelEnd, end, isPicture }: FoundLink): Edit[] {
  return [
    { start, end: start + (isPicture ? 2 : 1), text: "" },
    { start: labelEnd, end, text: "" },
  ];
}

const definition =
  /^ {0,3}\[((?:[^[\]\\\n]|\\.){1,300})\]:[ \t]*(?:\n[ \t]*)?(<[^<>\n]*>|\S+)(?:[ \t]+("[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*$/gm;
const reference =
  /(?<!\])(!?)\[((?:[^[\]\\]|\\.|!\[[^[\]]{0,500}\]\([^()]{0,2000}\)){0,1000})\](?:[ \t]?\[((?:[^[\]\\\n]|\\.){0,300})\](?![[(])|(?![[(:]))/g;

/** A definition whose address was a template tag that is left out. */
const emptyDefinition =
  /^ {0,3}\[((?:[^[\]\\\n]|\\.){1,300})\]:[ \t]*$(?=\n(?:[ \t]*$| {0,3}\[(?:[^[\]\\\n]|\\.){1,300}\]:)|(?![\s\S]))/gm;

/**
 * Writes the address into each picture, and into each link within the old site, whose address stands apart (`[text][label]`): it may
 * change, or the link may have to go. Of a link whose definition has no address, the text stays.
 */
export function expandReferences(source: string): string {
  const targets = new Map<string, string>();
  const text = source.replace(emptyDefinition, (_, label: string) => {
    targets.set(fold(label), "");
    return "";
  });
  for (const [, label = "", target = "", title = ""] of text.matchAll(definition))
    if (!targets.has(fold(label)) && !label.startsWith("^"))
      targets.set(fold(label), title === "" ? target : `${target} ${title}`);
  if (targets.size === 0) return text;
  // Twice: a picture may be the text of a link.
  return expandOnce(expandOnce(text, targets), targets);
}

function expandOnce(text: string, targets: ReadonlyMap<string, string>): string {
  return text.replace(reference, (found, mark: string, label: string, name: string | undefined) => {
    const target = targets.get(fold(name || label));
    if (target === "") return label;
    // `[][label]` is a picture's or no link.
    const stays = mark === "" && (label === "" || /^<?(?:https?|mailto|tel):/i.test(target ?? ""));
    if (target === undefined || stays) return found;
    return `${mark}[${label}](${target})`;
  });
}

function fold(label: string): string {
  return label.replace(/\s+/g, " ").trim().toLowerCase();
}
