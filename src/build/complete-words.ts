import { z } from "zod";
import { en } from "../../_includes/words/en.ts";
import type { Words } from "../../_includes/words.ts";
import { ContentError, type Diagnostic } from "../model/diagnostic.ts";
import { readField } from "../model/find-fields.ts";
import { findNearest } from "../model/find-nearest.ts";

/** How mistakes in a file of words are reported. */
interface Reports {
  /** Adds a mistake at a place in the file. @param keys of the word: `["kicker", "draft"]`. */
  readonly report: (keys: readonly string[], message: string) => Diagnostic;
  /** Describes an error that a function of the file has thrown. */
  readonly describeThrown: (error: unknown) => Diagnostic;
}

type Word = (...values: readonly unknown[]) => unknown;
type Group = Readonly<Record<string, unknown>>;

const word = z.custom<Word>((value) => typeof value === "function");
const group = z.custom<Group>((value) => Object.prototype.toString.call(value) === "[object Object]");
const allWords = z.custom<Words>();

const example = "node_modules/offprint/_includes/words/en.ts has all";

/**
 * Checks a publication's words and completes them.
 * @param own what the file exports.
 * @param base words for those that the file does not have; undefined if it must have all.
 * @returns complete words, unless a mistake was reported. A function that throws, or returns something that is no text, throws a
 * ContentError when it is called.
 */
export function completeWords(own: unknown, base: Words | undefined, reports: Reports): Words {
  return allWords.parse(completeGroup([], own, en, base, reports));
}

function completeGroup(
  keys: readonly string[],
  own: unknown,
  reference: Group,
  base: unknown,
  reports: Reports,
): Group | undefined {
  const words = group.safeParse(own);
  if (!words.success) {
    reports.report(
      keys,
      `found ${nameType(own)}; expected words by name: ${Object.keys(reference).join(", ")}`,
    );
    return undefined;
  }
  const known = Object.keys(reference);
  for (const key of Object.keys(words.data).filter((key) => !known.includes(key)))
    reports.report([...keys, key], describeUnknown(key, known, keys));
  return Object.fromEntries(
    known.map((key) => [
      key,
      completeWord([...keys, key], readField(own, key), reference[key], readField(base, key), reports),
    ]),
  );
}

function completeWord(
  keys: readonly string[],
  own: unknown,
  reference: unknown,
  base: unknown,
  reports: Reports,
): unknown {
  const name = keys.join(".");
  if (own === undefined && base === undefined) reports.report(keys, `${name} is missing; ${example}`);
  if (own === undefined) return base;
  const called = word.safeParse(reference);
  if (!called.success && typeof reference !== "string")
    return completeGroup(keys, own, group.parse(reference), base, reports);
  if (typeof own === "string") return called.success ? () => own : own;
  const written = word.safeParse(own);
  if (called.success && written.success) return guard(keys, written.data, called.data, reports);
  const expected = called.success ? "text, or a function of the same values as in English" : "text";
  reports.report(keys, `found ${nameType(own)}; expected ${expected}`);
  return undefined;
}

/** Wraps a function of the publication, so that a mistake in it is a diagnostic when a page is rendered. */
function guard(
  keys: readonly string[],
  own: Word,
  reference: Word,
  { report, describeThrown }: Reports,
): Word {
  return (...values) => {
    let result: unknown;
    try {
      result = own(...values);
    } catch (error) {
      throw error instanceof ContentError ? error : new ContentError([describeThrown(error)]);
    }
    if (typeof result === "string") return result;
    const isText = typeof reference(...values) === "string";
    if (!isText && isPieces(result)) return result;
    const expected = isText ? "text" : "text, or a list of text and of the values";
    throw new ContentError([report(keys, `returned ${nameType(result)}; expected ${expected}`)]);
  };
}

function isPieces(result: unknown): boolean {
  return (
    Array.isArray(result) &&
    result.every((piece) => typeof piece === "string" || (typeof piece === "object" && piece !== null))
  );
}

/** Names the word that is meant: a name of the same group, else the same name elsewhere, else all names of the group. */
function describeUnknown(key: string, known: readonly string[], keys: readonly string[]): string {
  const nearest = findNearest(key, known);
  if (nearest !== undefined) return `no word has this name; did you mean "${nearest}"?`;
  const [elsewhere] = listPaths(en).filter((path) => path.endsWith(`.${key}`));
  if (elsewhere !== undefined) return `no word has this name here; did you mean "${elsewhere}"?`;
  return `no word has this name; those ${keys.length === 0 ? "of a file" : `of ${keys.join(".")}`} are ${known.join(", ")}`;
}

/** Lists the words of a group, and its groups, by their whole names: `kicker.kinds`, `kicker.kinds.opinion`. */
function listPaths(words: Group): string[] {
  return Object.entries(words).flatMap(([key, value]) => {
    const inner = group.safeParse(value);
    return [key, ...(inner.success ? listPaths(inner.data).map((path) => `${key}.${path}`) : [])];
  });
}

function nameType(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return "a list";
  if (value instanceof Promise) return "a promise";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
