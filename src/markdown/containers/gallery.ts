import { buildCaption, checkParagraphs, checkText } from "./check-content.ts";
import { defineContainer } from "./container.ts";

const picture = '![A ship in port](ship.jpg "In port | Ada Pier")';

/** `::: gallery The quays in March`: pictures in a grid; the rules for figures and galleries make figures of its paragraphs. */
export const gallery = defineContainer({
  name: "gallery",
  example: "::: gallery",
  argument: "optional",
  within: ["details", "box", "live"],
  build: (block) => {
    const { content, context, create, position } = block;
    const hasPictures = checkText(block, { name: "gallery", needs: `its pictures, such as ${picture},` });
    checkParagraphs(block, {
      name: "gallery",
      remedy: `it has pictures alone, each such as ${picture}, and its caption after ::: gallery`,
    });
    if (!hasPictures) return [];
    const open = create("gallery_open", "figure", 1);
    open.attrSet("class", "gallery");
    context.setPosition(open, position);
    return [open, ...content, ...buildCaption(block), create("gallery_close", "figure", -1)];
  },
});
