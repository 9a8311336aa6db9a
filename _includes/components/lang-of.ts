import type { Site } from "../../src/model/site.ts";
import { findTextDirection } from "../../src/model/text-direction.ts";

/** HTML attributes of an element whose language may differ from its parent's. */
export interface LanguageAttributes {
  readonly lang?: string;
  readonly dir?: "ltr" | "rtl";
}

/** Returns `lang` and `dir` for an element in `lang`; none if its parent is in the same language. */
export function langOf(lang: string, parent: Pick<Site, "lang">): LanguageAttributes {
  return lang === parent.lang ? {} : { lang, dir: findTextDirection(lang) };
}
