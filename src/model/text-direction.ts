const known = new Map<string, "ltr" | "rtl">();

/** The base direction of a language's usual script (BCP 47 tag, Unicode likely subtags). */
export function findTextDirection(lang: string): "ltr" | "rtl" {
  const direction = known.get(lang) ?? askForDirection(lang);
  known.set(lang, direction);
  return direction;
}

function askForDirection(lang: string): "ltr" | "rtl" {
  const { script } = new Intl.Locale(lang).maximize();
  return script !== undefined && isRightToLeft(script) ? "rtl" : "ltr";
}

/**
 * Code points that Unicode keeps for scripts written from right to left, those of later versions included
 * (DerivedBidiClass.txt, default values R and AL).
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
 * Whether ICU has characters of the script in those blocks. `Intl.Locale.prototype.textInfo` would say the same on Node 22
 * and later; on Node 20 it says "ltr" for Mende, Yezidi, Thaana and each other script that ICU has no locale for.
 * @param script ISO 15924; one that is no script of its own, such as `Jpan`, is taken for left to right.
 */
function isRightToLeft(script: string): boolean {
  rightToLeftText ??= rightToLeftBlocks.map(([first, last]) => spellRange(first, last)).join("");
  try {
    return new RegExp(`\\p{Script=${script}}`, "u").test(rightToLeftText);
  } catch {
    // The only error: ICU has no such value of the property.
    return false;
  }
}

function spellRange(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join("");
}
