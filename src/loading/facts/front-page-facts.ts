import { z } from "zod";

/** How many stories a section has on the front page if the facts do not say. */
const usualStories = 3;

const stories = z.int().min(1).max(20);

/** `frontPage` of `_data/site.ts`: the sections that the front page shows, in order; an id alone stands for three stories. */
export const frontPageSchema = z.strictObject({
  sections: z
    .array(
      z.union([
        z.string().transform((id) => ({ id, stories: usualStories })),
        z.strictObject({ id: z.string(), stories: stories.default(usualStories) }),
      ]),
    )
    .min(1)
    .superRefine((sections, context) => {
      for (const [index, { id }] of sections.entries())
        if (sections.findIndex((other) => other.id === id) < index)
          context.addIssue({
            code: "custom",
            path: [index],
            message: `"${id}" stands here twice; once is enough`,
          });
    }),
});
