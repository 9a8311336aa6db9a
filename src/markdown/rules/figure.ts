import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { joinTextLines } from "../segment-break.ts";
import { readAttribute } from "../tokens.ts";

/** The `info` of an image token in a figure. */
export const inFigure = "figure";

/**
 * Turns an image that is alone in its paragraph into a figure, and its title into the caption.
 * @param lang BCP 47.
 */
export function figures(lang: string): (md: MarkdownIt) => void {
  return (md) => addFigures(md, lang);
}

function addFigures(md: MarkdownIt, lang: string): void {
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
    state.tokens = tokens.flatMap((token) => [token, ...buildCaption(token, state, lang)]);
  });
}

function retag(token: Token): void {
  token.type = token.type.replace("paragraph", "figure");
  token.tag = "figure";
}

/** Moves the title of a figure's image into a caption after it. */
function buildCaption({ children }: Token, { Token: TokenClass }: StateCore, lang: string): Token[] {
  const image = children?.[0];
  const title = image?.info === inFigure ? joinTextLines(readAttribute(image, "title"), lang) : "";
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
