import type { IncomingMessage } from "node:http";
import { decodePercent } from "../model/decode-percent.ts";

/** Segments that a file system drops or resolves: the URL of a file in the site has none of them. */
const relativeSegments = new Set(["", ".", ".."]);

/**
 * Returns the requested file as a path from the site's root: decoded, without query, with `index.html` for a folder. Undefined if the
 * URL cannot be decoded, lies outside of `mount` (a path that starts and ends with `/`), or has empty or relative segments.
 */
export function findRequestPath({ url = "/" }: IncomingMessage, mount = "/"): string | undefined {
  // Clients may send an absolute URL (RFC 9112, section 3.2.2).
  const [target = ""] = url.replace(/^http:\/\/[^/?#]*/i, "").split(/[?#]/, 1);
  const address = target || "/";
  if (!address.startsWith(mount)) return undefined;
  const path = decodePercent(address.slice(mount.length));
  if (path === undefined || path.includes("\0")) return undefined;
  const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  return file.split(/[\\/]/).some((segment) => relativeSegments.has(segment)) ? undefined : file;
}
