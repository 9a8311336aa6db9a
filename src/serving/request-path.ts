import type { IncomingMessage } from "node:http";

/**
 * The file that a request asks for, as a path from the site's root: decoded, without query, `index.html` for a folder.
 * Undefined when the address cannot be decoded, lies outside of `mount` (a path that starts and ends with `/`), or leads
 * out of the site.
 */
export function findRequestPath({ url = "/" }: IncomingMessage, mount = "/"): string | undefined {
  const [address = "/"] = url.split(/[?#]/, 1);
  if (!address.startsWith(mount)) return undefined;
  const path = decode(address.slice(mount.length));
  if (path === undefined || path.includes("\0") || path.split(/[\\/]/).includes("..")) return undefined;
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    // Its only error: not percent-encoded UTF-8.
    return undefined;
  }
}
