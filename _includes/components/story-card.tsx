import type { PicturedTeaser } from "../../src/model/article.ts";
import { formatInstant, formatShortDate } from "../../src/model/dates.ts";
import { findTextDirection } from "../../src/model/text-direction.ts";
import type { Href } from "../../src/model/urls.ts";
import type { Labels } from "../words.ts";
import { Kicker } from "./kicker.tsx";
import { findKickerParts } from "./kicker-parts.ts";
import { type LanguageAttributes, langOf } from "./lang-of.ts";
import { TeaserPicture } from "./teaser-picture.tsx";

interface StoryCardProps {
  readonly teaser: PicturedTeaser;
  readonly labels: Labels;
  readonly href: Href;
  /** For names of the publication, if they are not in the language of the labels. */
  readonly attributes: LanguageAttributes;
  /** Stands in place of the kicker, before the date. */
  readonly label?: string;
}

/**
 * Another article, below an article: kicker, headline, date, and its picture if it has one. It is the content of a list's
 * entry, without paragraphs and headings, which reader views take for the text of a very short article.
 */
export function StoryCard({ teaser, labels, href, attributes, label }: StoryCardProps) {
  const { lang, words } = labels;
  const { title, url, date, image } = teaser;
  const { draft, language, mark } =
    label === undefined ? {} : findKickerParts(teaser, words, { listLang: lang });
  return (
    <>
      {label === undefined && (
        <Kicker teaser={teaser} words={words} href={href} attributes={attributes} listLang={lang} isInline />
      )}
      <b {...langOf(teaser.lang, labels)}>
        <a href={href(url)}>{title}</a>
      </b>
      <span class="byline">
        {draft && <strong class="mark">{draft}</strong>}
        {label !== undefined && <span>{label}</span>}
        {language && (
          <span lang={teaser.lang} dir={findTextDirection(teaser.lang)}>
            {language}
          </span>
        )}
        <time datetime={formatInstant(date)}>{formatShortDate(date, lang)}</time>
        {mark && <strong class="mark">{mark}</strong>}
      </span>
      {image && <TeaserPicture image={image} place="card" labels={labels} href={href} />}
    </>
  );
}
