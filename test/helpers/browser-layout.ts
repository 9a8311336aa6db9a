import type { Layout, Line } from "./browser-page.ts";

/** What WCAG asks for at level AAA, and the styles promise of all text. */
const leastContrast = 7;

/** Lists layout faults: a page wider than its window; text or pictures that are cut off, hard to see, or overlap. */
export function findLayoutFaults({ windowWidth, scrollWidth, lines }: Layout): string[] {
  const shown = lines.filter(({ left, right }) => right - left >= 1);
  const leaves = ({ left, right, scrolls }: Line) => !scrolls && (left < -1 || right > windowWidth + 1);
  const name = (fault: string, found: readonly Line[]) => found.map(({ text }) => `${fault}: ${text}`);
  const faults = [
    ...(scrollWidth > windowWidth ? [`scrolls sideways: ${scrollWidth} px in ${windowWidth}`] : []),
    ...name("leaves the page", shown.filter(leaves)),
    ...name(
      "is cut off",
      shown.filter(({ isCutOff }) => isCutOff),
    ),
    ...shown
      .filter(({ contrast }) => contrast < leastContrast)
      .map(({ text, contrast }) => `has a contrast of ${contrast.toFixed(1)}: ${text}`),
    ...findOverlaps(shown),
  ];
  return [...new Set(faults)];
}

function findOverlaps(lines: readonly Line[]): string[] {
  const fromTop = lines.toSorted((a, b) => a.top - b.top);
  return fromTop.flatMap((line, index) => {
    const after = fromTop.slice(index + 1);
    const end = after.findIndex(({ top }) => top >= line.bottom);
    return after
      .slice(0, end === -1 ? after.length : end)
      .filter(({ left, right }) => Math.min(line.right, right) - Math.max(line.left, left) > 1)
      .map(({ text }) => `overlap: ${line.text} | ${text}`);
  });
}
