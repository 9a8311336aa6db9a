import type { ArticleKind, Teaser } from "../../src/edition/edition.ts";
import type { Href } from "../../src/edition/urls.ts";

const labels: Readonly<Record<ArticleKind, string>> = {
  news: "",
  analysis: "Analysis",
  explainer: "Explainer",
  opinion: "Opinion",
};

/** The line above a headline: what kind of text this is unless it is news, and its first topic. */
export function Kicker({ teaser, href }: { readonly teaser: Teaser; readonly href: Href }) {
  const [topic] = teaser.tags;
  const label = labels[teaser.kind];
  if (!topic && !label && !teaser.draft) return null;
  return (
    <p class="kicker">
      {teaser.draft && <strong class="mark">Draft</strong>}
      {label && <strong>{label}</strong>}
      {topic && <a href={href(topic.url)}>{topic.name}</a>}
    </p>
  );
}
