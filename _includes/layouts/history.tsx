import type { ChangesView } from "../../src/history/changes-list.tsx";
import { formatTimes, summarizeHistory } from "../../src/history/describe-history.ts";
import type { Article } from "../../src/model/article.ts";
import type { Entity } from "../../src/model/entity.ts";
import type { Changes, History } from "../../src/model/history.ts";
import type { Frame } from "../../src/model/listing.ts";
import { EntityList } from "../components/entity-list.tsx";
import { langOf } from "../components/lang-of.ts";
import { RevisionSection } from "../components/revision-section.tsx";
import { Document } from "./document.tsx";

interface HistoryProps {
  readonly frame: Frame;
  readonly article: Pick<Article, "url" | "title" | "lang">;
  /** All authors of the publication. */
  readonly authors: readonly Pick<Entity, "id" | "name">[];
  readonly history: History;
  /** In the order of the revisions. */
  readonly changes: readonly (Changes | undefined)[];
}

/** The revisions of an article, newest first, with additions and removals marked. */
export function HistoryLayout({ frame, article, authors, history, changes }: HistoryProps) {
  const { site } = frame;
  const names = new Map(authors.map(({ id, name }) => [id, name]));
  const times = formatTimes(history, site.lang);
  const view: ChangesView = {
    lang: article.lang,
    attributes: langOf(article.lang, site),
    nameOf: (author) => names.get(author) ?? author,
    frame: langOf(site.lang, article),
  };
  return (
    <Document
      frame={frame}
      url={history.url}
      title={`History of “${article.title}”`}
      description={`What was changed in this article of ${site.name}, revision by revision.`}
      feedUrl="changes.xml"
    >
      {(href) => (
        <>
          <header class="heading">
            <p class="kicker">
              <a href={href(article.url)}>The article as it stands</a>
            </p>
            <h1>
              History of “<span {...langOf(article.lang, site)}>{article.title}</span>”
            </h1>
            <p class="standfirst">{summarizeHistory(history, site.lang)}</p>
            <EntityList entities={[{ url: "changes.xml", name: "Atom feed of all changes" }]} href={href} />
          </header>
          <p class="legend">
            Marked like this: <ins>added</ins>, <del>removed</del>. What did not change is folded.
          </p>
          {history.hasUncommittedChanges && (
            <p class="notice">The file has changes that no commit holds; they are not shown here.</p>
          )}
          {history.revisions.map((revision, index) => (
            <RevisionSection
              key={revision}
              history={history}
              revision={revision}
              time={times[index]}
              changes={changes[index]}
              site={site}
              view={view}
            />
          ))}
        </>
      )}
    </Document>
  );
}
