import { z } from "zod";
import { identifier, lineOfText } from "../../model/line-of-text.ts";
import type { Publisher } from "../../model/site.ts";
import { emailAddress, linesOfText, secureAddress, telephoneNumber, webAddress } from "./fact-values.ts";

const shape = z.strictObject({
  name: lineOfText,
  description: lineOfText,
  sameAs: z.array(webAddress).default([]),
  /** Slugs of pages in `src/content/pages`. */
  about: identifier.exactOptional(),
  correctionsPolicy: identifier.exactOptional(),
  sourcingPolicy: identifier.exactOptional(),
  imprint: identifier.exactOptional(),
  legalName: lineOfText.exactOptional(),
  address: linesOfText.exactOptional(),
  representatives: linesOfText.exactOptional(),
  email: emailAddress.exactOptional(),
  phone: telephoneNumber.exactOptional(),
  contactForm: secureAddress.exactOptional(),
  registration: linesOfText.exactOptional(),
  vatId: lineOfText.exactOptional(),
  responsible: linesOfText.exactOptional(),
});

/** What stands on the imprint, or else on the page about the publication. */
const contactFacts = [
  "legalName",
  "address",
  "representatives",
  "email",
  "phone",
  "contactForm",
  "registration",
  "vatId",
  "responsible",
] as const;

/** `publisher` of `_data/site.ts`. */
export const publisherSchema = shape.superRefine((publisher, context) => {
  if (publisher.about !== undefined || publisher.imprint !== undefined) return;
  const message = "no page shows it; name a page in publisher.imprint or publisher.about";
  for (const name of contactFacts)
    if (publisher[name] !== undefined) context.addIssue({ code: "custom", path: [name], message });
});

/** The facts that are the slug of a page. */
export const publisherPages = ["about", "correctionsPolicy", "sourcingPolicy", "imprint"] as const;

/** Slugs of pages become URLs. */
export function buildPublisher(publisher: z.output<typeof publisherSchema>): Publisher {
  const { about, correctionsPolicy, sourcingPolicy, imprint, ...others } = publisher;
  return {
    ...others,
    ...(about !== undefined && { about: `${about}.html` }),
    ...(correctionsPolicy !== undefined && { correctionsPolicy: `${correctionsPolicy}.html` }),
    ...(sourcingPolicy !== undefined && { sourcingPolicy: `${sourcingPolicy}.html` }),
    ...(imprint !== undefined && { imprint: `${imprint}.html` }),
  };
}
