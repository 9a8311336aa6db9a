import { z } from "zod";
import { findUnshowable } from "./find-unshowable.ts";

/** What a person writes into a field to be read: one line (YAML's line breaks become spaces) with something to see in it. */
export const lineOfText = z
  .string()
  .trim()
  .overwrite((text) => text.replace(/\s*[\n\r]\s*/g, " "))
  .min(1)
  .superRefine(checkShowable);

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
