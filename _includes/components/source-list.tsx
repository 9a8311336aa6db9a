import type { Article } from "../../src/model/article.ts";
import type { Site } from "../../src/model/site.ts";
import type { CitedSource } from "../../src/model/source.ts";
import type { Href } from "../../src/model/urls.ts";
import { SourceEntry } from "../../src/sources/source-entry.tsx";
import { summarizeSources } from "../../src/sources/summarize-sources.ts";
import { langOf } from "./lang-of.ts";

interface SourceListProps {
  readonly article: Article;
  readonly site: Site;
  readonly href: Href;
}

/** What an article rests on, by the numbers that stand in its text, each with the ways back there. */
export function SourceList({ article, site, href }: SourceListProps) {
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
