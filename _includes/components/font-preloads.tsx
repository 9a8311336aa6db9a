import type { FontFace, Theme } from "../../src/model/theme.ts";
import type { Href } from "../../src/model/urls.ts";

interface FontPreloadsProps {
  readonly theme: Theme;
  readonly href: Href;
}

/** Asks for the fonts of headlines and text before the browser has read the styles. Others are loaded where they are used. */
export function FontPreloads({ theme: { fonts, type }, href }: FontPreloadsProps) {
  const found = [findFace(fonts, type.display, type.displayWeight), findFace(fonts, type.text, 400)].flatMap(
    (font) => font?.url ?? [],
  );
  return (
    <>
      {[...new Set(found)].map((url) => (
        // Browsers load fonts without credentials, and use a preload only if it is the same request (HTML, section 4.6.7.17).
        <link key={url} rel="preload" as="font" type="font/woff2" href={href(url)} crossorigin="anonymous" />
      ))}
    </>
  );
}

/** Finds the upright face whose weight is nearest. */
function findFace(fonts: readonly FontFace[], family: string, weight: number): FontFace | undefined {
  const [nearest] = fonts
    .filter((font) => font.family === family && font.style === "normal")
    .sort((a, b) => distance(a, weight) - distance(b, weight));
  return nearest;
}

function distance(font: FontFace, weight: number): number {
  const [least = 0, most = least] = font.weight.split(" ").map(Number);
  return Math.max(least - weight, weight - most, 0);
}
