import type { ArticleKind } from "../../src/model/article.ts";
import type { CorrectionKind } from "../../src/model/correction.ts";

/** The words of the frame in English. The type of every language's words is inferred from this file. */
export const en = {
  frame: {
    skip: "Skip to the text",
    sections: "Sections",
    about: "About the publication",
    archive: "Archive",
    topics: "Topics",
    corrections: "Corrections",
    sources: "Sources",
    atomFeed: "Atom feed",
    jsonFeed: "JSON feed",
  },
  kicker: {
    draft: "Draft",
    kinds: { news: "", analysis: "Analysis", explainer: "Explainer", opinion: "Opinion" } satisfies Record<
      ArticleKind,
      string
    >,
    corrections: {
      correction: "Corrected",
      clarification: "Clarified",
      update: "Updated",
      "editors-note": "Editor’s note",
      retraction: "Retracted",
    } satisfies Record<CorrectionKind, string>,
  },
};
