const cache = new Map<string, "ltr" | "rtl">();

/** The base direction of a language's usual script (BCP 47 tag, Unicode likely subtags). */
export function findTextDirection(lang: string): "ltr" | "rtl" {
  const direction = cache.get(lang) ?? computeDirection(lang);
  cache.set(lang, direction);
  return direction;
}

function computeDirection(lang: string): "ltr" | "rtl" {
  const { script } = new Intl.Locale(lang).maximize();
  return script !== undefined && isRightToLeft(script) ? "rtl" : "ltr";
}

/**
 * Blocks that Unicode reserves for scripts written from right to left, including those of later versions (DerivedBidiClass.txt,
 * default values R and AL).
 */
const rightToLeftBlocks = [
  [0x0590, 0x08ff],
  [0xfb1d, 0xfdff],
  [0xfe70, 0xfeff],
  [0x10800, 0x10fff],
  [0x1e800, 0x1efff],
] as const;

let rightToLeftText: string | undefined;

/**
 * True if ICU has characters of the script in those blocks. `Intl.Locale.prototype.textInfo` has the same result on Node 22 and
 * later; on Node 20 it returns "ltr" for Mende, Yezidi, Thaana and other scripts that ICU has no locale for.
 * @param script ISO 15924; a combination of scripts, such as `Jpan`, counts as left to right.
 */
function isRightToLeft(script: string): boolean {
  rightToLeftText ??= rightToLeftBlocks.map(([first, last]) => spellRange(first, last)).join("");
  try {
    return new RegExp(`\\p{Script=${script}}`, "u").test(rightToLeftText);
  } catch {
    // The only error: ICU does not know the script.
    return false;
  }
}

function spellRange(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join("");
}
