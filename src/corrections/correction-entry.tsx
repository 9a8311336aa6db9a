import type { DateTime } from "luxon";
import type { Labels } from "../../_includes/words.ts";
import type { Correction } from "../model/correction.ts";
import { formatDate, formatInstant, formatTime } from "../model/dates.ts";
import type { LanguageAttributes } from "../model/language-attributes.ts";

interface CorrectionEntryProps {
  readonly correction: Correction;
  /** All corrections of the article, where it stands beside the others: those of one day have their times. */
  readonly others?: readonly Correction[];
  readonly labels: Labels;
  /** The correction's text as HTML, with links for the page or feed. */
  readonly html: string;
  /** For the correction's text, if it is not in the language of the labels. */
  readonly attributes?: LanguageAttributes;
}

/** A correction on a page or in a feed: its kind, its date, its text, and the words before and after the change. */
export function CorrectionEntry(props: CorrectionEntryProps) {
  const { correction, labels, attributes } = props;
  const { kind, was, now } = correction;
  const { corrections } = labels.words;
  return (
    <>
      {kind === "retraction" ? <Reason {...props} /> : <Notice {...props} />}
      {was !== undefined && <p>{corrections.was(<del {...attributes}>{was}</del>)}</p>}
      {now !== undefined && <p>{corrections.now(<ins {...attributes}>{now}</ins>)}</p>}
    </>
  );
}

function Notice({ correction, others = [], labels, html, attributes }: CorrectionEntryProps) {
  const { kind, date } = correction;
  const { corrections } = labels.words;
  const isAlone = others.every((other) => other === correction || !other.date.hasSame(date, "day"));
  return (
    <>
      <p class="label">
        {corrections.heading(
          <strong>{corrections.kinds[kind]}</strong>,
          <time datetime={formatInstant(date)}>{formatMoment(date, labels, isAlone)}</time>,
        )}
      </p>
      {/* Safe: it is rendered from Markdown, which escapes HTML. */}
      <div {...attributes} dangerouslySetInnerHTML={{ __html: html }} />
    </>
  );
}

/** The day, and if others are of the same day the time, if there is one. */
function formatMoment(date: DateTime, { lang, words }: Labels, isAlone: boolean): string {
  const day = formatDate(date, lang);
  const time = isAlone ? undefined : formatTime(date, lang);
  return time === undefined ? day : words.history.dateAndTime(day, time);
}

/** Why and when an article was retracted: the first paragraph begins with the day. */
function Reason({ correction: { date }, labels, html, attributes }: CorrectionEntryProps) {
  const [, first = "", rest = html] = /^<p>(.*?)<\/p>\s*(.*)$/s.exec(html) ?? [];
  return (
    <>
      <p>
        <strong>
          {labels.words.article.retractedOn(
            <time datetime={formatInstant(date)}>{formatDate(date, labels.lang)}</time>,
          )}
        </strong>
        {first && <span {...attributes} dangerouslySetInnerHTML={{ __html: first }} />}
      </p>
      {rest && <div {...attributes} dangerouslySetInnerHTML={{ __html: rest }} />}
    </>
  );
}
