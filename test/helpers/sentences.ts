import { joinPieces, type Words } from "../../_includes/words.ts";

/**
 * Calls every function of the words, with figures and Latin capitals for the values, so that every other letter is a word of the
 * language.
 * @returns the texts by the names of the functions. Those that depend on a choice have one text for each, joined by `|`.
 */
export function listSentences(words: Words, count: number): Readonly<Record<string, string>> {
  const { frame, byline, article, keep, ai, text, corrections, sources, history, lists, series, offprint } =
    words;
  const others = { home: words.home, archive: words.archive, topics: words.topics, notFound: words.notFound };
  const sum = { onRecord: 0, reports: 0, documents: 0, datasets: 0, unnamed: 0 };
  const summarize = (part: Partial<typeof sum>, all = count) => sources.summary({ all, ...sum, ...part });
  const cite = (locator: string, name: string, isUnnamed: boolean) =>
    text.citation(count, { locator, name, isUnnamed });
  const uses = [
    ["text", "draft", "translation", "summary"] as const,
    ["picture"] as const,
    ["editing"] as const,
  ];
  const dated = Object.entries(history.dated).map(
    ([kind, format]) => [`history.dated.${kind}`, joinPieces(format("X"))] as const,
  );
  return {
    "punctuation.quote": joinPieces(words.punctuation.quote("X")),
    "frame.feedOf": frame.feedOf("X"),
    "frame.publishedUnder": joinPieces(frame.publishedUnder("X", "Y")),
    "frame.publishedBy": frame.publishedBy("X", "Y"),
    "byline.by": joinPieces(byline.by(["X", "Y", "Z"])),
    "byline.published": joinPieces(byline.published("X")),
    "byline.updated": joinPieces(byline.updated("X")),
    "byline.readingTime": byline.readingTime(count),
    "byline.marked": joinPieces(byline.marked("X", "Y")),
    "byline.sources": [byline.sources(count, 0), byline.sources(count, count)].join("|"),
    "byline.corrected": byline.corrected(count),
    "byline.changed": byline.changed(count),
    "article.retracted": article.retracted("X"),
    "article.retractedOn": joinPieces(article.retractedOn("X")),
    "article.aboutAuthors": article.aboutAuthors(count),
    "keep.file": keep.file("X"),
    "ai.disclosure": [
      ...uses.map((some) => joinPieces(ai.disclosure(some, "X", "Y"))),
      joinPieces(ai.disclosure<string>(["research", "transcription"], "", undefined)),
    ].join("|"),
    "text.data.course": text.data.course({ value: "1", name: "X" }, { value: "2", name: "Y" }),
    "text.data.file": text.data.file("X", "Y"),
    "text.data.range": text.data.range({ value: "2", name: "X" }, { value: "1", name: "Y" }),
    "text.data.unit": text.data.unit("X"),
    "text.footnote": text.footnote("X"),
    "text.backToReference": [text.backToReference("X", 1), text.backToReference("X", count)].join("|"),
    "text.table": text.table(count),
    "text.media.duration": [text.media.duration(count), text.media.duration(3600 * count + 60)].join("|"),
    "text.media.download": text.media.download("X"),
    "text.citation": [cite("X", "Y", false), cite("", "Y", true), cite("", "", false)].join("|"),
    "text.embed.opens": text.embed.opens("X"),
    "text.embed.named": text.embed.named("X", "Y"),
    "text.live.last": joinPieces(text.live.last("X")),
    "text.backToCitation": text.backToCitation(count),
    "corrections.heading": joinPieces(corrections.heading("X", "Y")),
    "corrections.was": joinPieces(corrections.was("X")),
    "corrections.now": joinPieces(corrections.now("X")),
    "corrections.description": corrections.description("X"),
    "corrections.feedSubtitle": corrections.feedSubtitle("X"),
    "sources.interviewedBy": sources.interviewedBy("X"),
    "sources.people": sources.people(count),
    "sources.summary": [
      ...Object.keys(sum).map((kind) => summarize({ [kind]: count })),
      summarize({ onRecord: 1, reports: 1, documents: 1, datasets: 1, unnamed: 1 }, 5),
      summarize({ onRecord: count, reports: count, unnamed: count }, 3 * count),
    ].join("|"),
    "sources.unnamed": joinPieces(sources.unnamed("X", "Y")),
    "sources.unnamedBecause": sources.unnamedBecause("X", "Y"),
    "sources.description": sources.description("X"),
    "sources.citedIn": joinPieces(sources.citedIn("X")),
    "history.heading": joinPieces(history.heading("X")),
    "history.description": history.description("X"),
    "history.summary": [history.summary(count, 0, undefined), history.summary(count, count, "X")].join("|"),
    "history.legend": joinPieces(history.legend((_, word) => word)),
    ...Object.fromEntries(dated),
    "history.dateAndTime": history.dateAndTime("X", "Y"),
    "history.timeAndNumber": history.timeAndNumber("X", count),
    "history.correctionAdded": history.correctionAdded("X"),
    "history.unchanged": (
      [
        "heading",
        "entry",
        "quote",
        "code",
        "row",
        "picture",
        "video",
        "audio",
        "note",
        "embed",
        "update",
        "paragraph",
        "part",
      ] as const
    )
      .map((kind) => history.unchanged(count, kind))
      .join("|"),
    "history.feedSubtitle": history.feedSubtitle("X"),
    "lists.titleOfPage": lists.titleOfPage("X", count),
    "lists.page": lists.page(count, count),
    "series.part": [series.part(count), series.part(count, count)].join("|"),
    "series.next": joinPieces(series.next("X")),
    "series.planned": joinPieces(series.planned("X")),
    "series.announced": joinPieces(series.announced(count, "X")),
    "series.place": [series.place("X", count, undefined), series.place("X", count, count)]
      .map(joinPieces)
      .join("|"),
    "home.updated": joinPieces(others.home.updated("X")),
    "subject.reviewed": joinPieces(words.subject.reviewed("X")),
    "print.folio": joinPieces(words.print.folio("2", "3")),
    "archive.description": others.archive.description("X"),
    "archive.titleOfYear": others.archive.titleOfYear("2026"),
    "archive.descriptionOfYear": others.archive.descriptionOfYear("X", "2026"),
    "topics.description": others.topics.description("X"),
    "notFound.ways": joinPieces(others.notFound.ways((_, word) => word)),
    "offprint.copyOf": [undefined, "Y"]
      .map((updated) => joinPieces(offprint.copyOf("X", { published: "Y", updated, licence: "Z" })))
      .join("|"),
    "offprint.check": joinPieces(offprint.check("X", "Y")),
  };
}
