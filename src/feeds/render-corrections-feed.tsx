import { renderToString } from "preact-render-to-string";
import { CorrectionEntry } from "../corrections/correction-entry.tsx";
import { correctionLabels } from "../corrections/correction-words.ts";
import { formatInstant } from "../model/dates.ts";
import type { Edition, ListedCorrection } from "../model/edition.ts";
import type { Site } from "../model/site.ts";
import { absoluteUrl } from "../model/urls.ts";
import { type AtomEntry, renderAtomFeed } from "./render-atom.ts";

/** An Atom feed of corrections, each an entry of its own. */
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
  return renderAtomFeed(
    head,
    corrections.map((listed) => buildEntry(listed, site)),
    site,
  );
}

function buildEntry({ article, correction }: ListedCorrection, site: Site): AtomEntry {
  const address = absoluteUrl(site, `${article.url}#${correction.id}`);
  const html = correction.html.read((url) => absoluteUrl(site, url));
  return {
    updated: correction.date,
    elements: {
      "@_xml:lang": article.lang === site.lang ? undefined : article.lang,
      id: `${article.id}#${correction.id}`,
      title: `${correctionLabels[correction.kind]}: ${article.title}`,
      link: { "@_rel": "alternate", "@_type": "text/html", "@_href": address },
      published: formatInstant(correction.date),
      updated: formatInstant(correction.date),
      author: { name: site.publisher.name },
      content: {
        "@_type": "html",
        "#text": renderToString(<CorrectionEntry correction={correction} site={site} html={html} />),
      },
    },
  };
}
