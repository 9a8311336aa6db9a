import type { CitedSource } from "../../src/model/source.ts";
import { SourceEntry } from "../../src/sources/source-entry.tsx";
import { summarizeSources } from "../../src/sources/summarize-sources.ts";
import { findLabels, type Words } from "../words.ts";
import type { ArticlePartProps } from "./article-part.ts";
import { langOf } from "./lang-of.ts";

/**
 * The sources of an article by the numbers in its text, each with a link back to its first citation. On a narrow screen a source that a
 * link leads to stands at the foot of the screen.
 */
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
            <SourceEntry cited={cited} labels={labels} attributes={langOf(article.lang, labels)} href={href}>
              <BackLink cited={cited} words={words} />
            </SourceEntry>
          </li>
        ))}
      </ol>
      {/* Nothing is shown of it, so that a link to it takes a source from the foot of the screen, and the text stays where it is. */}
      <span id="page.place" hidden />
    </section>
  );
}

interface BackLinkProps {
  readonly cited: CitedSource;
  readonly words: Words;
}

/**
 * One link, to the first place that cites the source: ten arrows in a row tell a reader nothing. At the foot of the screen the reader
 * stands at one of the places, which the second link does not leave.
 */
function BackLink({ cited: { number, citations }, words }: BackLinkProps) {
  const [first] = citations;
  if (!first) return null;
  const label = words.text.backToCitation(number);
  return (
    <>
      {" "}
      <a href={`#${first.id}`} role="doc-backlink" aria-label={label}>
        ↩︎
      </a>
      {citations.length > 1 && (
        <a class="close" href="#page.place" aria-label={label}>
          ↩︎
        </a>
      )}
    </>
  );
}
