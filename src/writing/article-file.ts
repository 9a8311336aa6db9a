import type { DateTime } from "luxon";
import { Document, isNode } from "yaml";

/** The longest headline and standfirst that front matter may have, in UTF-16 code units. */
const titleLimit = 110;
export const descriptionLimit = 200;

/** What a new article's file says. */
export interface ArticleFile {
  readonly title: string;
  readonly description: string;
  /** In the site's time zone. */
  readonly date: DateTime;
  readonly authors: readonly string[];
  /** Markdown. */
  readonly text: string;
  /** What the writer must still do, by the field that it stands behind. */
  readonly notes: Readonly<Partial<Record<"description" | "date" | "authors" | "draft", string>>>;
}

/** A Markdown file with YAML 1.2 front matter that is valid as it stands, and a draft until the writer says otherwise. */
export function formatArticleFile({ title, description, date, authors, text, notes }: ArticleFile): string {
  const frontMatter = new Document({ title, description, date: formatDate(date) });
  frontMatter.add(frontMatter.createPair("authors", frontMatter.createNode(authors, { flow: true })));
  frontMatter.add(frontMatter.createPair("draft", true));
  for (const [field, note] of Object.entries(notes)) {
    const value = frontMatter.get(field, true);
    if (isNode(value)) value.comment = ` ${note}`;
  }
  return `---\n${frontMatter.toString({ lineWidth: 0, flowCollectionPadding: false })}---\n\n${text}\n`;
}

/** Says what is wrong with a headline and what would pass. */
export function findTitleMistake(title: string): string | undefined {
  if (title.trim() === "") return "no headline found; expected some text";
  if (/[\n\r\u2028\u2029]/.test(title)) return "the headline has more than one line; expected one";
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
