import type { IncomingMessage } from "node:http";

const names = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Returns why a request is refused, or undefined if it may be answered. Another site can point its own domain at this machine
 * (DNS rebinding), and its pages could then read drafts: such a request has that domain in `Host`.
 *
 * A request needs exactly one `Host`, also in HTTP/1.0, with the port of this server (RFC 9110, section 7.2). The host of an absolute
 * URL in the request line must pass as well (RFC 9112, section 3.2.2), and so must an `Origin`.
 */
export function findRefusal(request: IncomingMessage): string | undefined {
  const port = request.socket.localPort;
  const own = new Set(names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`])));
  const hosts = [...listHosts(request), ...listTargetHosts(request)];
  if (listHosts(request).length !== 1 || !hosts.every((host) => own.has(host.toLowerCase()))) {
    return `This server answers only at http://localhost:${port}/ and http://127.0.0.1:${port}/: open one of these addresses.`;
  }
  const { origin } = request.headers;
  const isOwn = origin === undefined || own.has(origin.toLowerCase().replace(/^http:\/\//, ""));
  return isOwn
    ? undefined
    : "This server answers only its own pages, and this request came from another origin.";
}

/** Reads `rawHeaders`, because `headers` keeps only the first `Host`. */
function listHosts({ rawHeaders }: IncomingMessage): string[] {
  return rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === "host");
}

/** Returns the host of a request line with an absolute URL in place of a path; "", which never passes, if it is not an http URL. */
function listTargetHosts({ url = "/" }: IncomingMessage): string[] {
  if (url.startsWith("/")) return [];
  return [/^http:\/\/([^/?#]*)/i.exec(url)?.[1] ?? ""];
}
