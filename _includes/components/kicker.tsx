import { correctionMarks } from "../../src/corrections/correction-words.ts";
import type { ArticleKind, Teaser } from "../../src/model/article.ts";
import type { Href } from "../../src/model/urls.ts";

const labels: Readonly<Record<ArticleKind, string>> = {
  news: "",
  analysis: "Analysis",
  explainer: "Explainer",
  opinion: "Opinion",
};

/** The line above a headline: draft, correction, kind of article (unless it is news), first topic. */
export function Kicker({ teaser, href }: { readonly teaser: Teaser; readonly href: Href }) {
  const [topic] = teaser.tags;
  const label = labels[teaser.kind];
  const mark = teaser.correctionMark && correctionMarks[teaser.correctionMark];
  if (!topic && !label && !mark && !teaser.draft) return null;
  return (
    <p class="kicker">
      {teaser.draft && <strong class="mark">Draft</strong>}
      {mark && <strong class="mark">{mark}</strong>}
      {label && <strong>{label}</strong>}
      {topic && <a href={href(topic.url)}>{topic.name}</a>}
    </p>
  );
}
