import { CorrectionEntry } from "../../src/corrections/correction-entry.tsx";
import type { Correction } from "../../src/model/correction.ts";
import { findLabels, type Labels } from "../words.ts";
import type { ArticlePartProps } from "./article-part.ts";
import { langOf } from "./lang-of.ts";

/** Above the headline of a retracted article: why it was retracted, in full. */
export function Retraction({ article, site, href }: ArticlePartProps) {
  if (!article.isRetracted) return null;
  const labels = findLabels(article.lang, site);
  const retractions = article.corrections.filter(({ kind }) => kind === "retraction");
  return (
    // The word "page" in an id gives it points in reader views, which keep nothing beside the other corrections otherwise. Alone, it
    // would have so many that nothing is kept beside it.
    <section
      id={retractions.length < article.corrections.length ? "page.retraction" : undefined}
      class="retraction"
      aria-label={labels.words.corrections.ofRetracted}
      {...langOf(labels.lang, article)}
    >
      <Corrections corrections={retractions} article={article} labels={labels} href={href} />
    </section>
  );
}

/** The section below the text that has all corrections in full; retractions stand above the headline. */
export function CorrectionSection({ article, site, href }: ArticlePartProps) {
  const corrections = article.corrections.filter(({ kind }) => kind !== "retraction");
  if (corrections.length === 0) return null;
  const labels = findLabels(article.lang, site);
  return (
    <section class="corrections" aria-labelledby="page.corrections" {...langOf(labels.lang, article)}>
      <h2 id="page.corrections">{labels.words.corrections.ofArticle}</h2>
      <Corrections corrections={corrections} article={article} labels={labels} href={href} />
    </section>
  );
}

interface CorrectionsProps extends Omit<ArticlePartProps, "site"> {
  readonly corrections: readonly Correction[];
  readonly labels: Labels;
}

function Corrections({ corrections, article: { lang }, labels, href }: CorrectionsProps) {
  return corrections.toReversed().map((correction) => (
    // Reader views give a division more points than the text of a short article has.
    <section key={correction.id} id={correction.id} class="correction">
      <CorrectionEntry
        correction={correction}
        others={corrections}
        labels={labels}
        html={correction.html.read(href)}
        attributes={langOf(lang, labels)}
      />
    </section>
  ));
}
