import { findLabels } from "../../_includes/words.ts";
import type { Edition } from "../model/edition.ts";
import { renderAtomFeed } from "./render-atom.ts";
import { renderCorrection } from "./render-content.tsx";

/** Renders an Atom feed with an entry for each correction. */
export function renderCorrectionsFeed(
  { site, corrections }: Pick<Edition, "site" | "corrections">,
  url: string,
): string {
  const { frame, corrections: own } = findLabels(site.lang, site).words;
  const head = {
    title: `${frame.corrections} – ${site.name}`,
    subtitle: own.feedSubtitle(site.name),
    url,
    pageUrl: "corrections.html",
  };
  const entries = corrections.map(({ article, correction }) => {
    const { words } = findLabels(article.lang, site);
    return {
      id: `${article.id}#${correction.id}`,
      title: words.corrections.kinds[correction.kind] + words.punctuation.colon + article.title,
      url: `${article.url}#${correction.id}`,
      lang: article.lang,
      published: correction.date,
      updated: correction.date,
      authors: [{ name: site.publisher.name }],
      html: renderCorrection(correction, article, site),
    };
  });
  return renderAtomFeed(head, entries, site);
}
