/** The colours of text in the light and in the dark: `#rrggbb`. */
export interface Inks {
  readonly light: string;
  readonly dark: string;
}

/**
 * Gives a drawing that uses `currentColor` the colour of the text, in both schemes. In an `<img>` it does not know the page's colour, so it
 * would be black, also in the dark. A drawing that sets `color` itself keeps its own.
 * @param drawing a cleaned SVG document.
 */
export function setInk(drawing: Buffer, { light, dark }: Inks): Buffer {
  const text = drawing.toString("utf8");
  const [start = ""] = /^<svg[^>]*>/.exec(text) ?? [];
  if (!/currentcolor/i.test(text) || start.endsWith("/>") || /\scolor=/.test(start)) return drawing;
  // Without specificity: rules of the drawing take precedence.
  const select = (colour: string) => `:where(svg:root){color:${colour}}`;
  const style = `<style>${select(light)}@media(prefers-color-scheme:dark){${select(dark)}}</style>`;
  return Buffer.from(start + style + text.slice(start.length));
}
