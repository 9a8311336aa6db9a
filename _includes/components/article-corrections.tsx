import { CorrectionEntry } from "../../src/corrections/correction-entry.tsx";
import { correctionLabels } from "../../src/corrections/correction-words.ts";
import { sortCorrections } from "../../src/corrections/sort-corrections.ts";
import { formatDate } from "../../src/model/dates.ts";
import type { ArticlePartProps } from "./article-part.ts";
import { langOf } from "./lang-of.ts";

/** A line above the text that names the first correction and links to it. */
export function CorrectionNotice({ article, site }: Omit<ArticlePartProps, "href">) {
  const [first] = sortCorrections(article.corrections);
  if (!first) return null;
  return (
    <p class="notice">
      <a href={`#${first.id}`}>
        {correctionLabels[first.kind]} of {formatDate(first.date, site.lang)}
      </a>
    </p>
  );
}

/** The section below the text that has all corrections in full. */
export function CorrectionSection({ article, site, href }: ArticlePartProps) {
  const { corrections, lang } = article;
  if (corrections.length === 0) return null;
  return (
    <section class="corrections" aria-labelledby="page.corrections" {...langOf(site.lang, article)}>
      <h2 id="page.corrections">
        {article.isRetracted ? "Why this article was retracted" : "Changes to this article"}
      </h2>
      {sortCorrections(corrections).map((correction) => (
        <div key={correction.id} id={correction.id} class="correction">
          <CorrectionEntry
            correction={correction}
            site={site}
            html={correction.html.read(href)}
            attributes={langOf(lang, site)}
          />
        </div>
      ))}
    </section>
  );
}
