import { z } from "zod";
import { languageTag } from "../../model/language-tag.ts";
import { lineOfText } from "../../model/line-of-text.ts";
import { checkRepeated, emailAddress, namedAddresses, secureAddress } from "./fact-values.ts";

const pictureSchema = z.strictObject({
  /** A path from the file of facts. */
  src: z.string().trim().min(1),
  alt: lineOfText.exactOptional(),
});

export type PictureFact = z.output<typeof pictureSchema>;

/** What a record of `_data/authors.ts` has beside what every entity has. */
export const authorFields = {
  /** A desk signs for the newsroom; in structured data it is an organisation, not a person. */
  isDesk: z.boolean().default(false),
  role: lineOfText.exactOptional(),
  languages: z
    .array(languageTag)
    .min(1)
    .superRefine(checkRepeated((tag) => tag))
    .exactOptional(),
  picture: pictureSchema.exactOptional(),
  email: emailAddress.exactOptional(),
  form: secureAddress.exactOptional(),
  links: namedAddresses.exactOptional(),
  fediverse: z
    .string()
    .regex(
      /^@[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/i,
      "expected an account such as @ada@social.example",
    )
    .exactOptional(),
};

/** Takes the pictures out of the records of authors: they are read only if a page shows them. */
export function splitPictures<R extends { readonly picture?: PictureFact }>(
  authors: Readonly<{ [id: string]: R }>,
): {
  readonly records: Readonly<{ [id: string]: Omit<R, "picture"> }>;
  readonly pictures: ReadonlyMap<string, PictureFact>;
} {
  const records: { [id: string]: Omit<R, "picture"> } = {};
  const pictures = new Map<string, PictureFact>();
  for (const [id, { picture, ...record }] of Object.entries(authors)) {
    records[id] = record;
    if (picture) pictures.set(id, picture);
  }
  return { records, pictures };
}
