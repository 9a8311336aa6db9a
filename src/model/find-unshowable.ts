/**
 * Characters that no page or feed can show: control characters except tabs and line ends, halves of surrogate pairs, and the two
 * characters that XML 1.0 (section 2.2) excludes. U+0080 to U+009F mostly come from a text that was decoded wrongly.
 */
const unshowable = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/u;

/** Finds the first such character of a text: its offset in UTF-16 code units, and its name (`U+0007`). */
export function findUnshowable(text: string): { readonly offset: number; readonly name: string } | undefined {
  const found = unshowable.exec(text);
  if (!found) return undefined;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  return { offset: found.index, name: `U+${code}` };
}
