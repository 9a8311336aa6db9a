/** Forms of a word by plural category (UTS 35, part 3): English has `one` and `other`, Arabic has all six. */
export type PluralForms = Partial<Readonly<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** Formats in one language, by ICU. */
export interface WordFormats {
  /** A number with the digits and separators of the language. */
  readonly number: (value: number) => string;
  /** The form of a word that goes with a number; the number itself is not part of the result. */
  readonly plural: (count: number, forms: PluralForms) => string;
  /** A list in a sentence, such as `A, B and C`. The items may be elements, so the result is a list of pieces. */
  readonly list: <T>(items: readonly T[]) => readonly (string | T)[];
  /**
   * A duration, such as `3 min 20 s`; from an hour on, without seconds.
   * @param units the abbreviations of hour, minute and second, each with the space before it.
   */
  readonly duration: (seconds: number, units: readonly [string, string, string]) => string;
}

/** @param lang BCP 47; with a region where the language's regions differ: `en-GB` has no comma before "and". */
export function createFormats(lang: string): WordFormats {
  const numbers = new Intl.NumberFormat(lang);
  const rules = new Intl.PluralRules(lang);
  const lists = new Intl.ListFormat(lang);
  return {
    number: (value) => numbers.format(value),
    duration: (seconds, units) => {
      const whole = seconds < 3600 ? seconds : Math.round(seconds / 60) * 60;
      const values = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
      return values
        .flatMap((value, index) => (value > 0 ? numbers.format(value) + units[index] : []))
        .join(" ");
    },
    plural: (count, forms) => forms[rules.select(count)] ?? forms.other,
    list: <T>(items: readonly T[]) => {
      const left = [...items];
      const parts = lists.formatToParts(items.map((_, index) => String(index)));
      return parts.flatMap(({ type, value }): (string | T)[] =>
        type === "element" ? left.splice(0, 1) : [value],
      );
    },
  };
}
