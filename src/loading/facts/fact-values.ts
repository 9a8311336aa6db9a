import { z } from "zod";
import { lineOfText } from "../../model/line-of-text.ts";
import { createWebAddress } from "../../model/web-address.ts";

/** A web address. */
export const webAddress = createWebAddress(/^https?$/);

/** A web address that readers are led to. */
export const secureAddress = createWebAddress(/^https$/);

export const emailAddress = z.email("expected an e-mail address such as desk@example.org");

/** A telephone number that can be called from everywhere (ITU-T E.123). */
export const telephoneNumber = z
  .string()
  .regex(/^\+[1-9][\d ()/.-]{4,30}$/, "expected a number with its country, such as +49 40 123456");

/** Lines of text below each other, such as an address. */
export const linesOfText = z.array(lineOfText).min(1).max(12);

/** Addresses of pages elsewhere, each once, with the text of the link. */
export const namedAddresses = z
  .array(z.strictObject({ label: lineOfText, url: secureAddress }))
  .min(1)
  .superRefine((links, context) => {
    for (const [index, { url }] of links.entries())
      if (links.findIndex((other) => normalize(other.url) === normalize(url)) < index)
        context.addIssue({
          code: "custom",
          path: [index, "url"],
          message: "it stands here twice; once is enough",
        });
  });

function normalize(address: string): string {
  return URL.canParse(address) ? new URL(address).href : address;
}
