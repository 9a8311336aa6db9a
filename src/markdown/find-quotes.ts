import { isElision } from "./elisions.ts";
import { findQuotationMarks } from "./quotation-marks.ts";

/** A straight quotation mark in a text, and the characters around it; of several side by side, the characters around all of them. */
interface Quote {
  readonly index: number;
  readonly isSingle: boolean;
  readonly before: string;
  readonly after: string;
  /** What the characters around it make of it; `either` depends on the marks before it. */
  readonly side: "opening" | "closing" | "either";
  /** Whether a closing one of the same kind follows before the next opening one; perhaps, if it can be a genitive's: `the dogs' tails`. */
  readonly isClosedLater: "surely" | "perhaps" | undefined;
}

const apostrophe = "’";
const [prime, doublePrime] = ["′", "″"];
/** What Hebrew has in acronyms and foreign sounds. */
const [geresh, gershayim] = ["׳", "״"];
const hebrew = /\p{sc=Hebrew}/u;
const word = /[\p{L}\p{M}\p{N}]/u;
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\u3000-\u303f\uff00-\uff60]/u;
/** Brackets, dashes, slashes and quotation marks, and what may stand before or after them. */
const beforeOpening = /[\p{Ps}\p{Pi}\p{Pd}/¿¡=]/u;
const afterClosing = /[\p{Pe}\p{Pf}\p{Pd}/,.;:!?…،؛؟。、，：；！？]/u;
/** Figures before a prime have three digits at most, so that years are none: `15"`, `6.5'`. */
const measure = /(?<![\p{L}\p{N}])\d{1,3}(?:[.,]\d{1,3})?$/u;
const measureAfterFeet = /\d['′]\d{1,2}$/;

/**
 * Finds the typographic mark of each straight quotation mark and apostrophe in a paragraph. One that is not closed opens a paragraph
 * of a longer quotation; figures have primes (`6′2″`).
 * @param lang BCP 47.
 * @returns the marks by offset.
 */
export function findQuotes(text: string, lang: string): ReadonlyMap<number, string> {
  const marks = findQuotationMarks(lang);
  const found = new Map<number, string>();
  const open = new OpenQuotes();
  for (const quote of listQuotes(text)) {
    const isOpen = open.has(quote.isSingle);
    const mark =
      findPrime(quote, text, isOpen) ??
      findHebrew(quote, isOpen) ??
      findApostrophe(quote, text, isOpen, lang);
    if (mark !== undefined) {
      found.set(quote.index, mark);
      continue;
    }
    const opens = quote.side === "opening" || (quote.side === "either" && !isOpen);
    found.set(quote.index, marks[(quote.isSingle ? 2 : 0) + (opens ? 0 : 1)] ?? apostrophe);
    if (opens) open.add(quote.isSingle);
    else open.close(quote.isSingle);
  }
  return found;
}

/** The quotations that are open, innermost last; true for a single mark. */
class OpenQuotes {
  readonly #kinds: boolean[] = [];
  #singles = 0;

  has(isSingle: boolean): boolean {
    return isSingle ? this.#singles > 0 : this.#kinds.length > this.#singles;
  }

  add(isSingle: boolean): void {
    this.#kinds.push(isSingle);
    if (isSingle) this.#singles++;
  }

  /** Closes the innermost quotation of a kind, and those inside it. */
  close(isSingle: boolean): void {
    while (this.has(isSingle)) {
      const last = this.#kinds.pop();
      if (last) this.#singles--;
      if (last === isSingle) return;
    }
  }
}

function listQuotes(text: string): Quote[] {
  const quotes: Quote[] = [];
  const closed: Record<"single" | "double", Quote["isClosedLater"]> = {
    single: undefined,
    double: undefined,
  };
  // From the end, so that each knows what follows.
  for (const { 0: run, index: start } of [...text.matchAll(/['"]+/g)].reverse()) {
    const [before, after] = [characterBefore(text, start), characterAfter(text, start + run.length)];
    const side = findSide(before, after);
    for (let index = start + run.length - 1; index >= start; index--) {
      const isSingle = text[index] === "'";
      const kind = isSingle ? "single" : "double";
      const quote = { index, isSingle, before, after, side, isClosedLater: closed[kind] };
      quotes.push(quote);
      closed[kind] = findNextClosing(quote, text);
    }
  }
  return quotes.reverse();
}

/** What a quote and those after it say to the ones before it. */
function findNextClosing(
  { index, before, side, isClosedLater }: Quote,
  text: string,
): Quote["isClosedLater"] {
  if (side === "opening") return undefined;
  if (side === "either" || measure.test(text.slice(Math.max(0, index - 8), index))) return isClosedLater;
  return mayBeGenitive(text, index, before) ? "perhaps" : "surely";
}

/** True for `s'` before another word: the end of a quotation, or of a genitive. */
function mayBeGenitive(text: string, index: number, before: string): boolean {
  return /[sxzß]/i.test(before) && /^\s[\p{L}\p{N}]/u.test(text.slice(index + 1, index + 4));
}

function findSide(before: string, after: string): Quote["side"] {
  const [startsWord, endsWord] = [before.trim() === "", after.trim() === ""];
  if (startsWord !== endsWord) return startsWord ? "opening" : "closing";
  if (startsWord) return "either";
  const [mayOpen, mayClose] = [beforeOpening.test(before), afterClosing.test(after)];
  if (mayOpen === mayClose) return "either";
  return mayOpen ? "opening" : "closing";
}

function findPrime({ index, isSingle, side, isClosedLater }: Quote, text: string, isOpen: boolean) {
  const start = text.slice(Math.max(0, index - 8), index);
  if (side === "opening" || (!measure.test(start) && !measureAfterFeet.test(start))) return undefined;
  const end = text.slice(index + 1, index + 4);
  // 6'2" is no apostrophe, unlike 1'000 and '22's.
  if (isSingle && /^\d/.test(end)) return /^\d{1,2}(?!\d)/.test(end) ? prime : undefined;
  if (isSingle && /^\p{L}/u.test(end)) return undefined;
  const closesQuote = isOpen && !isClosedLater && !end.startsWith('"');
  return closesQuote ? undefined : isSingle ? prime : doublePrime;
}

function findHebrew({ isSingle, before, after, side }: Quote, isOpen: boolean): string | undefined {
  if (!hebrew.test(before)) return undefined;
  if (hebrew.test(after)) return isSingle ? geresh : gershayim;
  return isSingle && side === "closing" && !isOpen ? geresh : undefined;
}

function findApostrophe(quote: Quote, text: string, isOpen: boolean, lang: string): string | undefined {
  const { index, isSingle, before, side, isClosedLater } = quote;
  if (!isSingle) return undefined;
  if (side === "either") return isApostropheInWord(quote, isOpen) ? apostrophe : undefined;
  if (side === "closing") {
    const isGenitive = mayBeGenitive(text, index, before) && isClosedLater !== undefined;
    return !isOpen || isGenitive ? apostrophe : undefined;
  }
  const [start, previous] = [text.slice(index + 1, index + 12), text.slice(Math.max(0, index - 2), index)];
  return isElision(start, previous, isClosedLater, lang) ? apostrophe : undefined;
}

function isApostropheInWord({ before, after }: Quote, isOpen: boolean): boolean {
  if (before.trim() === "") return !isOpen;
  // Chinese and Japanese have no apostrophes, and no spaces around quotation marks.
  if (unspaced.test(before) || unspaced.test(after)) return false;
  return word.test(before) && (word.test(after) || !isOpen);
}

function characterBefore(text: string, index: number): string {
  const character = text.charAt(index - 1);
  return /[\udc00-\udfff]/.test(character) ? text.slice(index - 2, index) : character;
}

function characterAfter(text: string, index: number): string {
  return String.fromCodePoint(text.codePointAt(index) ?? 32);
}
