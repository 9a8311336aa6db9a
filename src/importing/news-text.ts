import { parseLooseDate } from "./parse-loose-date.ts";

/** What stands above the text of a manuscript or an agency's story, and below it. */
export interface NewsText {
  readonly authors: readonly string[];
  readonly text: string;
}

const name =
  "\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:\\s+(?:(?:de|da|di|van|von|der|den|bin|al|la|le)\\s+)*\\p{Lu}[\\p{L}\\p{M}.'’-]*){0,4}";
const byline = new RegExp(
  `^(?:By|BY|Von|VON|Par|PAR|Por|POR|Door|Di)\\s+(${name}(?:(?:\\s*,\\s*|\\s+(?:and|und|et|y|en|e|&)\\s+)${name}){0,5})(?:,\\s*[^.\\n]{1,60})?$`,
  "u",
);

/** Takes the line that names who wrote a text out of it, if it is the first or second paragraph. */
export function takeByline(text: string): NewsText {
  const paragraphs = text.split("\n\n", 3);
  const index = paragraphs.slice(0, 2).findIndex((paragraph) => readByline(paragraph).length > 0);
  if (index < 0) return { authors: [], text };
  const found = paragraphs[index] ?? "";
  const start = text.indexOf(found, index === 0 ? 0 : (paragraphs[0]?.length ?? 0));
  const rest = text.slice(0, start) + text.slice(start + found.length).replace(/^\n+/, "");
  return { authors: readByline(found), text: rest.trim() };
}

/** Reads `By Anna Berg and Tom Okafor`; nothing if a paragraph is no byline. */
export function readByline(paragraph: string): string[] {
  const plain = paragraph.replace(/[*_\\]/g, "").trim();
  const [, names = ""] = byline.exec(plain) ?? [];
  return names
    .split(/\s*,\s*|\s+(?:and|und|et|y|en|e|&)\s+/)
    .filter((found) => found !== "")
    .map(setCase);
}

/** `ANNA BERG` → `Anna Berg`. */
function setCase(found: string): string {
  if (found !== found.toUpperCase() || found.length < 4) return found;
  return found.toLowerCase().replace(/(?<![\p{L}\p{M}'’])\p{L}/gu, (letter) => letter.toUpperCase());
}

const dateline =
  /^([\p{Lu}][\p{L}\p{M}.'’/ -]{1,60}?)(?:,\s*(?:\p{L}+\.?\s*)?([A-Z][a-z]{2,8}\.?\s+\d{1,2}|\d{1,2}\s+[A-Z][a-z]{2,8}\.?)(?:,?\s+(\d{4}))?)?\s*(?:\(([\p{Lu}][\p{L} /.-]{1,30})\))?\s*[-–—]{1,2}\s+(?=\S)/u;

/** The beginning of an agency's first paragraph. */
export interface Dateline {
  readonly place: string;
  readonly agency: string | undefined;
  /** ISO 8601, a plain date. */
  readonly date: string | undefined;
  /** The paragraph without it. */
  readonly rest: string;
}

/**
 * Reads `WESTHAVEN, Nov 26 (Reuters) - The bridge …`. A place in small letters needs a date or an agency, or it is the beginning of a
 * sentence with a dash.
 * @param written when the file was written: a date without a year is the last such day before.
 */
export function readDateline(paragraph: string, written: Date): Dateline | undefined {
  const [found = "", place = "", day, ownYear, agency] = dateline.exec(paragraph) ?? [];
  const isSaid = day !== undefined || agency !== undefined;
  if (found === "" || (!isSaid && place !== place.toUpperCase())) return undefined;
  const rest = paragraph.slice(found.length);
  return {
    place: place.trim(),
    agency,
    date: day === undefined ? undefined : findDay(day, ownYear, written),
    rest,
  };
}

/** How far a story may be dated after its file was written, in days: zones differ. */
const tolerance = 2;

function findDay(day: string, year: string | undefined, written: Date): string | undefined {
  const number = /\d+/.exec(day)?.[0] ?? "";
  const month = /[A-Z][a-z]{2}/.exec(day)?.[0] ?? "";
  const parse = (wanted: string) => parseLooseDate(`${number} ${month} ${wanted}`, "UTC");
  if (year !== undefined) return parse(year);
  const own = written.getUTCFullYear();
  const found = parse(String(own));
  const last = new Date(written.getTime() + tolerance * 86_400_000).toISOString().slice(0, 10);
  return found !== undefined && found > last ? parse(String(own - 1)) : found;
}
