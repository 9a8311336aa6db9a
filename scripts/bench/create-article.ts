import { type Addresses, createBody } from "./create-body.ts";
import { createHeadline, type Headline } from "./create-headline.ts";
import { createRandom, type Random } from "./create-random.ts";
import { createLine, createSentence } from "./pseudo-words.ts";

export interface BenchArticle {
  readonly headline: Headline;
  readonly description: string;
  readonly updated?: Date;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly dateline?: string;
  /** Markdown. */
  readonly body: string;
}

/** Names by id. */
export const authors = createNames("author", 50, 2);
export const tags = createNames("tag", 40, 1);

/** Creates one article of a corpus of `count`. One of ten has `updated`, every second a dateline. */
export function createArticle(index: number, count: number, addresses: Addresses): BenchArticle {
  const random = createRandom(index * 2 + 1);
  const headline = createHeadline(index, count);
  return {
    headline,
    description: createSentence(random, random.integer(10, 16)).replaceAll(/["*]/g, ""),
    authors: pickSome(random, Object.keys(authors), index % 8 === 0 ? 2 : 1),
    tags: pickSome(random, Object.keys(tags), random.integer(1, 3)),
    body: createBody(random, { headline, count, addresses }),
    ...(index % 10 === 3 && { updated: new Date(headline.date.getTime() + 5_400_000) }),
    ...(index % 2 === 0 && { dateline: createLine(random, 2) }),
  };
}

/** Formats an article as a file: front matter in YAML, which all three generators read, then the text. */
export function formatArticle(article: BenchArticle): string {
  const { headline, description, updated, dateline, body } = article;
  const lines = [
    `title: ${headline.title}`,
    `description: ${description}`,
    `date: ${formatInstant(headline.date)}`,
    ...(updated ? [`updated: ${formatInstant(updated)}`] : []),
    `authors: [${article.authors.join(", ")}]`,
    `tags: [${article.tags.join(", ")}]`,
    ...(dateline ? [`dateline: ${dateline}`] : []),
  ];
  return `---\n${lines.join("\n")}\n---\n\n${body}`;
}

function createNames(kind: string, size: number, words: number): Readonly<Record<string, string>> {
  const random = createRandom(size);
  return Object.fromEntries(
    Array.from({ length: size }, (_, number) => [`${kind}-${number + 1}`, createLine(random, words)]),
  );
}

/** Picks `size` different ids, sorted. */
function pickSome(random: Random, ids: readonly string[], size: number): string[] {
  const picked = new Set<string>();
  while (picked.size < size) picked.add(random.pick(ids));
  return [...picked].sort();
}

function formatInstant(date: Date): string {
  return date.toISOString().replace(".000Z", "Z");
}
