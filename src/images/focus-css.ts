import type { LeadPicture } from "../model/picture.ts";
import { isDrawing } from "./show-picture.ts";

/**
 * Finds the class of a picture whose crops keep another point than the centre in sight, such as `f40-20`; undefined for all others,
 * and for drawings, which are never cropped.
 */
export function findFocusClass({ picture, focus }: LeadPicture): string | undefined {
  if (!focus || isDrawing(picture) || (focus.x === 50 && focus.y === 50)) return undefined;
  return `f${focus.x}-${focus.y}`;
}

/** Writes a rule for each class that {@link findFocusClass} finds; an empty text if it finds none. */
export function renderFocusCss(images: readonly LeadPicture[]): string {
  const rules = images.flatMap((image) => {
    const name = findFocusClass(image);
    return name && image.focus ? `.${name}{object-position:${image.focus.x}% ${image.focus.y}%}` : [];
  });
  return rules.length === 0 ? "" : `@layer focus{${[...new Set(rules)].sort().join("")}}`;
}
