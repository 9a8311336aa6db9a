import { countChanges } from "../../src/history/describe-history.ts";
import { findLabels } from "../words.ts";
import type { ArticlePartProps } from "./article-part.ts";
import { hasComplaints } from "./complaints.tsx";

/**
 * What the article stands on, in sentences that are links: its sources, its corrections, its history, the publication's policy; and
 * where to report a mistake.
 */
export function TrustLine({ article, site, href }: ArticlePartProps) {
  const { sources, corrections, history } = article;
  const { byline } = findLabels(article.lang, site).words;
  const unnamed = sources.filter(({ source }) => source.kind === "unnamed").length;
  const corrected = corrections.filter(({ kind }) => kind === "correction").length;
  const changed = history ? countChanges(history.revisions) : 0;
  const policy = site.publisher.sourcingPolicy ?? site.publisher.correctionsPolicy;
  const links = [
    ...(sources.length > 0 ? [{ url: "#page.sources", text: byline.sources(sources.length, unnamed) }] : []),
    ...(corrected > 0 ? [{ url: "#page.corrections", text: byline.corrected(corrected) }] : []),
    ...(history
      ? [{ url: href(history.url), text: changed > 0 ? byline.changed(changed) : byline.history }]
      : []),
    ...(policy ? [{ url: href(policy), text: byline.howWeWork }] : []),
    ...(hasComplaints(site.publisher) ? [{ url: "#page.complaints", text: byline.report }] : []),
  ];
  if (links.length === 0) return null;
  return (
    <ul class="trust">
      {links.map(({ url, text }) => (
        <li key={url}>
          <a href={url}>{text}</a>
        </li>
      ))}
    </ul>
  );
}
