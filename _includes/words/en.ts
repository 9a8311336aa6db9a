import type { AiPicture, AiUseOfArticle } from "../../src/model/ai-disclosure.ts";
import type { ArticleKind, CorrectionMark } from "../../src/model/article.ts";
import type { ChartKind, NamedValue } from "../../src/model/chart.ts";
import type { CorrectionKind } from "../../src/model/correction.ts";
import type { EntityKind } from "../../src/model/entity.ts";
import type { BlockKind, Revision } from "../../src/model/history.ts";
import type { MediaKind } from "../../src/model/media.ts";
import type { ShareTarget } from "../../src/model/share-target.ts";
import type { SourceKind } from "../../src/model/source.ts";
import { createFormats, type PluralForms } from "../word-formats.ts";

// Without a comma before "and".
const { number, plural, list, duration } = createFormats("en-GB");

/**
 * The words of the frame in English. The type of every language's words is inferred from this file.
 *
 * A word with a value is a function. A function of `<T>` gets elements, such as a link or a time, and returns the pieces of the
 * sentence in their order: text and those elements.
 */
export const en = {
  /** Between words that the publication has not written as one sentence. */
  punctuation: {
    /** After a label: `Correction: The ferry sails again`. */
    colon: ": ",
    /** Between names, and between the parts of a source: `Jane Roe, The Paper, 19 March 2021`. */
    comma: ", ",
    /** Between entries that contain commas. */
    semicolon: "; ",
    quote: <T>(text: T): readonly (string | T)[] => ["“", text, "”"],
  },

  /** Header and footer of each page, and the names of the lists that they link to. */
  frame: {
    /** A link that appears when a keyboard reaches it. */
    skip: "Skip to the text",
    /** Names the navigation of the header; heard, not seen. */
    sections: "Sections",
    /** Names the navigation of the footer; heard, not seen. */
    about: "About the publication",
    /** The front page, where a menu names it. */
    home: "Front page",
    archive: "Archive",
    topics: "Topics",
    corrections: "Corrections",
    sources: "Sources",
    atomFeed: "Atom feed",
    jsonFeed: "JSON feed",
    correctionsFeed: "Feed of corrections",
    changesFeed: "Feed of changes",
    podcastFeed: "Podcast",
    /** The Atom feed of a section, topic or author, where a menu names it. */
    feedOf: (name: string) => `${name}: Atom feed`,
    /** The last line of each page, if the licence has an address. */
    publishedUnder: <T>(publisher: string, licence: T): readonly (string | T)[] => [
      `Published by ${publisher} under `,
      licence,
      ".",
    ],
    /** The same, if it has none: `All rights reserved`. */
    publishedBy: (publisher: string, licence: string) => `Published by ${publisher}. ${licence}.`,
  },

  /** Above the list of the pages of a folder that has no index page. */
  pageFolder: "More pages",

  /** Who publishes, and how to reach them: on the page about the publication, and on the imprint. */
  contact: {
    heading: "Contact",
    publisher: "Publisher",
    /** Who may sign for the publisher. */
    representatives: "Represented by",
    email: "E-mail",
    phone: "Telephone",
    /** A web page with a form. */
    form: "Contact form",
    /** A link to the form. */
    write: "Write to us",
    /** A register of companies or associations, and the number in it. */
    registration: "Register",
    vatId: "VAT number",
    responsible: "Responsible for the content",
    /** Accounts on other sites. */
    elsewhere: "Elsewhere",
  },

  /** How readers can support the publication, below articles and lists. */
  support: {
    /** Names the section; heard, not seen. */
    heading: "Support us",
    /** A link. */
    donate: "Donate",
    /** A link. */
    membership: "Become a member",
    /** A link to a page on which readers sign up. */
    newsletter: "Newsletter",
    /** The label of the field in the form for the newsletter. */
    email: "E-mail address",
    /** Its button. */
    subscribe: "Sign up",
  },

  /** The line above a headline. */
  kicker: {
    draft: "Draft",
    /** News has no label. */
    kinds: { news: "", analysis: "Analysis", explainer: "Explainer", opinion: "Opinion" } satisfies Record<
      ArticleKind,
      string
    >,
    /** What happened to the article, by the kind of its correction. */
    corrections: {
      correction: "Corrected",
      clarification: "Clarified",
      "editors-note": "Editor’s note",
      retraction: "Retracted",
    } satisfies Record<CorrectionMark, string>,
  },

  /** The line below the standfirst. */
  byline: {
    by: <T>(authors: readonly T[]): readonly (string | T)[] => ["By ", ...list(authors)],
    published: <T>(date: T): readonly (string | T)[] => ["Published ", date],
    updated: <T>(date: T): readonly (string | T)[] => ["Updated ", date],
    /** In the development server: the file differs from the last commit. */
    uncommitted: "Not committed",
    readingTime: (minutes: number) =>
      `${number(minutes)} ${plural(minutes, { one: "minute", other: "minutes" })}`,
    isUpdated: "Updated",
    /** What happened to the article (`isUpdated`, or one of `kicker.corrections`), and when: a time, or a date and a time. */
    marked: <T>(mark: string, when: T): readonly (string | T)[] => [`${mark} `, when],
    /** The next four are sentences that are links. @param unnamed how many of the sources have no name. */
    sources: (all: number, unnamed: number) =>
      capitalize(
        `${count(all, "source", "sources")}${unnamed === 0 ? "" : `, ${spell(unnamed)} not named (†)`}.`,
      ),
    corrected: (times: number) => `Corrected ${countTimes(times)}.`,
    /** A link to the history page. */
    changed: (times: number) => `Changed ${countTimes(times)}.`,
    /** The same link, if only entries of live coverage were added. */
    history: "History.",
    howWeWork: "How we work.",
    /** A link to the line below the text that says how to report a mistake. */
    report: "Report a mistake.",
  },

  /** The line that says what was done with AI. */
  ai: {
    /**
     * @param tool the name of a program; empty if the article does not say.
     * @param reviewer a link to an author; undefined if nobody reviewed it.
     */
    disclosure: <T>(
      uses: readonly AiUseOfArticle[],
      tool: string,
      reviewer: T | undefined,
    ): readonly (string | T)[] => [
      `AI was used for ${list(uses.map((use) => usesOfAi[use])).join("")}${tool && ` (${tool})`}. `,
      ...(reviewer === undefined
        ? ["Nobody reviewed it before publication."]
        : ["Reviewed by ", reviewer, "."]),
    ],
    /** Below a picture, after caption and credit. */
    pictures: {
      generated: "Picture generated with AI",
      edited: "Picture edited with AI",
    } satisfies Record<AiPicture, string>,
  },

  /** Below the text of an article. */
  article: {
    /** Before the length of a recording of the whole article. */
    listen: "Listen",
    /** Above the text: the heading of the story in a few lines. */
    inShort: "In short",
    /** The heading of the table of contents of a long article. */
    contents: "In this story",
    /** The headline of a retracted article. */
    retracted: (title: string) => `Retracted: ${title}`,
    /** The sentence before the reason, with the space between sentences. */
    retractedOn: <T>(date: T): readonly (string | T)[] => ["Retracted on ", date, ". "],
    /** Above topics, people and organisations. */
    subjects: "Topics and names",
    aboutAuthors: (authors: number) =>
      plural(authors, { one: "About the author", other: "About the authors" }),
    /** A link to the page of an author. */
    allStories: "All stories",
    more: "More on this",
  },

  /** How to keep an article and pass it on, below it. */
  keep: {
    heading: "Keep and share",
    /** The term for the link after it, which has the words of `file`. */
    save: "Save",
    /** The offprint. @param size `180 kB`. */
    file: (size: string) => `One file, ${size}, opens anywhere`,
    /** The term for the article as a source of another text. */
    cite: "Cite",
    /** The term for the first four of `targets`. */
    send: "Send",
    targets: {
      email: "E-mail",
      sms: "SMS",
      whatsapp: "WhatsApp",
      bluesky: "Bluesky",
      /** The term for the article's web address. */
      address: "Address",
    } satisfies Record<ShareTarget, string>,
  },

  /** Accessible names within a text: heard, not seen. */
  text: {
    /** Above the text of an alert, `> [!NOTE]`. */
    alerts: { note: "Note", tip: "Tip", important: "Important", warning: "Warning", caution: "Caution" },
    /** Below a player, and in place of it on paper: `Video, 3 min 20 s`. */
    media: {
      kinds: { video: "Video", audio: "Audio" } satisfies Record<MediaKind, string>,
      duration: (seconds: number) => duration(seconds, ["\u00a0h", "\u00a0min", "\u00a0s"]),
      transcript: "Transcript",
      /** A link to the file. @param size `1.2 MB`. */
      download: (size: string) => `Download (${size})`,
    },
    footnotes: "Footnotes",
    /** @param footnote its letter: `a`. */
    footnote: (footnote: string) => `Footnote ${footnote}`,
    /** The text may refer to one footnote several times; `use` counts from 1. */
    backToReference: (footnote: string, use: number) =>
      use === 1 ? `Back to reference ${footnote}` : `Back to reference ${footnote}, use ${number(use)}`,
    /** A table that scrolls. `table` counts from 1. */
    table: (table: number) => (table === 1 ? "Table" : `Table ${number(table)}`),
    /** Above a table that is wider than its place. */
    scroll: "Scroll for more columns",
    /** A card for what stands on another site, such as a video. */
    embed: {
      /** What it is; the name of the service follows. */
      kinds: {
        video: "Video",
        audio: "Audio",
        podcast: "Podcast",
        post: "Post",
        picture: "Picture",
        map: "Map",
        chart: "Chart",
        document: "Document",
        code: "Code",
      },
      /** A link to it. @param host `youtube.com`. */
      opens: (host: string) => `Opens ${host}`,
      /** A link to a copy that stays. */
      archived: "Archived copy",
      /** The name of such a link: heard, not seen. */
      named: (link: string, title: string) => `${link}: ${title}`,
    },
    /** Tables and charts of a file. */
    data: {
      /** Below the caption. @param unit of all figures: `thousand tonnes`, `%`. */
      unit: (unit: string) => `In ${unit}`,
      /** Before the source, with the space between them. */
      source: "Source: ",
      /** A link to the file. @param form `CSV`. @param size `2 kB`. */
      file: (form: string, size: string) => `Data: ${form}, ${size}`,
      /** Below a chart: unfolds its figures as a table. */
      table: "The figures in a table",
      /** Said for a cell without a value. */
      none: "no value",
      /** Before the caption of a chart; heard, not seen. */
      charts: { bar: "Bar chart", column: "Column chart", line: "Line chart" } satisfies Record<
        ChartKind,
        string
      >,
      /** Describes a chart. @param highest its value, and what it belongs to. */
      range: (highest: NamedValue, lowest: NamedValue) =>
        `Highest: ${highest.value} (${highest.name}). Lowest: ${lowest.value} (${lowest.name}).`,
      course: (first: NamedValue, last: NamedValue) =>
        `First: ${first.value} (${first.name}). Last: ${last.value} (${last.name}).`,
    },
    /** Above the entries of live coverage. */
    live: {
      noRefresh: "This page does not refresh itself.",
      /** `Last entry 21:05`, with the day if there are several. */
      last: <T>(time: T): readonly (string | T)[] => ["Last entry ", time],
      /** Above the list of the most important entries. */
      keyEvents: "Key events",
    },
    /**
     * A citation. Its visible text is `3`.
     * @param locator where in the source: `p. 4`.
     * @param name of the source.
     */
    citation: (source: number, { locator, name, isUnnamed }: Citation) =>
      `Source ${number(source)}${locator && `, ${locator}`}${isUnnamed ? ", unnamed" : ""}${name && `: ${name}`}`,
    /** A link from a source back to the place that cites it first. It is seen where the source stands at the foot of a narrow screen. */
    backToCitation: (source: number) => `Back to the text (source ${number(source)})`,
  },

  corrections: {
    /** Headings of corrections. */
    kinds: {
      correction: "Correction",
      clarification: "Clarification",
      update: "Update",
      "editors-note": "Editor’s note",
      retraction: "Retraction",
    } satisfies Record<CorrectionKind, string>,
    /** The heading of one correction: its kind, one of `kinds`, and its date. */
    heading: <T>(kind: T, date: T): readonly (string | T)[] => [kind, ", ", date],
    was: <T>(words: T): readonly (string | T)[] => ["Before: ", words],
    now: <T>(words: T): readonly (string | T)[] => ["Now: ", words],
    /** Headings of the section below the text. */
    ofArticle: "Changes to this article",
    ofRetracted: "Why this article was retracted",
    /** The page that lists all corrections. */
    description: (publication: string) =>
      `Every correction, clarification and retraction of ${publication}, newest first.`,
    /** A link to the corrections policy. */
    policy: "How we correct",
    /** Below the text, before the publisher's addresses and the corrections policy. A colon follows. */
    complain: "To report a mistake or to complain",
    none: "Nothing has been corrected yet.",
    feedSubtitle: (publication: string) => `What ${publication} has corrected.`,
  },

  sources: {
    kinds: {
      report: "Report",
      document: "Document",
      statement: "Statement",
      interview: "Interview",
      event: "Event",
      dataset: "Dataset",
      unnamed: "Unnamed",
    } satisfies Record<SourceKind, string>,
    /** In a list of references, after the speaker's name and before the date. */
    statement: "statement",
    interviewedBy: (name: string) => `interviewed by ${name}`,
    /** How many people an unnamed source is, after the words that describe them: `people on board, two of them`. */
    people: (count: number) => (count === 1 ? "one person" : `${spell(count)} of them`),
    /** The line above an article's sources. */
    summary: summarizeSources,
    /** Why a source has no name. Both reasons are sentences of the writer. */
    unnamed: <T>(knows: T, reason: T): readonly (string | T)[] => [
      "How they can know: ",
      knows,
      " Why they are not named: ",
      reason,
    ],
    /** The same in metadata. @param source `people on board, two of them`. */
    unnamedBecause: (source: string, reason: string) => `${source}, not named: ${reason}`,
    archivedCopy: "Archived copy",
    keptCopy: "Kept copy",
    /** The page that lists all sources. */
    description: (publication: string) =>
      `Every source that ${publication} has cited, with the articles that cite it.`,
    /** A link to the sourcing policy. */
    policy: "How we use sources",
    none: "No article has named a source yet.",
    sections: {
      publishers: "Publishers",
      documents: "Documents",
      people: "People and organisations",
      events: "Events",
      unnamed: "Not named",
    },
    /** Each article is a headline and a date. */
    citedIn: <T>(articles: T): readonly (string | T)[] => ["Cited in ", articles],
  },

  /** The page that shows the revisions of an article. */
  history: {
    heading: <T>(title: T): readonly (string | T)[] => ["History of “", title, "”"],
    description: (publication: string) =>
      `What was changed in this article of ${publication}, change by change.`,
    /** A link to the article. */
    article: "The article as it stands",
    feed: "Atom feed of all changes",
    summary: summarizeHistory,
    /** The same, if only entries of live coverage were added. */
    onlyExtended:
      "Entries were added to the live coverage; nothing else was changed. The newest stands first.",
    /** A table with a line for each revision. */
    glance: {
      heading: "What changed",
      /** Heads the column of dates. */
      when: "When",
      /** Heads the column of changes, such as those below. */
      what: "What",
      /** Heads the column of words added and removed: `+12 −3`. In Chinese and Japanese these are characters. */
      words: "Words",
      fields: {
        title: "Headline changed",
        description: "Standfirst changed",
        short: "Summary changed",
        authors: "Byline changed",
        text: "Text changed",
      },
      pictures: { added: "Picture added", removed: "Picture removed", changed: "Picture changed" },
      videos: { added: "Video added", removed: "Video removed", changed: "Video changed" },
      recordings: { added: "Recording added", removed: "Recording removed", changed: "Recording changed" },
      minor: "Minor change",
      /** A new entry of live coverage; its time and headline follow. */
      entryAdded: "Entry added",
    },
    /** A version of the article from headline to end; unfolds. */
    wholeText: "The whole text",
    /** The identifiers of commits; unfolds. */
    commits: "Commits",
    /** @param mark shows a word as it is marked in the text. */
    legend: <T>(mark: (change: "added" | "removed", word: string) => T): readonly (string | T)[] => [
      "Marked like this: ",
      mark("added", "added"),
      ", ",
      mark("removed", "removed"),
      ". What did not change is folded.",
    ],
    /** In the development server. */
    uncommitted: "The file has changes that no commit holds; they are not shown here.",
    /** Headings of revisions. */
    dated: {
      published: <T>(date: T): readonly (string | T)[] => ["First published ", date],
      /** The oldest text that the repository has of an article that was published elsewhere before. */
      imported: <T>(date: T): readonly (string | T)[] => ["In this repository since ", date],
      changed: <T>(date: T): readonly (string | T)[] => ["Changed ", date],
      minor: <T>(date: T): readonly (string | T)[] => ["Minor change of ", date],
      /** Only entries of live coverage were added: no change of what readers had seen. */
      extended: <T>(date: T): readonly (string | T)[] => ["Entries added ", date],
      withdrawn: <T>(date: T): readonly (string | T)[] => ["Withdrawn ", date],
      restored: <T>(date: T): readonly (string | T)[] => ["Restored ", date],
      /** A court, or a person's safety, forbids to show it. */
      redacted: <T>(date: T): readonly (string | T)[] => ["Withheld ", date],
    },
    /** The same without a date, before the headline in a feed. */
    undated: {
      published: "First published",
      imported: "Added to this repository",
      changed: "Changed",
      extended: "Entries added",
      withdrawn: "Withdrawn",
      restored: "Restored",
      redacted: "Withheld",
    } satisfies Record<Revision["kind"], string>,
    /** For revisions without changes to show. */
    notes: {
      published: "The text as it first came out.",
      imported: "The oldest text that this history has.",
      changed: "The text before this one is withheld, so that there is nothing to compare it with.",
      extended: "Entries were added to the live coverage.",
      withdrawn: "The article was taken down.",
      restored: "The article came back with the same words.",
      redacted: "This revision is withheld.",
    } satisfies Record<Revision["kind"], string>,
    /** The heading's date, for a revision that shares it with another. */
    dateAndTime: (date: string, time: string) => `${date}, ${time}`,
    /** The time, for a revision that shares it with another. */
    timeAndNumber: (time: string, revision: number) => `${time}, revision ${number(revision)}`,
    /** Names of the parts of an article. */
    fields: { title: "Headline", description: "Standfirst", authors: "Byline", text: "Text" },
    /** @param kind one of `corrections.kinds`. */
    correctionAdded: (kind: string) => `${kind} added`,
    moved: "Moved here",
    /** Labels of blocks that do not show what they are. */
    blocks: {
      row: "Table row",
      picture: "Picture",
      video: "Video",
      audio: "Recording",
      note: "Footnote",
      embed: "Link card",
    },
    /** A block with the same words became another kind of block. */
    became: {
      paragraph: "Now a paragraph",
      heading: "Now a subhead",
      entry: "Now a list entry",
      quote: "Now a quotation",
      code: "Now a piece of code",
      row: "Now a table row",
      picture: "Now a picture",
      video: "Now a video",
      audio: "Now a recording",
      note: "Now a footnote",
      embed: "Now a link card",
      update: "Now an entry",
    } satisfies Record<BlockKind, string>,
    /** How much did not change; its first words follow. @param kind `part` for blocks of several kinds. */
    unchanged: (count: number, kind: BlockKind | "part") =>
      `${number(count)} unchanged ${plural(count, blocks[kind])}`,
    /** Said before and after marked words, because screen readers do not announce the marks. */
    spoken: {
      added: { before: "added: ", after: ", end of addition" },
      removed: { before: "removed: ", after: ", end of removal" },
    },
    feedTitle: "Changes",
    feedSubtitle: (publication: string) => `What ${publication} has changed in its articles.`,
  },

  /** Lists of articles, and lists in several pages. */
  lists: {
    /** Title of a further page of a list. */
    titleOfPage: (title: string, page: number) => `${title}, page ${number(page)}`,
    /** Names the links between the pages; heard, not seen. */
    pages: "Pages of this list",
    page: (page: number, pages: number) => `Page ${number(page)} of ${number(pages)}`,
    newer: "Newer",
    older: "Older",
    /** For a list that is not sorted by date. */
    previous: "Previous",
    next: "Next",
  },

  home: {
    none: "Nothing has been published yet.",
    /** The articles below the lead. */
    top: "Top stories",
    /** The stories of the edition’s day that stand in no other part; `latest`, if some are older. */
    alsoToday: "Also today",
    latest: "Latest",
    /** A link to the whole article. */
    readOn: "Read on",
    /** Beside the date of the edition: `Updated 11:20`. */
    updated: <T>(time: T): readonly (string | T)[] => ["Updated ", time],
    topics: "Topics",
    people: "People",
  },

  /** The page of a topic, an author, a person, an organisation, a section or a series. */
  subject: {
    kinds: {
      tag: "Topic",
      author: "Author",
      person: "Person",
      organization: "Organisation",
      section: "Section",
      series: "Series",
    } satisfies Record<EntityKind, string>,
    /** Below the introduction; the date is a day. */
    reviewed: <T>(date: T): readonly (string | T)[] => ["Last reviewed ", date],
  },

  /** A story that is told in several articles. */
  series: {
    /** @param parts how many there are, if that is known. */
    part: (part: number, parts?: number) =>
      `Part ${number(part)}${parts === undefined ? "" : ` of ${number(parts)}`}`,
    /** The heading of the link to the next part. @param series a link to the page of the series. */
    next: <T>(series: T): readonly (string | T)[] => ["Next in the series ", series],
    /** Below the title of an announced part. */
    planned: <T>(date: T): readonly (string | T)[] => ["Planned for ", date],
    /** Beside the title of an announced part; the date is short. */
    announced: <T>(part: number, date: T): readonly (string | T)[] => [`Part ${number(part)} on `, date],
    /** The heading of the links to other parts. @param series a link to the page of the series. */
    place: <T>(series: T, part: number, parts: number | undefined): readonly (string | T)[] => [
      `Part ${number(part)}${parts === undefined ? "" : ` of ${number(parts)}`} of the series `,
      series,
    ],
  },

  print: {
    /** At the foot of a printed page, after its title. The page stands before the number of all pages. */
    folio: <T>(page: T, pages: T): readonly (string | T)[] => [page, " of ", pages],
  },

  archive: {
    description: (publication: string) =>
      `Every article that ${publication} has published, by year and month.`,
    titleOfYear: (year: string) => `Archive ${year}`,
    descriptionOfYear: (publication: string, year: string) =>
      `Every article that ${publication} published in ${year}.`,
  },

  topics: {
    description: (publication: string) => `The topics that ${publication} has written about.`,
  },

  /** The page for an address that does not exist. */
  notFound: {
    title: "Page not found",
    description: "There is no page at this address.",
    standfirst: "There is no page at this address. It may have been mistyped.",
    /** @param link makes a link of a text. */
    ways: <T>(link: (to: "home" | "archive", text: string) => T): readonly (string | T)[] => [
      "The ",
      link("home", "front page"),
      " has the latest, and the ",
      link("archive", "archive"),
      " has everything by date.",
    ],
  },

  /** The offprint: a copy of an article as a single file. */
  offprint: {
    /** Names the section; heard, not seen. */
    about: "About this copy",
    /** @param address a link to the article. */
    copyOf: <T>(address: T, { published, updated, licence }: Provenance): readonly (string | T)[] => [
      "A copy of ",
      address,
      `, published ${published}${updated === undefined ? "" : `, updated ${updated}`}. ${licence}.`,
    ],
    /** @param checksums a link to the list of checksums. */
    check: <T>(fileName: string, checksums: T): readonly (string | T)[] => [
      `To check it: the address above has the article as it stands today, and the SHA-256 of ${fileName} is the one in `,
      checksums,
      " as long as neither was changed.",
    ],
  },
};

/** What AI is used for, after "for". */
const usesOfAi: Readonly<Record<AiUseOfArticle, string>> = {
  text: "writing the text",
  draft: "a draft",
  translation: "translation",
  summary: "a summary",
  editing: "editing",
  transcription: "transcription",
  research: "research",
  picture: "pictures",
};

interface Citation {
  /** Where in the source; empty if the citation does not say. */
  readonly locator: string;
  readonly name: string;
  readonly isUnnamed: boolean;
}

interface Provenance {
  readonly published: string;
  readonly updated: string | undefined;
  readonly licence: string;
}

const blocks: Readonly<Record<BlockKind | "part", PluralForms>> = {
  paragraph: { one: "paragraph", other: "paragraphs" },
  heading: { one: "subhead", other: "subheads" },
  entry: { one: "list entry", other: "list entries" },
  quote: { one: "quotation", other: "quotations" },
  code: { one: "piece of code", other: "pieces of code" },
  row: { one: "table row", other: "table rows" },
  picture: { one: "picture", other: "pictures" },
  video: { one: "video", other: "videos" },
  audio: { one: "recording", other: "recordings" },
  note: { one: "footnote", other: "footnotes" },
  embed: { one: "link card", other: "link cards" },
  update: { one: "entry", other: "entries" },
  part: { one: "part", other: "parts" },
};

/** `Changed 3 times since 19 March 2021; 1 of the changes is minor. The newest stands first.` */
function summarizeHistory(times: number, minor: number, since: string | undefined): string {
  const first = since === undefined ? "" : ` since ${since}`;
  const are = plural(minor, { one: "is", other: "are" });
  const small = minor > 0 ? `; ${number(minor)} of the changes ${are} minor` : "";
  return `Changed ${countTimes(times)}${first}${small}. The newest stands first.`;
}

const countTimes = (times: number) => ["never", "once", "twice"][times] ?? `${number(times)} times`;

/** How many sources an article has: in all, and of each group. A source is in one group. */
interface SourceCounts {
  readonly all: number;
  /** Statements, interviews and events. */
  readonly onRecord: number;
  readonly reports: number;
  readonly documents: number;
  readonly datasets: number;
  /** Those that the publication does not name; the list marks them with †. */
  readonly unnamed: number;
}

/** `Six sources: two on the record, three reports, one unnamed (†).` If all are of one group: `Two reports.` */
function summarizeSources({ all, onRecord, reports, documents, datasets, unnamed }: SourceCounts): string {
  const sources = count(all, "source", "sources");
  if (onRecord === all) return capitalize(`${sources}, on the record.`);
  if (unnamed === all) return capitalize(`${sources}, unnamed (†).`);
  const groups = [
    count(onRecord, "on the record", "on the record"),
    count(reports, "report", "reports"),
    count(documents, "document", "documents"),
    count(datasets, "dataset", "datasets"),
    count(unnamed, "unnamed (†)", "unnamed (†)"),
  ].filter((group) => group !== "");
  return capitalize(groups.length === 1 ? `${groups.join()}.` : `${sources}: ${groups.join(", ")}.`);
}

/** Empty for none. */
function count(value: number, one: string, other: string): string {
  return value === 0 ? "" : `${spell(value)} ${plural(value, { one, other })}`;
}

const numerals = "no one two three four five six seven eight nine ten eleven twelve".split(" ");

/** Spells a whole number up to twelve; larger ones are figures. */
function spell(value: number): string {
  return numerals[value] ?? number(value);
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
