import MarkdownParser, { type MarkdownIt, type Token } from "markdown-it";
import type { MarkdownDocument, Origin } from "./markdown-document.ts";
import { ParseContext } from "./parse-context.ts";
import { positions } from "./positions.ts";
import { abbreviations } from "./rules/abbreviation.ts";
import { alerts } from "./rules/alert.ts";
import { bidiControls } from "./rules/bidi-control.ts";
import { brokenLinks } from "./rules/broken-link.ts";
import { citations } from "./rules/citation.ts";
import { codeBlocks } from "./rules/code-block.ts";
import { containerBlocks } from "./rules/container.ts";
import { dataBlocks } from "./rules/data.ts";
import { definitionLists } from "./rules/definition-list.ts";
import { embeds } from "./rules/embed.ts";
import { emphasis } from "./rules/emphasis.ts";
import { entryHeadlines } from "./rules/entries.ts";
import { figures } from "./rules/figure.ts";
import { folds } from "./rules/fold.ts";
import { footnotes } from "./rules/footnote.ts";
import { foreignWords } from "./rules/foreign-word.ts";
import { galleries } from "./rules/gallery.ts";
import { headings } from "./rules/heading.ts";
import { html } from "./rules/html.ts";
import { images } from "./rules/image.ts";
import { lineEnds } from "./rules/line-end.ts";
import { links } from "./rules/link.ts";
import { liveCoverage } from "./rules/live.ts";
import { media } from "./rules/media.ts";
import { nesting } from "./rules/nesting.ts";
import { leaveRepeats, pullQuotes } from "./rules/pull-quote.ts";
import { typographicQuotes } from "./rules/quote.ts";
import { references } from "./rules/reference.ts";
import { speakers } from "./rules/speaker.ts";
import { subAndSup } from "./rules/sub-sup.ts";
import { tables } from "./rules/table.ts";
import { taskLists } from "./rules/task-list.ts";
import { templateTags } from "./rules/template-tag.ts";
import { visibleText } from "./tokens.ts";
import { measureVisibleText } from "./word-count.ts";

/** Parses a text into markdown-it's tokens. */
export type Tokenize = (text: string) => Token[];

export interface Markdown {
  readonly parse: (text: string, origin: Origin) => MarkdownDocument;
  readonly tokenize: Tokenize;
}

/** `opening` ends with the paragraph in which it reaches this many characters. */
const openingLength = 600;

const byLanguage = new Map<string, Markdown>();

/**
 * Creates a parser for CommonMark with tables, strikethrough and the rules of this folder; one for each language.
 * @param lang BCP 47: it decides on quotation marks and direction.
 */
export function createMarkdown(lang: string): Markdown {
  const cached = byLanguage.get(lang);
  if (cached) return cached;
  const md = createParser(lang).use(typographicQuotes(lang));
  const markdown: Markdown = {
    parse: (text, origin) => parseDocument(md, text, origin),
    tokenize: (text) => tokenize(md, text),
  };
  byLanguage.set(lang, markdown);
  return markdown;
}

/** Creates a tokenizer for the same grammar that leaves quotation marks as typed. */
export function createTokenizer(): Tokenize {
  const md = createParser("en");
  return (text) => tokenize(md, text);
}

/** A rule names the step of markdown-it that it precedes or follows. The order of this list matters only where a comment says so. */
function createParser(lang: string): MarkdownIt {
  const rules: readonly ((md: MarkdownIt) => void)[] = [
    positions,
    emphasis, // after positions, whose state of the inline parser it extends
    nesting,
    references,
    footnotes,
    foreignWords(lang),
    containerBlocks(lang), // before other rules for blocks, which then find the blocks in it
    embeds,
    dataBlocks,
    definitionLists,
    taskLists,
    alerts,
    subAndSup,
    html,
    templateTags, // after foreign words, which it precedes
    links(lang),
    brokenLinks,
    media(lang), // before images, which look for pictures
    images(lang), // before figures, which turn the title into a caption: the record of an image keeps its title
    citations(lang), // before headings: the space before a citation is no part of a heading's text
    lineEnds(lang), // before headings, as well, and after foreign words, whose language it uses
    figures(lang),
    galleries, // after figures, of which it makes rows
    abbreviations(lang), // after the line ends: it splits texts
    entryHeadlines, // before headings, whose levels it sets
    headings,
    tables,
    speakers, // after the quotation marks, which depend on the characters around them
    pullQuotes, // after speakers, which make their figures
    folds,
    liveCoverage, // after headings, which have their ids, and speakers, who lose their dash
    codeBlocks,
    bidiControls, // after figures and footnotes, which create and move paragraphs
  ];
  const md = new MarkdownParser({ html: false });
  for (const rule of rules) md.use(rule);
  return md;
}

function tokenize(md: MarkdownIt, text: string): Token[] {
  return md.parse(text, new ParseContext({ file: "", firstLine: 1 }).env);
}

function parseDocument(md: MarkdownIt, text: string, origin: Origin): MarkdownDocument {
  const context = new ParseContext(origin);
  const tokens = md.parse(text, context.env);
  const html = md.renderer.render(tokens, md.options, context.env);
  return context.buildDocument(html, measureVisibleText(leaveRepeats(tokens)), findOpening(tokens));
}

/** Blocks beside the text, by their first tokens: the paragraphs around them belong together. */
const beside: readonly string[] = [
  "figure_open",
  "gallery_open",
  "repeat_open",
  "pullquote_figure_open",
  "box_open",
  "details_open",
];

function findOpening(tokens: readonly Token[]): string[] {
  const opening: string[] = [];
  let length = 0;
  let depth = 0;
  for (const [index, { type, nesting }] of tokens.entries()) {
    if (depth === 0 && length >= openingLength) break;
    if (depth === 0 && type === "paragraph_open") {
      const text = visibleText(tokens[index + 1]?.children ?? []);
      opening.push(text);
      length += text.length;
    } else if (depth === 0 && !beside.includes(type)) break;
    depth += nesting;
  }
  return opening;
}
