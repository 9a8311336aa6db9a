import { z } from "zod";
import { lineOfText } from "../model/line-of-text.ts";

/** How many lines there may be, and how many characters in one; above the last number a hint says so. */
export const shortLimits = { lines: 4, length: 200, readable: 120 };

/** The schema of `short`: the story in a few lines. */
export const shortLines = z
  .array(lineOfText.max(shortLimits.length))
  .min(1)
  // Not `max`, which also counts the characters of a text that is no list.
  .superRefine((lines, context) => {
    const issue = { code: "too_big", origin: "array", maximum: shortLimits.lines, inclusive: true } as const;
    if (lines.length > shortLimits.lines) context.addIssue({ ...issue, input: lines });
  });
