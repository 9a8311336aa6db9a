import type { ChangesView } from "../../src/history/changes-list.tsx";
import { revisionId } from "../../src/history/describe-history.ts";
import { countWords, listChangeLabels, type WordCounts } from "../../src/history/summarize-changes.ts";
import { formatInstant, formatShortDate } from "../../src/model/dates.ts";
import type { Changes, History, Revision } from "../../src/model/history.ts";

interface GlanceTableProps {
  readonly history: History;
  /** Times of day, for revisions that share their date with others; in the order of the revisions, as are the changes. */
  readonly times: readonly (string | undefined)[];
  readonly changes: readonly (Changes | undefined)[];
  readonly view: ChangesView;
}

/** What was changed at a glance: a line for each revision, with a link to all of its changes. */
export function GlanceTable({ history, times, changes, view }: GlanceTableProps) {
  const { heading, when, what, words } = view.labels.words.history.glance;
  return (
    <section class="glance" aria-labelledby="page.glance">
      <h2 id="page.glance">{heading}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{when}</th>
            <th scope="col">{what}</th>
            <th scope="col">{words}</th>
          </tr>
        </thead>
        <tbody>
          {history.revisions.map((revision, index) => (
            <tr key={revision}>
              <td>
                <a href={`#${revisionId(history, revision)}`}>
                  <When revision={revision} time={times[index]} view={view} />
                </a>
              </td>
              <td>
                <What revision={revision} changes={changes[index]} view={view} />
              </td>
              <td>{changes[index] && formatCounts(countWords(changes[index]), view.labels.lang)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface LineProps {
  readonly revision: Revision;
  readonly view: ChangesView;
}

function When({ revision: { date }, time, view }: LineProps & { readonly time: string | undefined }) {
  const { lang, words } = view.labels;
  const day = formatShortDate(date, lang);
  return (
    <time datetime={formatInstant(date)}>
      {time === undefined ? day : words.history.dateAndTime(day, time)}
    </time>
  );
}

function What({ revision, changes, view }: LineProps & { readonly changes: Changes | undefined }) {
  const { colon } = view.labels.words.punctuation;
  const labels = listChangeLabels(revision, changes, view.labels, view.lang);
  return labels.map(({ label, words }) => (
    <p>
      {label}
      {words !== undefined && (
        <>
          {colon}
          <span {...view.attributes}>{words}</span>
        </>
      )}
    </p>
  ));
}

/** `+12 −3`, without a zero. */
function formatCounts({ added, removed }: WordCounts, lang: string): string {
  const format = new Intl.NumberFormat(lang, { signDisplay: "always" });
  return [added, -removed]
    .filter((count) => count !== 0)
    .map((count) => format.format(count).replace("-", "−"))
    .join(" ");
}
