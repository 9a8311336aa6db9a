import { z } from "zod";
import { findUnbalancedControl } from "./bidi-controls.ts";
import { findUnshowable } from "./find-unshowable.ts";

/**
 * White space that browsers show as one space, with YAML's line breaks and Unicode's. No-break and wide spaces stay, also several in
 * a row: a person who types them means them, and HTML keeps them.
 */
const whiteSpace = /[\t\n\r \u2028\u2029]+/g;

export function collapseWhiteSpace(text: string): string {
  return text.replace(whiteSpace, " ").trim();
}

/** One line that a person writes into a field to be read, which may say nothing; white space in it is collapsed once, here. */
export const lineOrNothing = z
  .string()
  .overwrite(collapseWhiteSpace)
  .superRefine(checkShowable)
  .superRefine(checkDirection);

/** The same with something to see in it. */
export const lineOfText = lineOrNothing.min(1);

/** Markdown of a person, of one paragraph or more, which YAML's escapes can give what a file cannot hold. */
export const markdownText = z.string().trim().min(1).superRefine(checkShowable);

function checkShowable(text: string, context: z.RefinementCtx): void {
  const unshowable = findUnshowable(text);
  if (unshowable) {
    const message = `the control character ${unshowable.name} is in it, which no page or feed can show; remove it`;
    context.addIssue({ code: "custom", message });
  } else if (text !== "" && !/[\p{L}\p{N}\p{P}\p{S}]/u.test(text)) {
    context.addIssue({ code: "custom", message: "nothing in it can be seen; write some text" });
  }
}

/** Markdown finds its own: there a paragraph is the unit. */
function checkDirection(text: string, context: z.RefinementCtx): void {
  const unbalanced = findUnbalancedControl(text);
  if (unbalanced) context.addIssue({ code: "custom", message: `in it ${unbalanced.mistake}` });
}
