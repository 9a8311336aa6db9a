import { findAddressFault } from "../../model/web-address.ts";
import { findUnsafeScheme } from "../tokens.ts";

/** Parameters that only tell a site who shared an address, or count its readers. */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|twclid|igshid|igsh|mc_[ce]id|mibextid|ref_src|ref_url|_hsenc|_hsmi|vero_id|wt_mc|cmpid)$/i;

/** The same on some sites; on others these parameters may choose what is shown. */
const trackingOn: readonly (readonly [host: RegExp, parameter: RegExp])[] = [
  [/(?:^|\.)(?:youtube\.com|youtu\.be|spotify\.com)$/, /^(?:si|pp|feature|nd)$/],
  [/(?:^|\.)(?:x|twitter)\.com$/, /^[st]$/],
  [/(?:^|\.)(?:tiktok\.com)$/, /^(?:_[rtd]|is_from_webapp|sender_device)$/],
];

/** Parameters by which a site knows a person who has signed in. */
const secret =
  /^(?:(?:access|auth|id|refresh|session)?[_-]?token|auth|session[_-]?(?:id|key)?|phpsessid|jsessionid|password|passwd|pwd|api[_-]?key|x-amz-signature)$/i;

/** An address on another site as readers get it, or what is wrong with the one that was written. */
type ReadAddress = { readonly url: URL; readonly href: string } | { readonly message: string };

/** Reads the address of an embed. Parameters that only count readers are left out. */
export function readEmbedAddress(written: string): ReadAddress {
  const [address = "", ...rest] = written.split(/\s+/);
  if (rest.length > 0)
    return {
      message: `found "${rest.join(" ")}" after the address; write its words as title: in the line below`,
    };
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase() ?? findUnsafeScheme(address);
  if (scheme === "http")
    return {
      message: `found an http: address, which others on the way can read and change; write ${address.replace(/^http:/i, "https:")}`,
    };
  if (scheme !== "https" || !URL.canParse(address))
    return {
      message: `found "${address}"; expected a whole address such as https://www.youtube.com/watch?v=…`,
    };
  const fault = findAddressFault(address);
  if (fault !== undefined) return { message: `found "${address}": ${fault}` };
  const url = new URL(address);
  const leak = findSignIn(url);
  if (leak !== undefined) return { message: leak };
  return { url, href: removeTracking(address, url) };
}

/** Describes the parameter of an address by which its site knows a person: in the query, behind `#`, or in the path as `;jsessionid=`. */
export function findSignIn({ searchParams, hash, pathname }: URL): string | undefined {
  const behindHash = new URLSearchParams(hash.replace(/^#[^=&]*\?|^#/, ""));
  const inPath = new URLSearchParams(pathname.replace(/^[^;]*/, "").replaceAll(/[;/]/g, "&"));
  const names = [searchParams, behindHash, inPath].flatMap((parameters) => [...parameters.keys()]);
  const found = names.find((name) => secret.test(name));
  return found === undefined
    ? undefined
    : `found ${found}= in the address, which lets every reader act as the person who copied it; delete it`;
}

/** Removes parameters from the text of an address, because `URLSearchParams` writes the others in another way. */
function removeTracking(address: string, { hostname }: URL): string {
  const [, start = "", query = "", end = ""] = /^([^?#]*)\??([^#]*)(.*)$/s.exec(address) ?? [];
  const own = trackingOn.flatMap(([host, parameter]) => (host.test(hostname) ? [parameter] : []));
  const kept = query.split("&").filter((pair) => {
    const [name = ""] = pair.split("=");
    return pair !== "" && ![tracking, ...own].some((pattern) => pattern.test(name));
  });
  return start + (kept.length > 0 ? `?${kept.join("&")}` : "") + end;
}
