/** How a piece of text looks. A piece has the values of all elements around it. */
export interface Format {
  readonly strong: boolean;
  readonly em: boolean;
  readonly del: boolean;
  /** An address, or "". */
  readonly link: string;
  /** BCP 47, or "". */
  readonly lang: string;
  readonly script: "" | "sub" | "sup";
}

export const plainFormat: Format = { strong: false, em: false, del: false, link: "", lang: "", script: "" };

/** A piece of a paragraph. */
export interface Run {
  /** `raw` is Markdown already; a `break` has no text. */
  readonly kind: "text" | "code" | "raw" | "break";
  readonly text: string;
  readonly format: Format;
}

/** What two formats have in common. */
function intersect(a: Format, b: Format): Format {
  if (a === b) return a;
  return {
    strong: a.strong && b.strong,
    em: a.em && b.em,
    del: a.del && b.del,
    link: a.link === b.link ? a.link : "",
    lang: a.lang === b.lang ? a.lang : "",
    script: "",
  };
}

const word = /[\p{L}\p{N}]/u;
const wideScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * Tidies the pieces of a paragraph: white space is collapsed as browsers do it, and none stands at the edge of marks, where Markdown takes
 * marks for text; nor does punctuation beside a word.
 */
export function tidyRuns(runs: readonly Run[]): Run[] {
  const spaced = collapseSpaces(runs.flatMap(splitSpaces));
  const parts = spaced.map((run, index) => {
    if (run.kind !== "text" || !/^[ \u00a0]+$/.test(run.text)) return run;
    return {
      ...run,
      format: intersect(spaced[index - 1]?.format ?? plainFormat, spaced[index + 1]?.format ?? plainFormat),
    };
  });
  return parts.flatMap((run, index) => splitPunctuation(run, parts[index - 1], parts[index + 1]));
}

/** A text becomes its space before, its words, and its space after. */
function splitSpaces(run: Run): Run[] {
  if (run.kind !== "text") return [run];
  const text = run.text.replace(/[ \t\r\n\f]+/g, " ");
  // A space that does not break a line is kept, but stands in no marks either.
  const [start = ""] = /^[ \u00a0]+/.exec(text) ?? [];
  const rest = text.slice(start.length);
  const [end = ""] = /[ \u00a0]{1,100}$/.exec(rest) ?? [];
  const pieces = [start, rest.slice(0, rest.length - end.length), end];
  return pieces.filter((piece) => piece !== "").map((piece) => ({ ...run, text: piece }));
}

function collapseSpaces(runs: readonly Run[]): Run[] {
  const kept: Run[] = [];
  const isEdge = (run: Run | undefined) => run === undefined || run.kind === "break" || isSpace(run);
  for (const run of runs) {
    if (isSpace(run) && isEdge(kept.at(-1))) continue;
    if (run.kind === "break") while (kept.length > 0 && isSpace(kept.at(-1))) kept.pop();
    kept.push(run);
  }
  while (kept.length > 0 && (isSpace(kept.at(-1)) || kept.at(-1)?.kind === "break")) kept.pop();
  while (kept[0]?.kind === "break") kept.shift();
  return kept;
}

function isSpace(run: Run | undefined): boolean {
  return run?.kind === "text" && run.text === " ";
}

/** `a<b>, b:</b>c` → `a, **b**:c` (CommonMark 0.31, section 6.2: what is left-flanking and right-flanking). */
function splitPunctuation(run: Run, before: Run | undefined, after: Run | undefined): Run[] {
  if (run.kind !== "text" || (!run.format.strong && !run.format.em && !run.format.del)) return [run];
  const start = needsSplit(run, before, "last") ? (/^[\p{P}\p{S}]+/u.exec(run.text)?.[0] ?? "") : "";
  const rest = run.text.slice(start.length);
  const end = needsSplit(run, after, "first") ? (/[\p{P}\p{S}]+$/u.exec(rest)?.[0] ?? "") : "";
  return [
    { ...run, text: start, format: intersect(run.format, before?.format ?? plainFormat) },
    { ...run, text: rest.slice(0, rest.length - end.length) },
    { ...run, text: end, format: intersect(run.format, after?.format ?? plainFormat) },
  ].filter(({ text }) => text !== "");
}

function needsSplit({ format }: Run, beside: Run | undefined, side: "first" | "last"): boolean {
  if (!beside || beside.kind === "break") return false;
  const differs =
    (format.strong && !beside.format.strong) ||
    (format.em && !beside.format.em) ||
    (format.del && !beside.format.del);
  const character =
    (side === "last" ? [...beside.text.slice(-2)].at(-1) : [...beside.text.slice(0, 2)][0]) ?? " ";
  return differs && (beside.kind === "code" || (word.test(character) && !wideScript.test(character)));
}
