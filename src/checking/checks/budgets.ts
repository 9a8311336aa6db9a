import type { Diagnostic } from "../../model/diagnostic.ts";
import type { PageFacts } from "../page-facts.ts";
import { problem } from "../problem.ts";
import type { PageContext } from "../site-context.ts";
import type { SiteFacts } from "../site-facts.ts";
import { describeStyle, STYLE_BUDGET } from "../style-facts.ts";
import { findExcess, measureFast } from "../weigh.ts";

/**
 * An article of 1,000 words may weigh 13,000 bytes after brotli. Measured on this publication's pages, all but the
 * story weighs about half of SHELL; English prose costs 2.1 to 2.6 bytes a word, 3.1 with many links, and a Han
 * character, which counts as a word, takes 3 before it is compressed. A longer story gets what its words cost, a
 * shorter one keeps the allowance of 1,000. A source that is cited twice weighs 120 to 200 bytes in list, text and data;
 * there is room for twenty, and an inquiry with more gets what they cost.
 */
const SHELL = 9_000;
const PER_WORD = 4;
const FEWEST_WORDS = 1_000;
const PER_SOURCE = 200;
const FEWEST_SOURCES = 20;

/** What an offprint may weigh, in bytes; its pictures are in it. */
const OFFPRINT_BUDGET = 1_500_000;

/** An article page with everything that it needs but its pictures is small enough for the first round trips. */
export function checkArticleBudget(page: PageFacts, { article }: PageContext): Diagnostic[] {
  if (!article) return [];
  const { path, source } = page;
  const words = Math.max(FEWEST_WORDS, article.wordCount);
  const sources = Math.max(FEWEST_SOURCES, article.sourceCount);
  const budget = SHELL + PER_WORD * words + PER_SOURCE * (sources - FEWEST_SOURCES);
  // Half of a page is its stylesheet, whose weight is known, and together they weigh less.
  const isLight = measureParts(page) <= budget;
  const excess = isLight ? undefined : findExcess(source, budget);
  return report(path, "the page", excess, `${budget} for ${words} words and ${sources} sources`);
}

/** An offprint is small enough to be sent by mail. */
export function checkOffprintBudget(
  { path, source }: PageFacts,
  { isOffprint = false }: PageContext,
): Diagnostic[] {
  const weight = isOffprint ? Buffer.byteLength(source) : 0;
  if (weight <= OFFPRINT_BUDGET) return [];
  return [problem("copies", path, `it weighs ${weight} bytes; ${OFFPRINT_BUDGET} would pass`)];
}

function measureParts({ source, styles }: PageFacts): number {
  const rest = styles.reduce((text, style) => text.replace(style.text, ""), source);
  return styles.reduce((sum, { text }) => sum + describeStyle(text).weight, measureFast(rest));
}

/** All CSS of a page stands in it, and is small; each stylesheet is reported once, where it is met first. */
export function checkStyleBudget({ pages }: SiteFacts): Diagnostic[] {
  const excesses = new Map<string, { readonly path: string; readonly excess: number | undefined }>();
  for (const { path, styles } of pages.values())
    for (const { sha256, excess } of styles)
      if (!excesses.has(sha256)) excesses.set(sha256, { path, excess });
  return [...excesses.values()].flatMap(({ path, excess }) =>
    report(path, "the CSS", excess, `${STYLE_BUDGET}`),
  );
}

function report(path: string, what: string, weight: number | undefined, budget: string): Diagnostic[] {
  if (weight === undefined) return [];
  return [problem("budgets", path, `${what} is ${weight} bytes after brotli; ${budget} would pass`)];
}
