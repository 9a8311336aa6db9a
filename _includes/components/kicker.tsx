import type { Teaser } from "../../src/model/article.ts";
import { findTextDirection } from "../../src/model/text-direction.ts";
import type { Href } from "../../src/model/urls.ts";
import type { Words } from "../words.ts";
import { findKickerParts } from "./kicker-parts.ts";
import type { LanguageAttributes } from "./lang-of.ts";

interface KickerProps {
  readonly teaser: Teaser;
  readonly words: Words;
  readonly href: Href;
  /** The authors' names, where they stand in place of section and kind. */
  readonly authors?: string;
  /** URL of the list that the headline stands in: its name is not repeated. */
  readonly within?: string | undefined;
  /** For the section's name, if it is not in the language of the words. */
  readonly attributes?: LanguageAttributes;
  /** Set on the article's own page, whose lines below the headline name its corrections. */
  readonly isOwnPage?: boolean;
  /** Language of the list that the headline stands in: another one is named. */
  readonly listLang?: string;
  /** Set where a paragraph may not stand. */
  readonly isInline?: boolean;
}

/**
 * The line above a headline: draft, section or else first topic, kind of article (unless it is news), language, correction. A kind with the
 * section's name is left out.
 */
export function Kicker({
  teaser,
  words,
  href,
  authors,
  attributes,
  isOwnPage,
  isInline,
  ...list
}: KickerProps) {
  const found = findKickerParts(teaser, words, list);
  const { draft, language } = found;
  const section = authors === undefined ? found.section : undefined;
  const kind = authors ?? found.kind;
  const mark = isOwnPage ? undefined : found.mark;
  if (!draft && !section && !kind && !language && !mark) return null;
  const Line = isInline ? "span" : "p";
  return (
    <Line class="kicker">
      {draft && <strong class="mark">{draft}</strong>}
      {section && (
        <a href={href(section.url)} {...attributes}>
          {section.name}
        </a>
      )}
      {kind && <strong>{kind}</strong>}
      {language && (
        <span>
          <span lang={teaser.lang} dir={findTextDirection(teaser.lang)}>
            {language}
          </span>
        </span>
      )}
      {mark && <strong class="mark">{mark}</strong>}
    </Line>
  );
}
