import type { ChangesView } from "../../src/history/changes-list.tsx";
import { formatTimes, summarizeHistory } from "../../src/history/describe-history.ts";
import { nestQuotes } from "../../src/markdown/set-quotes.ts";
import type { Article } from "../../src/model/article.ts";
import type { Entity } from "../../src/model/entity.ts";
import type { Changes, History, WholeText } from "../../src/model/history.ts";
import type { Frame } from "../../src/model/listing.ts";
import { CommitList } from "../components/commit-list.tsx";
import { EntityList } from "../components/entity-list.tsx";
import { GlanceTable } from "../components/glance-table.tsx";
import { langOf } from "../components/lang-of.ts";
import { RevisionSection } from "../components/revision-section.tsx";
import { findLabels, joinPieces } from "../words.ts";
import { Document } from "./document.tsx";

interface HistoryProps {
  readonly frame: Frame;
  readonly article: Pick<Article, "url" | "title" | "lang">;
  /** All authors of the publication. */
  readonly authors: readonly Pick<Entity, "id" | "name">[];
  readonly history: History;
  /** In the order of the revisions. */
  readonly changes: readonly (Changes | undefined)[];
  /** The oldest text that may be shown. */
  readonly oldest: WholeText | undefined;
}

/** What was changed in an article: at a glance, then each revision, newest first, with additions and removals marked. */
export function HistoryLayout({ frame, article, authors, history, changes, oldest }: HistoryProps) {
  const { site } = frame;
  const names = new Map(authors.map(({ id, name }) => [id, name]));
  const labels = findLabels(article.lang, site);
  const words = labels.words.history;
  const times = formatTimes(history, labels);
  const title = nestQuotes(article.title, labels.lang);
  const view: ChangesView = {
    lang: article.lang,
    labels,
    attributes: langOf(article.lang, labels),
    nameOf: (author) => names.get(author) ?? author,
    frame: langOf(labels.lang, article),
  };
  return (
    <Document
      frame={frame}
      url={history.url}
      styles={["corrections", "listing", "history"]}
      title={joinPieces(words.heading(title))}
      description={words.description(site.name)}
      lang={labels.lang}
      feedUrl="changes.xml"
    >
      {(href) => (
        <>
          <header class="heading">
            <p class="kicker">
              <a href={href(article.url)}>{words.article}</a>
            </p>
            <h1>{words.heading(<span {...view.attributes}>{title}</span>)}</h1>
            <p class="standfirst">{summarizeHistory(history, labels)}</p>
            <EntityList entities={[{ url: "changes.xml", name: words.feed }]} href={href} />
          </header>
          {history.hasUncommittedChanges && <p class="notice">{words.uncommitted}</p>}
          <GlanceTable history={history} times={times} changes={changes} view={view} />
          <p class="legend">
            {words.legend((change, word) => (change === "added" ? <ins>{word}</ins> : <del>{word}</del>))}
          </p>
          {history.revisions.map((revision, index) => (
            <RevisionSection
              key={revision}
              history={history}
              revision={revision}
              time={times[index]}
              changes={changes[index]}
              text={index === history.oldest?.index ? oldest : undefined}
              view={view}
            />
          ))}
          <CommitList history={history} labels={labels} />
        </>
      )}
    </Document>
  );
}
