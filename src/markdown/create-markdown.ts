import MarkdownParser, { type MarkdownIt, type Token } from "markdown-it";
import { Draft } from "./draft.ts";
import type { MarkdownDocument, Origin } from "./markdown-document.ts";
import { readOpening } from "./opening.ts";
import { positions } from "./positions.ts";
import { bidiControls } from "./rules/bidi-control.ts";
import { citations } from "./rules/citation.ts";
import { codeBlocks } from "./rules/code-block.ts";
import { figures } from "./rules/figure.ts";
import { footnotes } from "./rules/footnote.ts";
import { foreignWords } from "./rules/foreign-word.ts";
import { headings } from "./rules/heading.ts";
import { images } from "./rules/image.ts";
import { links } from "./rules/link.ts";
import { nesting } from "./rules/nesting.ts";
import { typographicQuotes } from "./rules/quote.ts";
import { references } from "./rules/reference.ts";
import { tables } from "./rules/table.ts";
import { countVisibleWords } from "./word-count.ts";

export interface Markdown {
  parse(text: string, origin: Origin): MarkdownDocument;
}

type Rule = (md: MarkdownIt) => void;

/**
 * What our Markdown is, beside CommonMark, tables and strikethrough. A rule names the step of markdown-it that it
 * stands before or after; the order of this list matters only where a note says so.
 */
function listRules(lang: string): readonly Rule[] {
  return [
    positions,
    nesting,
    references,
    footnotes,
    foreignWords(lang),
    links,
    images, // before figures, which make the title a caption: an image's record has it either way
    citations, // before headings, in whose text it leaves no space
    figures,
    headings,
    tables,
    codeBlocks,
    bidiControls, // after figures and notes, which decide what a paragraph is
  ];
}

const byLanguage = new Map<string, Markdown>();

/** The publication's Markdown for texts in a language (BCP 47), which decides on quotation marks and direction. */
export function createMarkdown(lang: string): Markdown {
  const known = byLanguage.get(lang);
  if (known) return known;
  const md = createParser(lang).use(typographicQuotes(lang));
  const markdown = { parse: (text: string, origin: Origin) => parseDocument(md, text, origin) };
  byLanguage.set(lang, markdown);
  return markdown;
}

/**
 * The same grammar, for those who ask what Markdown makes of a text. Quotation marks are those of a language (BCP 47),
 * or left as typed where none is given.
 */
export function createTokenizer(lang?: string): (text: string) => Token[] {
  const md = createParser(lang ?? "en");
  if (lang !== undefined) md.use(typographicQuotes(lang));
  return (text) => md.parse(text, new Draft({ file: "", firstLine: 1 }).env);
}

function createParser(lang: string): MarkdownIt {
  const md = new MarkdownParser({ html: false, linkify: false });
  for (const rule of listRules(lang)) md.use(rule);
  return md;
}

function parseDocument(md: MarkdownIt, text: string, origin: Origin): MarkdownDocument {
  const draft = new Draft(origin);
  const tokens = md.parse(text, draft.env);
  return draft.finish(
    md.renderer.render(tokens, md.options, draft.env),
    countVisibleWords(tokens),
    readOpening(tokens),
  );
}
