import { createHeadline, type Headline } from "./create-headline.ts";
import type { Random } from "./create-random.ts";
import { createLine, createSentence, createSentences, createWords } from "./pseudo-words.ts";

/** URLs of links and pictures, in the form that the generator expects. */
export interface Addresses {
  article(from: Headline, to: Headline): string;
  picture(name: string): string;
}

interface Place {
  readonly headline: Headline;
  /** Number of articles. */
  readonly count: number;
  readonly addresses: Addresses;
}

/** Most different pictures in a corpus. */
const pictureLimit = 20;
/** One article in so many has a picture. */
const picturePeriod = 20;

/** Lists the names of the pictures that `count` articles show; several articles share one. */
export function pictureNames(count: number): string[] {
  const shown = Math.min(pictureLimit, Math.ceil(count / picturePeriod));
  return Array.from({ length: shown }, (_, number) => pictureName(number));
}

function pictureName(number: number): string {
  return `${String(number).padStart(2, "0")}.png`;
}

/**
 * Creates a text of news length in Markdown: 400 to 900 words in paragraphs under 2 to 4 subheads, 1 to 3 links to older articles,
 * often a list or a quotation, a footnote in every third article and a picture in every twentieth.
 */
export function createBody(random: Random, place: Place): string {
  const { index } = place.headline;
  const words = random.integer(400, 900);
  const sections = random.integer(3, 5);
  const blocks: string[] = [];
  for (let section = 0; section < sections; section++) {
    if (section > 0) blocks.push(`## ${createLine(random, random.integer(2, 5))}`);
    const share = Math.floor((words * (section + 1)) / sections) - Math.floor((words * section) / sections);
    blocks.push(...createParagraphs(random, share));
    if (section < 3 && index > 0) blocks.push(...createLinks(random, place, section));
    if (section === 1) blocks.push(...createInterludes(random));
  }
  if (index % 3 === 1) blocks[0] += "[^1]";
  if (index % picturePeriod === 0) blocks.splice(2, 0, createFigure(random, place));
  if (index % 3 === 1) blocks.push(`[^1]: ${createSentence(random, 12)}`);
  return `${blocks.join("\n\n")}\n`;
}

function createParagraphs(random: Random, words: number): string[] {
  const paragraphs: string[] = [];
  let left = words;
  while (left > 0) {
    const wanted = random.integer(35, 75);
    const length = left - wanted < 20 ? left : wanted;
    paragraphs.push(createSentences(random, length).join("\n"));
    left -= length;
  }
  return paragraphs;
}

/** Creates a sentence with a link in the first section, and in half of the others. */
function createLinks(random: Random, { headline, count, addresses }: Place, section: number): string[] {
  if (section > 0 && random.integer(0, 1) === 0) return [];
  const target = createHeadline(random.integer(0, headline.index - 1), count);
  const text = createWords(random, 3);
  return [`${createLine(random, 4)} [${text}](${addresses.article(headline, target)}) as before.`];
}

function createInterludes(random: Random): string[] {
  const items = Array.from({ length: random.integer(3, 5) }, () => `- ${createLine(random, 8)}`);
  const quotation = `> ${createSentence(random, 18)}`;
  return [[items.join("\n")], [quotation], [items.join("\n"), quotation]][random.integer(0, 2)] ?? [];
}

function createFigure(random: Random, { headline, addresses }: Place): string {
  const name = pictureName((headline.index / picturePeriod) % pictureLimit);
  return `![${createLine(random, 5)}](${addresses.picture(name)} "${createLine(random, 7)}.")`;
}
