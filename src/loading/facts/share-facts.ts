import { z } from "zod";
import { shareTargets } from "../../model/share-target.ts";

/** `share` of `_data/site.ts`: in the order that readers see. An empty list offers nothing. */
export const shareSchema = z.array(z.enum(shareTargets)).superRefine((targets, context) => {
  for (const [index, target] of targets.entries())
    if (targets.indexOf(target) < index)
      context.addIssue({ code: "custom", path: [index], message: "it stands here twice; once is enough" });
});
