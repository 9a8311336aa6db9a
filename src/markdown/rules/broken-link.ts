import type { MarkdownIt, StateInline } from "markdown-it";
import { targetKinds } from "../../model/target-kinds.ts";
import { ParseContext } from "../parse-context.ts";
import { escapeHtml, listWithPositions, renderTokens } from "../tokens.ts";

/** An address of a site, a target, or the path of a file or heading. */
const target = `(?:${targetKinds.join("|")}):[\\p{L}\\p{N}]`;
const address = `(?:${target}|https?://|www\\.|mailto:|\\.{0,2}/|#[\\p{L}\\p{N}_-]|[\\p{L}\\p{N}_./-]{1,200}\\.(?:md|html?|pdf|jpe?g|png|webp|gif|svg)(?=[)\\]#]))[^\\s()[\\]]{0,2000}`;
const escapes = "if it is text, write \\";

interface Form {
  /** Matches where the form is recognised: at a bracket. */
  readonly pattern: RegExp;
  /** True if a `[` must stand before it. */
  readonly needsOpening: boolean;
  /** @param found the whole form, as far as it is known. */
  readonly describe: (found: string) => string;
}

/** What looks like a link, and no rule parsed as one; the first that matches counts. */
const forms: readonly Form[] = [
  {
    pattern: /\]\(/y,
    needsOpening: true,
    describe: () =>
      'found "](", but no link; put <> around an address with spaces, [text](<a file.md>); if it is text, write \\](',
  },
  {
    pattern: new RegExp(`\\](?:[ \\t]{1,3}|[ \\t]{0,3}\\n[ \\t]{0,3})\\(${address}`, "uy"),
    needsOpening: true,
    describe: (found) =>
      `found "${found}" with a space between text and address; write [text](address), or \\] if it is text`,
  },
  {
    // Not a footnote, a citation or a marked word.
    pattern: /\]\[(?![\^@])[^[\]\n]{0,200}\](?!\{lang=)/y,
    needsOpening: true,
    describe: (found) => {
      const label = found.slice(2, -1) || "the text";
      return `found "${found}", but no address for it; write it on a line of its own, [${label}]: https://…, or in the link, [text](address); ${escapes}[`;
    },
  },
  {
    pattern: new RegExp(`(?<=\\))\\[${address}\\](?![(:[])`, "uy"),
    needsOpening: false,
    describe: (found) =>
      `found an address in square brackets, "${found}"; write [text](address); ${escapes}[`,
  },
  {
    pattern: /\[\[[^[\]\n]{1,200}\]\](?![(:[])/y,
    needsOpening: false,
    describe: (found) =>
      `found "${found}", but links have the path of a file: [text](../2021/story.md); ${escapes}[`,
  },
];

/** Reports links in forms of other systems, with a mistake, or without an address. */
export function brokenLinks(md: MarkdownIt): void {
  // Before the rules that read single brackets, and before links, whose place they have if no rule parses one.
  md.inline.ruler.after("link", "broken_link", parseBrokenLink);
  md.core.ruler.after("inline", "broken_link", ({ tokens, env }) => {
    const context = ParseContext.of(env);
    for (const { children } of tokens)
      for (const { token, position } of listWithPositions(children ?? [], ["broken_link"], context))
        context.report("link", position, token.info);
  });
  renderTokens(md, "broken_link", ({ content }) => escapeHtml(content));
}

function parseBrokenLink(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  // In silent mode markdown-it looks for the end of a link's text, which may contain brackets.
  if (silent || (src[pos] !== "]" && src[pos] !== "[")) return false;
  for (const { pattern, needsOpening, describe } of forms) {
    pattern.lastIndex = pos;
    const found = pattern.exec(src)?.[0];
    if (found === undefined || pos + found.length > state.posMax || (needsOpening && !hasOpening(src, pos)))
      continue;
    const shown = found.replace(/\s+/g, " ");
    const token = state.push("broken_link", "", 0);
    token.info = describe(shown.length > 60 ? `${shown.slice(0, 60)}…` : shown);
    // The rest is parsed as text.
    token.content = src.slice(pos, pos + 2);
    state.pos += 2;
    return true;
  }
  return false;
}

/** Without an unescaped [ in the preceding 1,000 characters, a ] is plain text. */
function hasOpening(src: string, pos: number): boolean {
  return /(?:^|[^\\])\[[^[]*$/.test(src.slice(Math.max(0, pos - 1000), pos));
}
