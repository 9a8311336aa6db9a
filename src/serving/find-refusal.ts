import type { IncomingMessage } from "node:http";

const names = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Why a request is not answered, or undefined for one that was made to this machine under its own name. A page of another site
 * can point its own name at this machine (DNS rebinding) and would then read drafts: such a request carries that name in `Host`.
 *
 * There must be one `Host` with the port that is served, in HTTP/1.0 as well (RFC 9110, section 7.2); an address in the request
 * line counts as much (RFC 9112, section 3.2.2). An `Origin` must be this server's own.
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
  return isOwn ? undefined : "This server answers only its own pages: a page of another origin asked.";
}

/** Node's `headers` keeps the first `Host` and forgets the others. */
function listHosts({ rawHeaders }: IncomingMessage): string[] {
  return rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === "host");
}

/** The host of a request line that has a whole address in place of a path; what is no such address is no host of ours. */
function listTargetHosts({ url = "/" }: IncomingMessage): string[] {
  if (url.startsWith("/")) return [];
  return [/^http:\/\/([^/?#]*)/i.exec(url)?.[1] ?? ""];
}
