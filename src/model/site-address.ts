import { z } from "zod";

const expected = "expected an address without ?, # and user name, such as https://example.org/news/";

/** The URL of the folder where the site is published (http or https). A missing slash at the end is added. */
export const siteAddress = z
  .url({ protocol: /^https?$/, error: expected })
  .refine(isFolderAddress, expected)
  .transform((url) => new URL(url).href.replace(/\/?$/, "/"));

/** An IANA time zone, such as Europe/Berlin. */
export const timeZoneName = z
  .string()
  .refine(isTimeZone, "expected an IANA time zone such as Europe/Berlin or UTC");

function isFolderAddress(address: string): boolean {
  // What is no URL at all is a mistake of its own.
  if (!URL.canParse(address)) return true;
  const { origin, pathname, href } = new URL(address);
  return href === origin + pathname;
}

function isTimeZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }));
  } catch {
    return false;
  }
}
