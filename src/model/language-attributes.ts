import { findTextDirection } from "./text-direction.ts";

/** HTML attributes of an element whose language may differ from its parent's. */
export interface LanguageAttributes {
  readonly lang?: string;
  readonly dir?: "ltr" | "rtl";
}

/**
 * Returns `lang` and `dir` for an element in `lang`; none if its parent is in the same language.
 * @param parent an article, the site, or labels.
 */
export function langOf(lang: string, parent: { readonly lang: string }): LanguageAttributes {
  return lang === parent.lang ? {} : { lang, dir: findTextDirection(lang) };
}
