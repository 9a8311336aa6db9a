import type { MarkdownIt, Token } from "markdown-it";
import type { FoldPlaceholder, Resolver } from "../markdown-document.ts";
import { ParseContext } from "../parse-context.ts";
import { renderTokens } from "../tokens.ts";
import { measureVisibleText } from "../word-count.ts";

/** A box with more words is folded. */
const mostWords = 120;

/**
 * Renders folded texts, and decides which boxes are. The elements depend on the place: readers of feeds often know no `details`.
 * A box that is not folded is a section, because reader views drop an `aside` and a short `div`.
 */
export function folds(md: MarkdownIt): void {
  md.core.ruler.push("box", ({ tokens, env }) => {
    if (tokens.some(({ type }) => type === "box_open")) foldBoxes(tokens, ParseContext.of(env));
  });
  for (const [type, of] of [
    ["details_open", "start"],
    ["summary_open", "line"],
    ["summary_close", "text"],
    ["details_close", "end"],
    ["box_open", "start"],
    ["box_title_open", "line"],
    ["box_title_close", "text"],
    ["box_close", "end"],
  ] as const)
    renderTokens(md, type, (token, context) =>
      context.addPlaceholder({
        kind: "fold",
        of,
        isBox: type.startsWith("box"),
        isOpen: token.meta?.["isShort"] === true,
      }),
    );
}

function foldBoxes(tokens: readonly Token[], context: ParseContext): void {
  let box: Token[] = [];
  for (const token of tokens) {
    if (token.type === "box_open") box = [];
    box.push(token);
    if (token.type !== "box_close") continue;
    const isShort = measureVisibleText(box).wordCount <= mostWords;
    if (!isShort) context.styles.add("fold");
    for (const part of box) if (part.type.startsWith("box_")) part.meta = { isShort };
  }
}

const elements = {
  details: {
    start: '<details class="fold">\n',
    line: "<summary>",
    text: "</summary>\n",
    end: "</details>\n",
  },
  box: {
    start: '<details class="fold box">\n',
    line: "<summary>",
    text: "</summary>\n",
    end: "</details>\n",
  },
  open: {
    start: '<section class="box">\n',
    line: "<p><strong>",
    text: "</strong></p>\n",
    end: "</section>\n",
  },
  feed: {
    start: "<section>\n",
    line: "<p><strong>",
    text: "</strong></p>\n",
    end: "</section>\n",
  },
} as const;

/** Renders a part of a text that is folded, or that would be if it were longer. */
export function renderFold({ of, isBox, isOpen }: FoldPlaceholder, { isFeed }: Resolver): string {
  if (isOpen) return elements.open[of];
  if (isFeed) return elements.feed[of];
  return elements[isBox ? "box" : "details"][of];
}
