import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { joinTextLines } from "../segment-break.ts";
import { readAttribute } from "../tokens.ts";

/** The `info` of an image token in a figure. */
export const inFigure = "figure";
const captionAndCredit = /^(?:(.*) )?\| (.+)$/;

/**
 * Turns an image that is alone in its paragraph, perhaps as a link, into a figure, and its title into the caption; several that are
 * alone become a gallery of figures.
 * @param lang BCP 47.
 */
export function figures(lang: string): (md: MarkdownIt) => void {
  return (md) => {
    // Before the quotation marks, so that captions get typographic ones.
    md.core.ruler.before("smartquotes", "figure", (state) => {
      const { tokens } = state;
      let isGallery = false;
      const found = new Map(tokens.map((token, index) => [index, findPictures(token, tokens[index + 1])]));
      state.tokens = tokens.flatMap((token, index) => {
        const pictures = found.get(index) ?? [];
        if (token.type === "gallery_open" || token.type === "gallery_close") isGallery = !isGallery;
        if (pictures.length > 0) return buildFigures(pictures, { map: token.map, state, lang, isGallery });
        // The inline token and the end of a paragraph that became figures.
        const isReplaced = [1, 2].some((distance) => (found.get(index - distance)?.length ?? 0) > 0);
        return isReplaced ? [] : [token];
      });
    });
  };
}

function findPictures({ type }: Token, inline: Token | undefined): Token[][] {
  return type === "paragraph_open" ? splitPictures(inline?.children ?? []) : [];
}

/** The tokens of each picture of a paragraph that has nothing else: an image, or a link around one. */
function splitPictures(tokens: readonly Token[]): Token[][] {
  const pictures: Token[][] = [];
  for (let index = 0; index < tokens.length; ) {
    const [first, second, third] = tokens.slice(index, index + 3);
    const isLinked = first?.type === "link_open" && second?.type === "image" && third?.type === "link_close";
    const length = first?.type === "image" ? 1 : isLinked ? 3 : 0;
    if (length > 0) pictures.push(tokens.slice(index, index + length));
    else if (!first || !isSpace(first)) return [];
    index += length || 1;
  }
  return pictures;
}

function isSpace({ type, content }: Token): boolean {
  return type === "softbreak" || type === "hardbreak" || (type === "text" && content.trim() === "");
}

interface FigurePlace {
  readonly map: Token["map"];
  readonly state: StateCore;
  readonly lang: string;
  /** True within a block `::: gallery`. */
  readonly isGallery: boolean;
}

function buildFigures(pictures: readonly Token[][], { map, state, lang, isGallery }: FigurePlace): Token[] {
  const create = (type: string, tag: string, nesting: Token["nesting"]) => {
    const token = new state.Token(type, tag, nesting);
    token.block = true;
    token.map = map;
    return token;
  };
  const figures = pictures.flatMap((children) => {
    const image = children.find(({ type }) => type === "image");
    if (image) image.info = inFigure;
    const inline = create("inline", "", 0);
    inline.children = children;
    inline.content = image?.content ?? "";
    const caption = image ? buildCaption(image, state, lang) : [];
    return [create("figure_open", "figure", 1), inline, ...caption, create("figure_close", "figure", -1)];
  });
  if (pictures.length === 1 || isGallery) return figures;
  const gallery = create("gallery_open", "figure", 1);
  gallery.attrSet("class", "gallery");
  return [gallery, ...figures, create("gallery_close", "figure", -1)];
}

/** Moves the title of a figure's image into a caption after it: `The quay on Saturday | Ada Pier` is a caption and a credit. */
function buildCaption(image: Token, { Token: TokenClass }: StateCore, lang: string): Token[] {
  const title = joinTextLines(readAttribute(image, "title"), lang);
  if (title === "") return [];
  image.attrs = image.attrs?.filter(([name]) => name !== "title") ?? null;
  const create = (type: string, tag: string, nesting: Token["nesting"], content = "") => {
    const token = new TokenClass(type, tag, nesting);
    token.content = content;
    return token;
  };
  const [, text = "", credit] = captionAndCredit.exec(title) ?? [title, title];
  const caption = create("inline", "", 0, title);
  const divider = /\p{P}$/u.test(text) ? " " : " · ";
  caption.children = [
    ...(text ? [create("text", "", 0, credit === undefined ? text : text + divider)] : []),
    ...(credit !== undefined
      ? [create("small_open", "small", 1), create("text", "", 0, credit), create("small_close", "small", -1)]
      : []),
  ];
  return [create("figcaption_open", "figcaption", 1), caption, create("figcaption_close", "figcaption", -1)];
}
