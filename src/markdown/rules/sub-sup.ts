import type { MarkdownIt, StateInline } from "markdown-it";
import { unescapeText } from "../tokens.ts";

/** Without spaces inside, and right after a character, so that "~5 to ~6" is text. */
const forms = [
  { mark: "~", tag: "sub", pattern: /~((?:[^\s~\\]|\\[^\s]){1,100})~(?!~)/y },
  { mark: "^", tag: "sup", pattern: /\^((?:[^\s^\\]|\\[^\s]){1,100})\^/y },
] as const;

/** `H~2~O` and `x^2^`, as Pandoc has them. Their content is plain text. */
export function subAndSup(md: MarkdownIt): void {
  md.inline.ruler.after("emphasis", "sub_sup", (state, silent) => {
    const form = forms.find(({ mark }) => mark === state.src[state.pos]);
    return form !== undefined && parse(state, silent, form);
  });
}

function parse(state: StateInline, silent: boolean, { mark, tag, pattern }: (typeof forms)[number]): boolean {
  const before = state.src[state.pos - 1] ?? " ";
  if (before === mark || !/[\p{L}\p{N}\p{Pe}]/u.test(before)) return false;
  pattern.lastIndex = state.pos;
  const [found, content] = pattern.exec(state.src) ?? [];
  if (found === undefined || content === undefined || state.pos + found.length > state.posMax) return false;
  if (!silent) {
    state.push(`${tag}_open`, tag, 1).markup = mark;
    state.push("text", "", 0).content = unescapeText(content);
    state.push(`${tag}_close`, tag, -1).markup = mark;
  }
  state.pos += found.length;
  return true;
}
