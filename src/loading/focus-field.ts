import type { DiagnosticMessage } from "../model/diagnostic.ts";
import type { Focus } from "../model/focus.ts";
import { parsedText } from "../model/line-of-text.ts";

const across: Readonly<Record<string, number>> = { left: 0, center: 50, right: 100 };
const down: Readonly<Record<string, number>> = { top: 0, center: 50, bottom: 100 };
const expected =
  'expected how far across and how far down, as "40% 20%", or left, center or right and then top, center or bottom';

/** The schema of `image.focus`: two positions as in CSS, rounded to whole per cent, so that pages share their rules. */
export const focusPoint = parsedText(parseFocus, { examples: ["40% 20%", "center top", "left center"] });

function parseFocus(text: string): { readonly value: Focus } | DiagnosticMessage {
  const [first = "", second = "", ...others] = text.split(/\s+/);
  const [x, y] = [parsePosition(first, across), parsePosition(second, down)];
  if (x === undefined || y === undefined || others.length > 0)
    return { message: `found "${text}"; ${expected}` };
  const outside = [x, y].find((value) => value < 0 || value > 100);
  if (outside !== undefined) return { message: `found ${outside}%; 0% to 100% would pass` };
  return { value: { x: Math.round(x), y: Math.round(y) } };
}

function parsePosition(text: string, names: Readonly<Record<string, number>>): number | undefined {
  if (Object.hasOwn(names, text)) return names[text];
  return /^-?\d{1,9}(?:\.\d{1,9})?%$/.test(text) ? Number.parseFloat(text) : undefined;
}
