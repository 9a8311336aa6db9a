/** An article as an archive has it. Each reader of an archive, whatever its form, returns this; the same steps write it. */
export interface FoundArticle {
  /** Names the article in reports, and tells whether it was brought in before: archive, then the path in it. */
  readonly origin: string;
  /** What reports call it, if it is one of several in a file. */
  readonly place?: string;
  /** The absolute path of its file, which relative links and pictures start from. */
  readonly file: string;
  /** The archive's folder: files outside of it are not read. */
  readonly root: string;
  /** True for a page that is not news, such as an imprint: it becomes a file of `src/content/pages`. */
  readonly isPage?: boolean;
  /** The last part of its old address, if the name of its file is not that. */
  readonly slug?: string | undefined;
  readonly title: string;
  /** As the archive says; undefined if the text has to give it. */
  readonly description: string | undefined;
  /** ISO 8601 with an offset, or a plain date; undefined if nothing tells it. */
  readonly date: string | undefined;
  readonly updated: string | undefined;
  /** Names as found. */
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  /** BCP 47; undefined for the publication's language. */
  readonly lang: string | undefined;
  /** Where the story was written. */
  readonly dateline?: string | undefined;
  readonly isDraft: boolean;
  /** What has to be confirmed before the draft is published. */
  readonly draftMark?: string | undefined;
  readonly image: { readonly src: string; readonly alt: string; readonly caption: string } | undefined;
  /** Paths of the article on the old site, the one that it had last first: `2015/12/10/Rust-1.5/`. */
  readonly addresses: readonly string[];
  /** Fields that no field of an article stands for. */
  readonly extra: Readonly<Record<string, unknown>>;
  /** Other addresses by which texts of the old site link to it, which no static host can redirect: `?p=12`. */
  readonly queries?: readonly string[];
  /** Address of the old site, with a slash at its end, if the archive says it. */
  readonly site?: string | undefined;
  /** Finds the file in the archive that an address of the old site names; returns its path from `root`: `/uploads/a%20b.png`. */
  readonly findFile?: (address: string) => string | undefined;
  /** Markdown, perhaps with markup of other systems. */
  readonly text: string;
  /** The line of the file on which the text starts. */
  readonly textLine: number;
}

/** What an article has whose file says nothing but its text. */
export const unsaid = {
  description: undefined,
  date: undefined,
  updated: undefined,
  authors: [],
  tags: [],
  lang: undefined,
  isDraft: false,
  image: undefined,
  addresses: [],
  extra: {},
  textLine: 1,
} satisfies Partial<FoundArticle>;

/** What the posts of one export share. */
export interface ExportContext {
  /** Absolute path of the export. */
  readonly file: string;
  /** The folder below which its pictures lie. */
  readonly root: string;
  /** What reports call the export. */
  readonly place: string;
  readonly timeZone: string;
  /** The publication's language. */
  readonly lang: string;
  readonly findFile: (address: string) => string | undefined;
}

/** What a report counts, and how it says so. */
export const noteKinds = {
  refused: "not brought in",
  present: "already there, left as it is",
  draft: "drafts to be confirmed",
  "left out": "parts of an export that are no articles, left out",
  date: "without a date: the date of the import is to be confirmed",
  author: "without an author: the first of _data/authors.ts is to be confirmed",
  title: "with a headline in capitals, now set as a sentence: to be confirmed",
  description: "with a description from the first paragraph",
  cut: "with a shortened title or description",
  "new author": "authors added to _data/authors.ts, to be confirmed",
  "new tag": "tags added to _data/tags.ts, to be confirmed",
  field: "fields without a counterpart",
  encoding: "files in another encoding than UTF-8",
  heading: "headings: the repeated title left out, or levels changed",
  shortcode: "shortcodes and template tags translated",
  "shortcode left out": "shortcodes and template tags left out",
  html: "HTML elements translated",
  "html left out": "HTML elements left out, their text kept",
  escaped: "characters escaped or marks removed, which a build would refuse",
  picture: "pictures copied",
  "remote picture": "pictures on other hosts, now links",
  "missing picture": "pictures that are not there, or cannot be published",
  alt: 'pictures without an alternative text: alt is ""',
  link: "links that lead to the new files",
  "absolute link": "links to other pages of the old site, now absolute",
  "dropped link": "links that lead nowhere: their text is kept",
  address: "old addresses that cannot be redirected",
} as const;

export type NoteKind = keyof typeof noteKinds;

/** One thing that a report lists. */
export interface ImportNote {
  readonly kind: NoteKind;
  /** The origin of the article. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly message: string;
}

/** Adds a note about one article. @param found where it is: the first place of this text in the file; line 1 without it. */
export type TakeNote = (kind: NoteKind, message: string, found?: string) => void;

/**
 * Creates the function that takes notes about one article. Of an article that is one of several in a file, each note has the line on
 * which it starts.
 */
export function createNoteTaker(
  notes: ImportNote[],
  { origin, place, text: whole, textLine }: Pick<FoundArticle, "origin" | "place" | "text" | "textLine">,
): TakeNote {
  const file = place ?? origin;
  const text = place === undefined ? whole : "";
  const next = new Map<string, number>();
  const without = place === undefined ? 1 : textLine;
  let effort = mostEffort;
  return (kind, message, found) => {
    effort -= text.length;
    const offset = found === undefined || effort < 0 ? -1 : text.indexOf(found, next.get(found) ?? 0);
    if (found !== undefined && offset >= 0) next.set(found, offset + 1);
    const line = offset < 0 ? without : textLine + countLines(text, offset);
    notes.push({ kind, file, line, message: message.replace(/\s+/g, " ").slice(0, longestMessage) });
  };
}

const longestMessage = 160;
/** How many characters may be searched for the lines of one article's notes; later notes have line 1. */
const mostEffort = 200_000_000;

function countLines(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0 && at < end; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
