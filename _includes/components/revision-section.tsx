import { ChangesList, type ChangesView } from "../../src/history/changes-list.tsx";
import { isFolded, revisionId } from "../../src/history/describe-history.ts";
import { formatDate, formatInstant } from "../../src/model/dates.ts";
import type { Changes, History, Revision, WholeText as Text } from "../../src/model/history.ts";
import { WholeText } from "./whole-text.tsx";

interface RevisionProps {
  readonly history: History;
  readonly revision: Revision;
  /** Time of day, for a revision that shares its date with another. */
  readonly time: string | undefined;
  readonly changes: Changes | undefined;
  /** Its whole text; only of the oldest that may be shown. */
  readonly text: Text | undefined;
  readonly view: ChangesView;
}

/** One revision: kind and date, the message of its commit, changes. A minor one is folded. */
export function RevisionSection(props: RevisionProps) {
  const { history, revision, changes, text, view } = props;
  const id = revisionId(history, revision);
  const heading = <RevisionHeading {...props} id={`${id}.heading`} />;
  const { subject } = revision;
  const record = subject !== undefined && <p class="folio">{subject}</p>;
  const body = changes ? (
    <ChangesList change={changes} view={view} />
  ) : (
    <div>
      <p>{view.labels.words.history.notes[revision.kind]}</p>
      {text && <WholeText text={text} view={view} />}
    </div>
  );
  return (
    <section class="revision" id={id} aria-labelledby={`${id}.heading`}>
      {isFolded(revision) ? (
        <details>
          <summary>{heading}</summary>
          {record}
          {body}
        </details>
      ) : (
        <>
          <div>
            {heading}
            {record}
          </div>
          {body}
        </>
      )}
    </section>
  );
}

function RevisionHeading({ revision, time, view, id }: RevisionProps & { readonly id: string }) {
  const { kind, date } = revision;
  const { lang, words } = view.labels;
  const day = formatDate(date, lang);
  return (
    <h2 id={id}>
      {words.history.dated[isFolded(revision) ? "minor" : kind](
        <time datetime={formatInstant(date)}>
          {time === undefined ? day : words.history.dateAndTime(day, time)}
        </time>,
      )}
    </h2>
  );
}
