import type { Site } from "../../src/model/site.ts";
import { findTextDirection } from "../../src/model/text-direction.ts";

/** The attributes of a part that is in another language than what is around it. */
export interface LanguageAttributes {
  readonly lang?: string;
  readonly dir?: "ltr" | "rtl";
}

/** `lang` and `dir` for a part in another language than the site's; nothing for the rest. */
export function langOf(lang: string, site: Pick<Site, "lang">): LanguageAttributes {
  return lang === site.lang ? {} : { lang, dir: findTextDirection(lang) };
}
