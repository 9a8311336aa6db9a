import { z } from "zod";
import { findUnbalancedControl } from "./bidi-controls.ts";
import type { DiagnosticMessage } from "./diagnostic.ts";
import { findUnshowable } from "./find-unshowable.ts";

/**
 * White space that browsers collapse, and YAML's and Unicode's line breaks. No-break and wide spaces stay, also several in a row:
 * they are typed on purpose, and HTML keeps them.
 */
const whiteSpace = /[\t\n\r \u2028\u2029]+/g;

/** Replaces each run of white space by one space, and removes it from both ends. No-break spaces stay. */
export function collapseWhiteSpace(text: string): string {
  return text.replace(whiteSpace, " ").trim();
}

/** The schemas of text that readers see. In front matter, a YAML comment after such a text is a diagnostic: it may be lost text. */
const prose = z.registry<{ readonly form: "line" | "markdown" }>();

/** True for a schema of text that readers see, unlike an id, a date or a choice; also if limits were added to it. */
export function isProse(schema: z.core.$ZodType): boolean {
  // Not `has`, which does not know a schema to which limits were added.
  return prose.get(schema) !== undefined;
}

/** True for a schema of such text without markup. */
export function isLineOfProse(schema: z.core.$ZodType): boolean {
  return prose.get(schema)?.form === "line";
}

function createLine() {
  return z.string().overwrite(collapseWhiteSpace).superRefine(checkShowable).superRefine(checkDirection);
}

/** One line of text for readers, which may be empty. White space in it is collapsed here, and nowhere else. */
export const lineOrNothing = createLine().register(prose, { form: "line" });

/** The same, but not empty. */
export const lineOfText = lineOrNothing.min(1);

/** One line that names a record or an article. Readers do not see it. */
export const identifier = createLine().min(1);

/** Markdown in front matter. YAML escapes can put characters into it that a file cannot contain. */
export const markdownText = z
  .string()
  .trim()
  .min(1)
  .superRefine(checkShowable)
  .register(prose, { form: "markdown" });

/** What an editor knows of a text without code: keywords of JSON Schema. */
interface TextHints {
  readonly pattern?: string;
  /** Says what would pass, where editors show it. */
  readonly patternErrorMessage?: string;
  readonly examples?: string[];
}

/** A text that `parse` accepts, trimmed; the output is what `parse` returns. */
export function parsedText<Value>(
  parse: (text: string) => { readonly value: Value } | DiagnosticMessage,
  hints: TextHints = {},
) {
  return z
    .string()
    .meta({ ...hints })
    .transform((text, context) => {
      const result = parse(text.trim());
      if ("value" in result) return result.value;
      context.addIssue({ code: "custom", message: result.message });
      return z.NEVER;
    });
}

function checkShowable(text: string, context: z.RefinementCtx): void {
  const unshowable = findUnshowable(text);
  if (unshowable) {
    const message = `the control character ${unshowable.name} is in it, which no page or feed can show; remove it`;
    context.addIssue({ code: "custom", message });
  } else if (text !== "" && !/[\p{L}\p{N}\p{P}\p{S}]/u.test(text)) {
    context.addIssue({ code: "custom", message: "nothing in it can be seen; write some text" });
  }
}

/** In Markdown, a rule checks each paragraph instead. */
function checkDirection(text: string, context: z.RefinementCtx): void {
  const unbalanced = findUnbalancedControl(text);
  if (unbalanced) context.addIssue({ code: "custom", message: `in it ${unbalanced.message}` });
}
