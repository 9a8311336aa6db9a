import type { IncomingMessage } from "node:http";

/** Segments that a file system leaves out or takes for another folder: no file of a site has them in its address. */
const oddSegments = new Set(["", ".", ".."]);

/**
 * The file that a request asks for, as a path from the site's root: decoded, without query, `index.html` for a folder.
 * Undefined when the address cannot be decoded, lies outside of `mount` (a path that starts and ends with `/`), or is not the
 * plain address of a file in the site.
 */
export function findRequestPath({ url = "/" }: IncomingMessage, mount = "/"): string | undefined {
  // Clients may send the whole address (RFC 9112, section 3.2.2).
  const [target = ""] = url.replace(/^http:\/\/[^/?#]*/i, "").split(/[?#]/, 1);
  const address = target || "/";
  if (!address.startsWith(mount)) return undefined;
  const path = decode(address.slice(mount.length));
  if (path === undefined || path.includes("\0")) return undefined;
  const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  return file.split(/[\\/]/).some((segment) => oddSegments.has(segment)) ? undefined : file;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    // Its only error: not percent-encoded UTF-8.
    return undefined;
  }
}
