import { z } from "zod";
import { lineOfText } from "../../model/line-of-text.ts";
import { parseTarget } from "../resolve-target.ts";

/** A target: `tag:quays`, `page:about`, `https://…`. Whether it leads somewhere is known only when the content is. */
const target = z.string().superRefine((text, context) => {
  const parsed = parseTarget(text);
  if ("message" in parsed) context.addIssue({ code: "custom", message: parsed.message });
});

const linkSchema = z.strictObject({
  to: target,
  /** By default the name of what the target names. */
  label: lineOfText.exactOptional(),
});

const groupSchema = z.strictObject({ title: lineOfText, links: z.array(linkSchema).min(1) });

/** `navigation` and `footer` of `_data/site.ts`. */
export const menuFields = {
  navigation: z.array(linkSchema).min(1).exactOptional(),
  footer: z
    .array(z.union([linkSchema, groupSchema]))
    .min(1)
    .exactOptional(),
};

const menuSchema = z.object(menuFields);

export type MenuFacts = z.output<typeof menuSchema>;
export type LinkFact = z.output<typeof linkSchema>;
