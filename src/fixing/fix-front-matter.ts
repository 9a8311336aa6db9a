import type { z } from "zod";
import { orderFields } from "./order-fields.ts";
import { quoteNumbers, quoteTexts } from "./quote-values.ts";
import { keepValue, readYaml } from "./read-yaml.ts";

/** What was mended in front matter. */
type FrontMatterFix = "tabs" | "quotes" | "order of fields";

/**
 * Mends the YAML of front matter.
 * @param yaml each line with its end.
 * @param schema of its fields, which are put into the schema's order.
 * @returns the same text if it stays invalid.
 */
export function fixFrontMatter(
  yaml: string,
  schema: z.ZodObject,
): { readonly fixed: string; readonly fixes: readonly FrontMatterFix[] } {
  const { spaced, quoted } = quote(yaml, schema);
  if (readYaml(quoted) === undefined) return { fixed: yaml, fixes: [] };
  const texts = quoteNumbers(quoted, schema);
  const fixed = keepValue(texts, orderFields(texts, Object.keys(schema.shape)));
  const steps: readonly (readonly [FrontMatterFix, boolean])[] = [
    ["tabs", spaced !== yaml],
    ["quotes", texts !== spaced],
    ["order of fields", fixed !== texts],
  ];
  return { fixed, fixes: steps.flatMap(([fix, isDone]) => (isDone ? [fix] : [])) };
}

/** Tries the smallest change first: the text as it is may have no other mistake than missing quotes, or tabs. */
function quote(yaml: string, schema: z.ZodObject) {
  const spaced = yaml.replace(/^[ \t]*\t[ \t]*/gm, (indent) => indent.replaceAll("\t", "  "));
  const tries = [yaml, spaced].map((text) => ({ spaced: text, quoted: quoteTexts(text, schema) }));
  return tries.find(({ quoted }) => readYaml(quoted)) ?? { spaced: yaml, quoted: yaml };
}
