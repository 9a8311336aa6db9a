import type { Labels } from "../../_includes/words.ts";
import type { Correction } from "../model/correction.ts";
import { formatDate, formatInstant } from "../model/dates.ts";
import type { LanguageAttributes } from "../model/language-attributes.ts";

interface CorrectionEntryProps {
  readonly correction: Correction;
  readonly labels: Labels;
  /** The correction's text as HTML, with links for the page or feed. */
  readonly html: string;
  /** For the correction's text, if it is not in the language of the labels. */
  readonly attributes?: LanguageAttributes;
}

/** A correction on a page or in a feed: its kind, its date, its text, and the words before and after the change. */
export function CorrectionEntry({ correction, labels, html, attributes }: CorrectionEntryProps) {
  const { kind, date, was, now } = correction;
  const { corrections } = labels.words;
  return (
    <>
      <p class="label">
        {corrections.heading(
          <strong>{corrections.kinds[kind]}</strong>,
          <time datetime={formatInstant(date)}>{formatDate(date, labels.lang)}</time>,
        )}
      </p>
      {/* Safe: it is rendered from Markdown, which escapes HTML. */}
      <div {...attributes} dangerouslySetInnerHTML={{ __html: html }} />
      {was !== undefined && <p>{corrections.was(<del {...attributes}>{was}</del>)}</p>}
      {now !== undefined && <p>{corrections.now(<ins {...attributes}>{now}</ins>)}</p>}
    </>
  );
}
