import type { CitedSource } from "../../src/model/source.ts";
import { SourceEntry } from "../../src/sources/source-entry.tsx";
import { summarizeSources } from "../../src/sources/summarize-sources.ts";
import type { ArticlePartProps } from "./article-part.ts";
import { langOf } from "./lang-of.ts";

/** The sources of an article by the numbers in its text, each with links back to its citations. */
export function SourceList({ article, site, href }: ArticlePartProps) {
  const { sources } = article;
  if (sources.length === 0) return null;
  return (
    <section
      class="sources"
      role="doc-bibliography"
      aria-labelledby="page.sources"
      {...langOf(site.lang, article)}
    >
      <h2 id="page.sources">Sources</h2>
      <p>{summarizeSources(sources)}</p>
      <ol>
        {sources.map((cited) => (
          <li key={cited.id} id={`source.${cited.number}`}>
            <SourceEntry source={cited.source} site={site} href={href}>
              <BackLinks cited={cited} />
            </SourceEntry>
          </li>
        ))}
      </ol>
    </section>
  );
}

function BackLinks({ cited: { number, citations } }: { readonly cited: CitedSource }) {
  return citations.map(({ id }, index) => (
    <span key={id}>
      {" "}
      <a href={`#${id}`} role="doc-backlink" aria-label={`Back to citation ${index + 1} of source ${number}`}>
        ↩︎{index > 0 && <sup>{index + 1}</sup>}
      </a>
    </span>
  ));
}
