import { CorrectionEntry } from "../../src/corrections/correction-entry.tsx";
import { correctionLabels } from "../../src/corrections/correction-words.ts";
import { sortCorrections } from "../../src/corrections/sort-corrections.ts";
import type { Article } from "../../src/model/article.ts";
import { formatDate } from "../../src/model/dates.ts";
import type { Site } from "../../src/model/site.ts";
import type { Href } from "../../src/model/urls.ts";
import { langOf } from "./lang-of.ts";

interface CorrectionsProps {
  readonly article: Article;
  readonly site: Site;
  readonly href: Href;
}

/** One line for those who begin to read: what the first note is, and the way to it. */
export function CorrectionNotice({ article, site }: Omit<CorrectionsProps, "href">) {
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

/** All notes in full. */
export function CorrectionNotes({ article, site, href }: CorrectionsProps) {
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
