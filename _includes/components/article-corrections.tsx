import { CorrectionEntry } from "../../src/corrections/correction-entry.tsx";
import { sortCorrections } from "../../src/corrections/sort-corrections.ts";
import { formatDate } from "../../src/model/dates.ts";
import { findLabels } from "../words.ts";
import type { ArticlePartProps } from "./article-part.ts";
import { langOf } from "./lang-of.ts";

/** A line above the text that names the first correction and links to it. */
export function CorrectionNotice({ article, site }: Omit<ArticlePartProps, "href">) {
  const [first] = sortCorrections(article.corrections);
  if (!first) return null;
  const { lang, words } = findLabels(article.lang, site);
  return (
    <p class="notice">
      <a href={`#${first.id}`}>
        {words.corrections.notice(words.corrections.kinds[first.kind], formatDate(first.date, lang))}
      </a>
    </p>
  );
}

/** The section below the text that has all corrections in full. */
export function CorrectionSection({ article, site, href }: ArticlePartProps) {
  const { corrections, lang } = article;
  if (corrections.length === 0) return null;
  const labels = findLabels(lang, site);
  const { ofArticle, ofRetracted } = labels.words.corrections;
  return (
    <section class="corrections" aria-labelledby="page.corrections" {...langOf(labels.lang, article)}>
      <h2 id="page.corrections">{article.isRetracted ? ofRetracted : ofArticle}</h2>
      {sortCorrections(corrections).map((correction) => (
        <div key={correction.id} id={correction.id} class="correction">
          <CorrectionEntry
            correction={correction}
            labels={labels}
            html={correction.html.read(href)}
            attributes={langOf(lang, labels)}
          />
        </div>
      ))}
    </section>
  );
}
