import { z } from "zod";
import { aiPurposes } from "../../model/site.ts";
import { webAddress } from "./fact-values.ts";

const choice = z.boolean().exactOptional();

const crawler = z
  .string()
  .trim()
  .regex(
    /^[a-z][\w.-]*$/i,
    `expected the name of a crawler without its version, such as GPTBot; or ${aiPurposes.join(", ")} for all known ones of that purpose`,
  );

/** What AI companies may do with the publication: the fact `aiUse`. What is left out is neither allowed nor refused. */
export const aiUseSchema = z
  .strictObject({
    /** Content Signals (contentsignals.org): an index that leads to the pages; answers made from a page; training of models. */
    search: choice,
    input: choice,
    training: choice,
    /** Crawlers that may fetch nothing. */
    block: z.array(crawler).default([]),
    /** Text and data mining (TDM Reservation Protocol). */
    mining: z
      .strictObject({
        reserved: z.boolean(),
        policy: webAddress.exactOptional(),
      })
      .exactOptional(),
  })
  .superRefine((aiUse, context) => {
    for (const purpose of aiPurposes.filter((purpose) => aiUse[purpose] && aiUse.block.includes(purpose))) {
      const message = `block has the crawlers of ${purpose}; expected false, or another block`;
      context.addIssue({ code: "custom", path: [purpose], message });
    }
  });
