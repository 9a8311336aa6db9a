import { z } from "zod";
import { findUnbalancedControl } from "./bidi-controls.ts";
import { findUnshowable } from "./find-unshowable.ts";

/**
 * White space that browsers collapse, and YAML's and Unicode's line breaks. No-break and wide spaces stay, also several in a row:
 * they are typed on purpose, and HTML keeps them.
 */
const whiteSpace = /[\t\n\r \u2028\u2029]+/g;

export function collapseWhiteSpace(text: string): string {
  return text.replace(whiteSpace, " ").trim();
}

/** Marks the schemas of text that readers see: in front matter, a comment behind such a text is taken for a part of it. */
const prose = z.registry<{ readonly isProse: true }>();

/** Whether a schema is of text for readers, and not of an id, a date or a choice. Limits that were added to it do not count. */
export function isProse(schema: z.core.$ZodType): boolean {
  return prose.get(schema)?.isProse === true;
}

function createLine() {
  return z.string().overwrite(collapseWhiteSpace).superRefine(checkShowable).superRefine(checkDirection);
}

/** One line that a person writes into a field to be read, which may say nothing; white space in it is collapsed once, here. */
export const lineOrNothing = createLine().register(prose, { isProse: true });

/** The same with something to see in it. */
export const lineOfText = lineOrNothing.min(1);

/** One line that names a record or an article, and that no reader sees. */
export const identifier = createLine().min(1);

/** Markdown of a person, of one paragraph or more, which YAML's escapes can give what a file cannot hold. */
export const markdownText = z
  .string()
  .trim()
  .min(1)
  .superRefine(checkShowable)
  .register(prose, { isProse: true });

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
  if (unbalanced) context.addIssue({ code: "custom", message: `in it ${unbalanced.message}` });
}
