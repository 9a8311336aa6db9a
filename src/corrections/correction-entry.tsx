import type { Correction } from "../model/correction.ts";
import { formatDate, formatInstant } from "../model/dates.ts";
import type { Site } from "../model/site.ts";
import { correctionLabels } from "./correction-words.ts";

interface CorrectionEntryProps {
  readonly correction: Correction;
  readonly site: Site;
  /** The correction's text as HTML, with links for the page or feed. */
  readonly html: string;
  /** `lang` and `dir` of the text, if they differ from those of the page. */
  readonly attributes?: { readonly lang?: string; readonly dir?: "ltr" | "rtl" };
}

/** A correction on a page or in a feed: its kind, its date, its text, and the words before and after the change. */
export function CorrectionEntry({ correction, site, html, attributes }: CorrectionEntryProps) {
  const { kind, date, was, now } = correction;
  return (
    <>
      <p class="label">
        <strong>{correctionLabels[kind]}</strong>,{" "}
        <time datetime={formatInstant(date)}>{formatDate(date, site.lang)}</time>
      </p>
      {/* Safe: it is rendered from Markdown, which escapes HTML. */}
      <div {...attributes} dangerouslySetInnerHTML={{ __html: html }} />
      {was !== undefined && (
        <p>
          Before: <del {...attributes}>{was}</del>
        </p>
      )}
      {now !== undefined && (
        <p>
          Now: <ins {...attributes}>{now}</ins>
        </p>
      )}
    </>
  );
}
