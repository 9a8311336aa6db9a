import type { CitedSource } from "../../src/model/source.ts";
import { SourceEntry } from "../../src/sources/source-entry.tsx";
import { summarizeSources } from "../../src/sources/summarize-sources.ts";
import { findLabels, type Words } from "../words.ts";
import type { ArticlePartProps } from "./article-part.ts";
import { langOf } from "./lang-of.ts";

/** The sources of an article by the numbers in its text, each with links back to its citations. */
export function SourceList({ article, site, href }: ArticlePartProps) {
  const { sources } = article;
  if (sources.length === 0) return null;
  const labels = findLabels(article.lang, site);
  const { words } = labels;
  return (
    <section
      class="sources"
      role="doc-bibliography"
      aria-labelledby="page.sources"
      {...langOf(labels.lang, article)}
    >
      <h2 id="page.sources">{words.frame.sources}</h2>
      <p>{summarizeSources(sources, words)}</p>
      <ol>
        {sources.map((cited) => (
          <li key={cited.id} id={`source.${cited.number}`}>
            <SourceEntry
              source={cited.source}
              labels={labels}
              attributes={langOf(article.lang, labels)}
              href={href}
            >
              <BackLinks cited={cited} words={words} />
            </SourceEntry>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface BackLinksProps {
  readonly cited: CitedSource;
  readonly words: Words;
}

function BackLinks({ cited: { number, citations }, words }: BackLinksProps) {
  return citations.map(({ id }, index) => (
    <span key={id}>
      {" "}
      <a href={`#${id}`} role="doc-backlink" aria-label={words.text.backToCitation(index + 1, number)}>
        ↩︎{index > 0 && <sup>{index + 1}</sup>}
      </a>
    </span>
  ));
}
