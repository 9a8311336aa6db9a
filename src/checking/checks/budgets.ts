import type { Finding } from "../finding.ts";
import { listElements, type PageFacts } from "../page-facts.ts";
import type { PageContext } from "../site-context.ts";
import { describeStyle, findExcess, measureFast, STYLE_BUDGET } from "../style-facts.ts";

/**
 * The budget of an article's page in bytes after brotli: `SHELL`, plus `PER_WORD` for each word (1,000 at least), `PER_SOURCE` for each
 * source beyond 20, `PER_LETTER` for each letter that has three bytes in UTF-8 and is a part of a word, and what `perElement` says for
 * blocks. An article of 1,000 words alone may have 13,000 bytes. On pages of the sample publication, everything except the text takes about
 * half of `SHELL`. English prose takes 2.1 to 2.6 bytes a word, or 3.1 with many links; a Han character counts as a word and has 3 bytes
 * before compression; a Tamil word takes 4.2 bytes and has 9 letters. A source that is cited twice takes 120 to 200 bytes in list, text and
 * data.
 */
const SHELL = 9_000;
const PER_WORD = 4;
const FEWEST_WORDS = 1_000;
const PER_SOURCE = 200;
const FEWEST_SOURCES = 20;
const PER_LETTER = 0.25;
/**
 * What elements of blocks may take: a picture in three formats and four widths takes 75 bytes, a cell of figures 3, a shape or label of a
 * chart 21.
 */
const perElement: ReadonlyMap<string, number> = new Map([
  ["img", 100],
  ["td", 4],
  ["th", 4],
  ...["circle", "line", "path", "polyline", "rect", "text"].map((mark): [string, number] => [mark, 25]),
]);
/** For each link beyond one in ten words: a list of contributors is made of addresses, which are printed too. */
const PER_LINK = 12;
/** Indic scripts, Thai, Lao, Khmer, Burmese, Georgian, Ethiopic … (the blocks of three bytes before punctuation; later ones of Asia). */
const heavyLetter = /[\u0800-\u1fff\ua800-\uabff]/g;

/** What an offprint may weigh with its pictures, in bytes, so that it can be sent by mail. */
const OFFPRINT_BUDGET = 1_500_000;

/**
 * Checks that an article's page, without its pictures, fits into the first round trips of a connection, and an offprint into a
 * mail.
 */
export function checkBudgets(page: PageFacts, { article, isOffprint = false }: PageContext): Finding[] {
  const weight = isOffprint ? Buffer.byteLength(page.source) : 0;
  if (weight > OFFPRINT_BUDGET)
    return [{ message: `it weighs ${weight} bytes; ${OFFPRINT_BUDGET} would pass` }];
  if (!article) return [];
  const words = Math.max(FEWEST_WORDS, article.wordCount);
  const sources = Math.max(FEWEST_SOURCES, article.sourceCount);
  const letters = page.source.match(heavyLetter)?.length ?? 0;
  const blocks = page.elements.reduce((sum, { name }) => sum + (perElement.get(name) ?? 0), 0);
  const budget =
    SHELL +
    PER_WORD * words +
    PER_SOURCE * (sources - FEWEST_SOURCES) +
    Math.floor(PER_LETTER * letters) +
    PER_LINK * Math.max(0, listElements(page, "a").length - Math.ceil(words / 10)) +
    blocks;
  const excess = isSurelyWithin(page, budget) ? undefined : findExcess(page.source, budget);
  return report("the page", excess, `${budget} for ${words} words, ${sources} sources and its blocks`);
}

/**
 * True if a page needs no exact measurement. Half of it is its stylesheet, which many pages share, and which is measured only once. Measured
 * apart, both parts weigh more than together, and the text weighs more before it is compressed.
 */
function isSurelyWithin(page: PageFacts, budget: number): boolean {
  const styles = listElements(page, "style").map(({ text }) => text);
  const rest = styles.reduce((text, style) => text.replace(style, ""), page.source);
  const room = styles.reduce((sum, style) => sum - describeStyle(style).weight, budget);
  return Buffer.byteLength(rest) <= room || measureFast(rest) <= room;
}

/** Checks the size of each `style` element. */
export function checkStyleBudget(page: PageFacts): Finding[] {
  return listElements(page, "style").flatMap(({ text }) =>
    report("the CSS", describeStyle(text).excess, `${STYLE_BUDGET}`),
  );
}

function report(what: string, weight: number | undefined, budget: string): Finding[] {
  if (weight === undefined) return [];
  return [{ message: `${what} is ${weight} bytes after brotli; ${budget} would pass` }];
}
