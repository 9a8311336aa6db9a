/**
 * Characters that control a terminal or are invisible: control characters, line and paragraph separators, bidirectional controls,
 * halves of surrogate pairs, and zero-width characters. Zero-width joiners stay: Persian and emoji need them.
 */
const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\u200b\u2060\ufeff\ufffe\uffff]/gu;

/**
 * Makes a line safe to print on a terminal and in GitHub Actions, which takes a line that begins with `::` or contains `##[` for a
 * command: unsafe characters are shown as code points, `\u{1b}`.
 */
export function escapeLine(text: string): string {
  return text
    .replace(unprintable, spellCodePoint)
    .replace(/^(\s*):(?=:)/, (_, indent: string) => indent + spellCodePoint(":"))
    .replace(/#(?=#\[)/g, spellCodePoint);
}

/** As `escapeLine`, for a text of several lines, such as an error's stack. */
export function escapeLines(text: string): string {
  return text.split("\n").map(escapeLine).join("\n");
}

function spellCodePoint(character: string): string {
  return `\\u{${character.codePointAt(0)?.toString(16)}}`;
}

/** An escape, or a character with its combining marks: the units that a cut must not split. */
const unit = /\\u\{[0-9a-f]+\}|\P{M}\p{M}*|\p{M}+/gu;

/**
 * Shortens a line to at most `most` UTF-16 code units. The middle is left out, because a message begins with what was found and
 * ends with what would pass.
 */
export function shortenLine(text: string, most: number): string {
  if (text.length <= most) return text;
  const tailLength = Math.floor(most / 3);
  // A slice may cut the unit at its far end; that unit is not taken, because the slice is longer than what is taken.
  const head = takeUnits(text.slice(0, most).match(unit) ?? [], most - tailLength - 1);
  const tail = takeUnits((text.slice(-most).match(unit) ?? []).reverse(), tailLength).reverse();
  return `${head.join("")}…${tail.join("")}`;
}

function takeUnits(units: readonly string[], most: number): string[] {
  const taken: string[] = [];
  let length = 0;
  for (const one of units) {
    length += one.length;
    if (length > most) break;
    taken.push(one);
  }
  return taken;
}
