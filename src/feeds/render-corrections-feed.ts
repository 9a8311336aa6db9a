import { correctionLabels } from "../corrections/correction-words.ts";
import type { Edition } from "../model/edition.ts";
import { renderAtomFeed } from "./render-atom.ts";
import { renderCorrection } from "./render-content.tsx";

/** Renders an Atom feed with an entry for each correction. */
export function renderCorrectionsFeed(
  { site, corrections }: Pick<Edition, "site" | "corrections">,
  url: string,
): string {
  const head = {
    title: `Corrections – ${site.name}`,
    subtitle: `What ${site.name} has corrected.`,
    url,
    pageUrl: "corrections.html",
  };
  const entries = corrections.map(({ article, correction }) => ({
    id: `${article.id}#${correction.id}`,
    title: `${correctionLabels[correction.kind]}: ${article.title}`,
    url: `${article.url}#${correction.id}`,
    lang: article.lang,
    published: correction.date,
    updated: correction.date,
    authors: [{ name: site.publisher.name }],
    html: renderCorrection(correction, site),
  }));
  return renderAtomFeed(head, entries, site);
}
