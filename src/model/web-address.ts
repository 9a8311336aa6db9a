import { z } from "zod";

/** A host as browsers write it: an address with another one means something else in a content security policy, or in markup. */
const host = /^(?:[\w.-]+|\[[\da-f:.]+\])$/i;

/**
 * Finds what no published address may have, although browsers accept it when it is typed.
 * @param address one that `URL` can parse.
 */
export function findAddressFault(address: string): string | undefined {
  const { username, password, hostname } = new URL(address);
  if (username !== "" || password !== "")
    return "a user name or password is in it, which every reader would see; leave it out";
  if (!/^[a-z]+:\/\/[^/]/i.test(address)) return "expected two slashes before the host: https://example.org/";
  if (!host.test(hostname)) return "expected a host of letters, digits, hyphens and dots";
  return /[\s"<>\\^`{|}]/.test(address)
    ? `expected an address without spaces, quotation marks and brackets: ${new URL(address).href}`
    : undefined;
}

/**
 * Creates the schema of a whole web address.
 * @param protocol what it may begin with.
 * @param isNormalized whether it is written as browsers write it, so that equal addresses are equal texts; spaces are then escaped.
 */
export function createWebAddress(protocol: RegExp, isNormalized = false) {
  return z.url({ protocol, normalize: isNormalized }).superRefine((address, context) => {
    const message = URL.canParse(address) ? findAddressFault(address) : undefined;
    if (message !== undefined) context.addIssue({ code: "custom", message });
  });
}
