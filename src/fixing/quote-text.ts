import { stringify } from "yaml";
import { readYaml } from "./read-yaml.ts";

/** Writes a text as YAML in one line, in quotes only if it needs them. */
export function quoteText(text: string): string {
  return stringify(text, { lineWidth: 0 }).trimEnd();
}

/** A text without characters that mean something to YAML, which need not be parsed. */
const isPlain = /^(?!(?:true|false|null)$)\p{L}[\p{L}\p{M}\p{N} ,.;!?()'’“”„«»–—-]*$/iu;

/**
 * Finds the text that a writer meant by a value in one line that YAML reads as something else: `Harbour: the gate`, `#1 in the port`,
 * `@harbour opens`, `2024`, `[Update] The gate`, `'It's open'`.
 * @param prefix what stands before the value in YAML: `- ` in a list, or a name with its colon.
 * @returns undefined if YAML reads it as that text, or if it could mean two things: a comment, a value over several lines, nothing.
 */
export function findMeantText(value: string, prefix: "- " | "v: "): string | undefined {
  const text = value.trim();
  if (isPlain.test(text)) return undefined;
  // A block (| or >), nothing, and a comment: `# a note` has a space, `#1` has none.
  if (/^(?:[|>][-+\d]*|~|null|Null|NULL|)$/.test(text) || /(?:^|\s)#(?:\s|$)/.test(text)) return undefined;
  const read = readValue(prefix + text);
  if (read === text) return undefined;
  const isQuoted = /^["']/.test(text);
  if (!isQuoted) return text;
  return typeof read === "string" ? undefined : findMeantQuotation(text);
}

function readValue(yaml: string): unknown {
  const data = readYaml(yaml)?.data;
  return typeof data === "object" && data !== null ? Object.values(data)[0] : undefined;
}

/** A value that begins with a quotation mark and is not a whole quotation to YAML. */
function findMeantQuotation(text: string): string | undefined {
  const mark = text.charAt(0);
  const inner = text.slice(1, -1);
  const isWrapped = text.length > 1 && text.endsWith(mark);
  // Within words they are apostrophes: 'It's open'.
  if (isWrapped && mark === "'" && !inner.replace(/(?<=\p{L})'(?=\p{L})/gu, "").includes("'")) return inner;
  // A first part in quotation marks, and more: "Closed" says the sign.
  const count = text.split(mark).length - 1;
  const hasPart = new RegExp(`^${mark}[^${mark}]+${mark}[\\s,.;:!?)–—-]`).test(text);
  // 'The boats' crew's day' may be a whole quotation with apostrophes in it.
  const isClear = mark === '"' || !isWrapped;
  return hasPart && isClear && count % 2 === 0 ? text : undefined;
}
