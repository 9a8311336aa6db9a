import { z } from "zod";
import { en } from "../../_includes/words/en.ts";
import type { Words } from "../../_includes/words.ts";

const group = z.record(z.string(), z.unknown());
const allWords = z.custom<Words>();
const word = z.custom<(...values: readonly unknown[]) => unknown>((value) => typeof value === "function");

/**
 * Words without a letter, so that a test finds what does not come from them: each text is `mark`, with the values that are texts
 * and numbers.
 */
export function createPseudoWords(mark: string): Words {
  return allWords.parse(replace(en, mark));
}

function replace(words: unknown, mark: string): unknown {
  if (typeof words === "string") return mark;
  const called = word.safeParse(words);
  if (!called.success)
    return Object.fromEntries(
      Object.entries(group.parse(words)).map(([key, part]) => [key, replace(part, mark)]),
    );
  return (...values: readonly unknown[]) => {
    const result: unknown = called.data(...values.map((value) => replaceCallback(value, mark)));
    if (Array.isArray(result))
      return result.map((piece: unknown) => (typeof piece === "string" ? mark : piece));
    return [mark, ...values.filter((value) => typeof value === "string" || typeof value === "number")].join(
      " ",
    );
  };
}

/** A function among the values shows a word, its last value. */
function replaceCallback(value: unknown, mark: string): unknown {
  const called = word.safeParse(value);
  if (!called.success) return value;
  return (...values: readonly unknown[]) => called.data(...values.slice(0, -1), mark);
}

/** Writes all words as TypeScript, as a publication would for a language of its own. Each is `text`, with no values. */
export function writeWords(text: string, words: unknown = en): string {
  if (typeof words === "string") return JSON.stringify(text);
  if (typeof words === "function") return `() => ${JSON.stringify(text)}`;
  const parts = Object.entries(group.parse(words)).map(
    ([key, part]) => `${JSON.stringify(key)}: ${writeWords(text, part)}`,
  );
  return `{ ${parts.join(", ")} }`;
}
