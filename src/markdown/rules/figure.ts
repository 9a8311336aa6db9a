import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { readAttribute } from "../tokens.ts";

/** What the `info` of a figure's image says. */
export const inFigure = "figure";

/** An image alone in its paragraph is a figure; its title is the caption. */
export function figures(md: MarkdownIt): void {
  // Before the quotes: a caption is text, and gets typographic ones.
  md.core.ruler.before("smartquotes", "figure", (state) => {
    const { tokens } = state;
    const figures = new Set(tokens.filter((_, index) => isFigure(tokens, index)));
    if (figures.size === 0) return;
    state.tokens = tokens.flatMap((token, index) => {
      const [before, last] = [tokens[index - 1], tokens[index - 2]];
      if (before && figures.has(before)) return [token, ...buildCaption(token, state)];
      return figures.has(token) || (last && figures.has(last)) ? [retag(token)] : [token];
    });
  });
}

/** True when a paragraph opens at `index` and holds one image and nothing else. */
function isFigure(tokens: readonly Token[], index: number): boolean {
  const paragraph = tokens[index];
  if (paragraph?.type !== "paragraph_open" || paragraph.hidden) return false;
  const [image, ...others] = tokens[index + 1]?.children ?? [];
  return image?.type === "image" && others.length === 0;
}

function retag(token: Token): Token {
  token.type = token.type.replace("paragraph", "figure");
  token.tag = "figure";
  return token;
}

/** The caption's tokens; the title moves from the image into them. */
function buildCaption(inline: Token, { Token: TokenClass }: StateCore): Token[] {
  const image = inline.children?.[0];
  if (image) image.info = inFigure;
  const title = image && readAttribute(image, "title");
  if (!title) return [];
  image.attrs = image.attrs?.filter(([name]) => name !== "title") ?? null;
  const text = new TokenClass("text", "", 0);
  text.content = title;
  const caption = new TokenClass("inline", "", 0);
  caption.content = title;
  caption.children = [text];
  return [
    new TokenClass("figcaption_open", "figcaption", 1),
    caption,
    new TokenClass("figcaption_close", "figcaption", -1),
  ];
}
