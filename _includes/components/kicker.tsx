import type { Teaser } from "../../src/model/article.ts";
import { findLanguageName, isSameLanguage } from "../../src/model/language-name.ts";
import { findTextDirection } from "../../src/model/text-direction.ts";
import type { Href } from "../../src/model/urls.ts";
import type { Words } from "../words.ts";
import { findMark } from "./find-mark.ts";
import type { LanguageAttributes } from "./lang-of.ts";

interface KickerProps {
  readonly teaser: Teaser;
  readonly words: Words;
  readonly href: Href;
  /** URL of the list that the headline stands in: its name is not repeated. */
  readonly within?: string | undefined;
  /** For the section's name, if it is not in the language of the words. */
  readonly attributes?: LanguageAttributes;
  /** Set on the article's own page, whose lines below the headline name its corrections. */
  readonly isOwnPage?: boolean;
  /** Language of the list that the headline stands in: another one is named. */
  readonly listLang?: string;
}

/**
 * The line above a headline: draft, section or else first topic, kind of article (unless it is news), language, correction. A kind with the
 * section's name is left out.
 */
export function Kicker({
  teaser,
  words: { kicker },
  href,
  within,
  attributes,
  isOwnPage,
  listLang,
}: KickerProps) {
  const { section: own = teaser.tags[0] } = teaser;
  const section = own?.url === within ? undefined : own;
  const label = kicker.kinds[teaser.kind];
  const mark = isOwnPage ? undefined : findMark(teaser, kicker);
  const { lang } = teaser;
  const language = listLang !== undefined && !isSameLanguage(lang, listLang) && findLanguageName(lang);
  if (!section && !label && !mark && !language && !teaser.draft) return null;
  return (
    <p class="kicker">
      {teaser.draft && <strong class="mark">{kicker.draft}</strong>}
      {section && (
        <a href={href(section.url)} {...attributes}>
          {section.name}
        </a>
      )}
      {label && label.toLowerCase() !== own?.name.toLowerCase() && <strong>{label}</strong>}
      {language && (
        <span>
          <span lang={lang} dir={findTextDirection(lang)}>
            {language}
          </span>
        </span>
      )}
      {mark && <strong class="mark">{mark}</strong>}
    </p>
  );
}
