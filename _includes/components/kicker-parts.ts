import type { Teaser } from "../../src/model/article.ts";
import type { Entity } from "../../src/model/entity.ts";
import { findLanguageName, isSameLanguage } from "../../src/model/language-name.ts";
import type { Words } from "../words.ts";
import { findMark } from "./find-mark.ts";

interface Place {
  /** URL of the list that the headline stands in: its name is not repeated. */
  readonly within?: string | undefined;
  /** Language of that list: another one is named. */
  readonly listLang?: string | undefined;
}

/** What a list says of an article beside its headline. Each part is left out if it says nothing. */
export interface KickerParts {
  readonly draft?: string;
  /** The section, or else the first topic. */
  readonly section?: Entity;
  /** The kind of article, unless it is news or has the section's name. */
  readonly kind?: string;
  /** Its language in its own words. */
  readonly language?: string;
  /** What happened to it, such as "Corrected". */
  readonly mark?: string;
}

/** Finds what a list says of an article. */
export function findKickerParts(teaser: Teaser, { kicker }: Words, { within, listLang }: Place): KickerParts {
  const { section = teaser.tags[0], lang } = teaser;
  const kind = kicker.kinds[teaser.kind];
  const language = listLang !== undefined && !isSameLanguage(lang, listLang) && findLanguageName(lang);
  const mark = findMark(teaser, kicker);
  return {
    ...(teaser.draft && { draft: kicker.draft }),
    ...(section && section.url !== within && { section }),
    ...(kind && kind.toLowerCase() !== section?.name.toLowerCase() && { kind }),
    ...(language && { language }),
    ...(mark && { mark }),
  };
}
