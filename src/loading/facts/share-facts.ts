import { z } from "zod";
import { shareTargets } from "../../model/share-target.ts";
import { checkRepeated } from "./fact-values.ts";

/** `share` of `_data/site.ts`: in the order that readers see. An empty list offers nothing. */
export const shareSchema = z.array(z.enum(shareTargets)).superRefine(checkRepeated((target) => target));
