import { revisionId } from "../../src/history/describe-history.ts";
import { formatInstant, formatShortDate } from "../../src/model/dates.ts";
import type { History } from "../../src/model/history.ts";
import type { Labels } from "../words.ts";

interface CommitListProps {
  readonly history: History;
  readonly labels: Labels;
}

/** The commits of all revisions, folded: only people who look into the repository need them. A withheld revision shows none. */
export function CommitList({ history, labels: { lang, words } }: CommitListProps) {
  const shown = history.revisions.filter(({ commit }) => commit !== undefined);
  if (shown.length === 0) return null;
  return (
    <details class="commits">
      <summary>{words.history.commits}</summary>
      <ul>
        {shown.map((revision) => (
          <li key={revision}>
            <a href={`#${revisionId(history, revision)}`}>
              <time datetime={formatInstant(revision.date)}>{formatShortDate(revision.date, lang)}</time>
            </a>{" "}
            <code>{revision.commit}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}
