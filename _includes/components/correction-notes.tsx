import { CorrectionNote } from "../../src/corrections/correction-note.tsx";
import { correctionLabels } from "../../src/corrections/correction-words.ts";
import type { Correction } from "../../src/edition/correction.ts";
import { formatDate } from "../../src/edition/dates.ts";
import type { Article, Site } from "../../src/edition/edition.ts";
import type { Href } from "../../src/edition/urls.ts";
import { langOf } from "./lang-of.ts";

interface CorrectionsProps {
  readonly article: Article;
  readonly site: Site;
  readonly href: Href;
}

/** One line for those who begin to read: what the newest note is, and the way to it. */
export function CorrectionNotice({ article, site }: Omit<CorrectionsProps, "href">) {
  const newest = article.corrections.at(-1);
  if (!newest) return null;
  return (
    <p class="notice">
      <a href={`#${newest.id}`}>
        {correctionLabels[newest.kind]} of {formatDate(newest.date, site.lang)}
      </a>
    </p>
  );
}

/** All notes in full, newest first; a retraction before everything, as it stands for the text. */
export function CorrectionNotes({ article, site, href }: CorrectionsProps) {
  const { corrections, lang } = article;
  if (corrections.length === 0) return null;
  const isRetraction = ({ kind }: Correction) => kind === "retraction";
  const newestFirst = corrections.toReversed();
  const notes = [
    ...newestFirst.filter(isRetraction),
    ...newestFirst.filter((correction) => !isRetraction(correction)),
  ];
  return (
    <section class="corrections" aria-labelledby="page.corrections" {...langOf(site.lang, article)}>
      <h2 id="page.corrections">
        {article.isRetracted ? "Why this article was retracted" : "Changes to this article"}
      </h2>
      {notes.map((correction) => (
        <div key={correction.id} id={correction.id} class="correction">
          <CorrectionNote
            correction={correction}
            site={site}
            html={correction.renderHtml(href)}
            attributes={langOf(lang, site)}
          />
        </div>
      ))}
    </section>
  );
}
