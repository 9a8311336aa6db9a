import type { Correction } from "../model/correction.ts";
import { formatDate, formatInstant } from "../model/dates.ts";
import type { Site } from "../model/site.ts";
import { correctionLabels } from "./correction-words.ts";

interface CorrectionNoteProps {
  readonly correction: Correction;
  readonly site: Site;
  /** The note's text as HTML, with links for where it stands. */
  readonly html: string;
  /** `lang` and `dir` of the text, where they are not those of what is around. */
  readonly attributes?: { readonly lang?: string; readonly dir?: "ltr" | "rtl" };
}

/** A note as it reads everywhere: what it is, when, what was changed, and the words before and after. */
export function CorrectionNote({ correction, site, html, attributes }: CorrectionNoteProps) {
  const { kind, date, was, now } = correction;
  return (
    <>
      <p class="label">
        <strong>{correctionLabels[kind]}</strong>,{" "}
        <time datetime={formatInstant(date)}>{formatDate(date, site.lang)}</time>
      </p>
      {/* Rendered from Markdown in which HTML is text: the only markup in it is ours. */}
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
