import { ChangesList, type ChangesView } from "../../src/history/changes-list.tsx";
import { isFolded, revisionId } from "../../src/history/describe-history.ts";
import { formatDate, formatInstant } from "../../src/model/dates.ts";
import type { Changes, History, Revision } from "../../src/model/history.ts";

interface RevisionProps {
  readonly history: History;
  readonly revision: Revision;
  /** Time of day, for a revision that shares its date with another. */
  readonly time: string | undefined;
  readonly changes: Changes | undefined;
  readonly view: ChangesView;
}

/** One revision: kind and date, commit, changes. A minor one is folded. */
export function RevisionSection(props: RevisionProps) {
  const { history, revision, changes, view } = props;
  const id = revisionId(history, revision);
  const heading = <RevisionHeading {...props} id={`${id}.heading`} />;
  const record = <RevisionRecord revision={revision} />;
  const body = changes ? (
    <ChangesList change={changes} view={view} />
  ) : (
    <p>{view.labels.words.history.notes[revision.kind]}</p>
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

/** The commit, as far as the publication shows it. */
function RevisionRecord({ revision: { subject, commit } }: Pick<RevisionProps, "revision">) {
  if (!commit) return null;
  return (
    <p class="folio">
      {subject} <code>{commit}</code>
    </p>
  );
}
