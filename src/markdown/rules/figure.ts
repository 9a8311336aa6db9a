import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { readAttribute } from "../tokens.ts";

/** The `info` of an image token in a figure. */
export const inFigure = "figure";

/** Turns an image that is alone in its paragraph into a figure, and its title into the caption. */
export function figures(md: MarkdownIt): void {
  // Before the quotation marks, so that captions get typographic ones.
  md.core.ruler.before("smartquotes", "figure", (state) => {
    const { tokens } = state;
    for (const [index, paragraph] of tokens.entries()) {
      const [inline, end] = tokens.slice(index + 1, index + 3);
      if (paragraph.type !== "paragraph_open" || paragraph.hidden || !inline || !end) continue;
      const [image, ...others] = inline.children ?? [];
      if (image?.type !== "image" || others.length > 0) continue;
      image.info = inFigure;
      retag(paragraph);
      retag(end);
    }
    state.tokens = tokens.flatMap((token) => [token, ...buildCaption(token, state)]);
  });
}

function retag(token: Token): void {
  token.type = token.type.replace("paragraph", "figure");
  token.tag = "figure";
}

/** Moves the title of a figure's image into a caption after it. */
function buildCaption({ children }: Token, { Token: TokenClass }: StateCore): Token[] {
  const image = children?.[0];
  const title = image?.info === inFigure ? readAttribute(image, "title") : "";
  if (!image || title === "") return [];
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
