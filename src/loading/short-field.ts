import { lineOfText } from "../model/line-of-text.ts";
import { listUpTo } from "./facts/fact-values.ts";

/** How many lines there may be, and how many characters in one; above the last number a hint says so. */
export const shortLimits = { lines: 4, length: 200, readable: 120 };

/** The schema of `short`: the story in a few lines. */
export const shortLines = listUpTo(shortLimits.lines, lineOfText.max(shortLimits.length));
