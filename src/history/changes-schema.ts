import { z } from "zod";
import { correctionKinds } from "../model/correction.ts";
import type { BlockKind, Changes } from "../model/history.ts";

/** An object, so that the compiler misses a kind that is not in it. */
const blockKinds = {
  paragraph: "paragraph",
  heading: "heading",
  entry: "entry",
  quote: "quote",
  code: "code",
  row: "row",
  picture: "picture",
  note: "note",
} as const satisfies { readonly [kind in BlockKind]: kind };

const kind = z.enum(blockKinds);
const pieces = z.array(z.object({ change: z.enum(["same", "added", "removed"]), text: z.string() }));

/** Changes as they are kept in a file. */
export const changesSchema: z.ZodType<Changes> = z.object({
  fields: z.array(
    z.discriminatedUnion("field", [
      z.object({ field: z.enum(["title", "description", "authors"]), pieces }),
      z.object({ field: z.literal("correction"), kind: z.enum(correctionKinds), pieces }),
    ]),
  ),
  blocks: z.array(
    z.discriminatedUnion("change", [
      z.object({ change: z.literal("same"), blocks: z.array(z.object({ kind, text: z.string() })) }),
      z.object({ change: z.enum(["changed", "added", "removed"]), kind, pieces }),
      z.object({ change: z.literal("moved"), kind, pieces }),
    ]),
  ),
});
