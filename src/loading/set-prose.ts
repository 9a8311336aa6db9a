import type { z } from "zod";
import { setQuotes } from "../markdown/set-quotes.ts";
import { findSchemas } from "../model/find-fields.ts";
import { isLineOfProse } from "../model/line-of-text.ts";

/**
 * Sets the quotation marks and apostrophes of every text that readers see in parsed front matter or facts, as the texts' Markdown
 * has them. The limits of its length are those of the text as typed.
 * @param schema the schema that parsed it; it says which texts readers see. Markdown is left out.
 * @param data what the schema returned, which is a new object: the texts are replaced in it.
 * @param lang BCP 47.
 */
export function setProse(schema: z.core.$ZodType, data: unknown, lang: string): void {
  if (typeof data !== "object" || data === null) return;
  for (const [key, value] of Object.entries(data)) {
    const schemas = findSchemas(schema, [key]);
    for (const part of schemas) setProse(part, value, lang);
    if (typeof value === "string" && schemas.some(isLineOfProse))
      Reflect.set(data, key, setQuotes(value, lang));
  }
}
