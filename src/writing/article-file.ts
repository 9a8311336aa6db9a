import type { DateTime } from "luxon";
import { Document, isMap, isNode, isScalar, type Pair } from "yaml";
import { titleLimit } from "../model/article-limits.ts";
import { lineOfText } from "../model/line-of-text.ts";

/** The content of a new article's file. */
export interface ArticleFile {
  readonly title: string;
  readonly description: string;
  /** In the site's time zone. */
  readonly date: DateTime;
  readonly authors: readonly string[];
  /** Adds `draft: true`, which keeps the article out of every build. */
  readonly isDraft: boolean;
  /** Markdown. */
  readonly text: string;
  /** Comments on what the writer must still do, by the field that they stand beside. */
  readonly notes: Readonly<Partial<Record<"description" | "date" | "authors" | "draft", string>>>;
}

/** Formats a Markdown file with valid YAML 1.2 front matter. */
export function formatArticleFile(article: ArticleFile): string {
  const { title, description, date, authors, isDraft, text, notes } = article;
  const frontMatter = new Document({ title, description, date: formatDate(date) });
  frontMatter.add(frontMatter.createPair("authors", frontMatter.createNode(authors, { flow: true })));
  if (isDraft) frontMatter.add(frontMatter.createPair("draft", true));
  for (const [field, note] of Object.entries(notes)) {
    const pair = findPair(frontMatter, field);
    // Not behind a text for readers: such a comment is a diagnostic, because it may be a part of the text.
    if (field === "description" && isNode(pair?.key)) pair.key.commentBefore = ` ${note}`;
    else if (isNode(pair?.value)) pair.value.comment = ` ${note}`;
  }
  return `---\n${frontMatter.toString({ lineWidth: 0, flowCollectionPadding: false })}---\n\n${text}\n`;
}

function findPair({ contents }: Document, field: string): Pair | undefined {
  return isMap(contents) ? contents.items.find(({ key }) => isScalar(key) && key.value === field) : undefined;
}

/** Describes what is wrong with a headline and what would pass. */
export function checkTitle(title: string): string | undefined {
  if (title.trim() === "") return "no headline found; expected some text";
  if (/[\n\r\u2028\u2029]/.test(title)) return "the headline has more than one line; expected one";
  const fault = lineOfText.safeParse(title).error?.issues[0]?.message;
  if (fault !== undefined) return `the headline cannot be shown: ${fault}`;
  if (title.length > titleLimit) {
    return `the headline has ${title.length} characters; at most ${titleLimit} would pass`;
  }
  return undefined;
}

/** ISO 8601 with an offset, to the second. */
function formatDate(date: DateTime): string {
  const text = date.startOf("second").toISO({ suppressMilliseconds: true });
  if (text === null) throw new Error(`no such time: ${date.invalidExplanation ?? date.invalidReason}`);
  return text;
}
