import { descriptionLimit, placeholder } from "../model/article-limits.ts";
import { cutText, findFirstSentence } from "../model/first-sentence.ts";
import { type ArticleFile, formatArticleFile } from "./article-file.ts";
import { createEffort, escapeMarkdown, type ParseMarkdown } from "./escape-markdown.ts";
import type { WireStory } from "./wire-story.ts";

/** The fields of a new article that the publication decides. */
export type ArticleDefaults = Pick<ArticleFile, "date" | "authors">;

/** How many paragraphs are searched for a whole sentence. */
const mostOpenings = 20;
const sentenceEnd = /[.!?…。！？]["”’»)]*$/;

/** Formats the file of an article that is still to be written: a draft that passes every check. */
export function formatNewArticle(title: string, defaults: ArticleDefaults): string {
  return formatArticleFile({
    ...defaults,
    title,
    description: placeholder,
    text: placeholder,
    isDraft: true,
    notes: {
      description: `one sentence, at most ${descriptionLimit} characters`,
      date: "to be set: when it is published",
      authors: "to be confirmed: ids from _data/authors.ts",
      draft: "delete this line to publish",
    },
  });
}

/**
 * Formats the file of an article that an agency wrote: the text is shown unchanged, and its first sentence is the standfirst.
 * @param parse see {@link escapeMarkdown}.
 */
export function formatImportedArticle(
  { title, paragraphs }: WireStory,
  defaults: ArticleDefaults,
  parse: ParseMarkdown,
): string {
  const openings = paragraphs.slice(0, mostOpenings).map(findFirstSentence);
  // A byline or a dateline on a line of its own is not a sentence.
  const sentence = openings.find((opening) => sentenceEnd.test(opening)) ?? openings[0] ?? title;
  const effort = createEffort();
  return formatArticleFile({
    ...defaults,
    title,
    description: cutText(sentence, descriptionLimit),
    text: paragraphs.map((paragraph) => escapeMarkdown(paragraph, parse, effort)).join("\n\n"),
    isDraft: false,
    notes: { date: "to be confirmed", authors: "to be confirmed: ids from _data/authors.ts" },
  });
}
