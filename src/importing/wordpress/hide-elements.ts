/** A text in which some elements are replaced by marks, so that nothing in them is read. */
export interface HiddenElements {
  readonly text: string;
  /** Puts the elements back into a text that was made from `text`. */
  readonly restore: (text: string) => string;
}

const [open, close] = ["\ue003", "\ue004"];
const mark = /\ue003(\d+)\ue004/g;
/** Stands alone, with space around it. */
export const hiddenElement = /^\ue003\d+\ue004$/;

/**
 * Replaces elements whose text has rules of its own, such as `pre`, by marks. One without an end stays.
 * @param names in lower case, joined by `|`.
 */
export function hideElements(html: string, names: string): HiddenElements {
  const found: string[] = [];
  const plain = html.replace(/[\ue003\ue004]/g, "");
  const lower = plain.toLowerCase();
  const start = new RegExp(`<(${names})(?=[\\s/>])[^<>]{0,2000}>`, "gi");
  const endless = new Set<string>();
  let text = "";
  let done = 0;
  for (let match = start.exec(plain); match; match = start.exec(plain)) {
    const name = match[1]?.toLowerCase() ?? "";
    const end = endless.has(name) ? -1 : lower.indexOf(`</${name}`, match.index);
    if (end < 0) {
      endless.add(name);
      continue;
    }
    const after = plain.indexOf(">", end) + 1 || plain.length;
    text += `${plain.slice(done, match.index)}${open}${found.push(plain.slice(match.index, after)) - 1}${close}`;
    done = after;
    start.lastIndex = after;
  }
  text += plain.slice(done);
  return { text, restore: (made) => made.replace(mark, (_, index: string) => found[Number(index)] ?? "") };
}
