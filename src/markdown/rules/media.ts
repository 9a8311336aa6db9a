import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { findMediaKind } from "../../model/media.ts";
import { ParseContext } from "../parse-context.ts";
import { joinTextLines } from "../segment-break.ts";
import { setQuotes } from "../set-quotes.ts";
import { eachInline, readAttribute, renderTokens } from "../tokens.ts";
import { decorative, findAlt } from "./image.ts";

/**
 * Turns an image whose file is a film or sound, and that is alone in its paragraph, into a figure with a player: `![What it
 * shows](clip.mp4 "Caption")`.
 * @param lang BCP 47.
 */
export function media(lang: string): (md: MarkdownIt) => void {
  return (md) => {
    md.core.ruler.before("smartquotes", "media", (state) => {
      state.tokens = state.tokens.flatMap((token, index) => {
        const image = token.type === "paragraph_open" ? findAlone(state.tokens[index + 1]) : undefined;
        if (image) return [createFigure(image, token, state, lang)];
        const isReplaced = [1, 2].some((distance) => isAlone(state.tokens, index - distance));
        return isReplaced ? [] : [token];
      });
      for (const children of eachInline(state.tokens))
        for (const image of children.filter(isMedia)) refuse(image, ParseContext.of(state.env));
    });
    renderTokens(md, "media", (token, context) => {
      const src = readAttribute(token, "src");
      const caption = setQuotes(readAttribute(token, "title"), lang);
      const name = setQuotes(token.content, lang);
      const number = Number(token.info);
      return `${context.addPlaceholder({ kind: "media", number, src, name, ...(caption && { caption }) })}\n`;
    });
  };
}

function isMedia(token: Token): boolean {
  return token.type === "image" && findMediaKind(readAttribute(token, "src")) !== undefined;
}

function isAlone(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.type === "paragraph_open" && findAlone(tokens[index + 1]) !== undefined;
}

/** The image that is all of a paragraph, if its file is a recording. */
function findAlone(inline: Token | undefined): Token | undefined {
  const [image, ...others] = inline?.children ?? [];
  return image && others.length === 0 && isMedia(image) ? image : undefined;
}

function createFigure(image: Token, paragraph: Token, state: StateCore, lang: string): Token {
  const context = ParseContext.of(state.env);
  const position = context.positionOf(image);
  const src = readAttribute(image, "src");
  const caption = joinTextLines(readAttribute(image, "title"), lang);
  const name = image.content === decorative ? "" : findAlt(image);
  if (name === "")
    context.report(
      "media",
      position,
      `"${src}" has no name; say what it shows or lets hear: ![A ship leaves the port](${src})`,
    );
  context.styles.add("media");
  context.media.push({ src, name, ...(caption && { caption }), position });
  const token = new state.Token("media", "", 0);
  token.block = true;
  token.map = paragraph.map;
  token.info = String(context.media.length);
  token.content = name;
  token.attrs = [
    ["src", src],
    ["title", caption],
  ];
  context.setPosition(token, position);
  return token;
}

/** A player is as wide as the text, so none fits into a line, a link, a heading or a cell. */
function refuse(image: Token, context: ParseContext): void {
  const src = readAttribute(image, "src");
  const what = findMediaKind(src) === "video" ? "video" : "recording";
  context.report(
    "media",
    context.positionOf(image),
    `found the ${what} "${src}" among other words; put it in a paragraph of its own, with an empty line before and after, or link to it: [What it is](${src})`,
  );
  image.type = "missing_image";
}
