import { hash } from "node:crypto";
import type { ServerResponse } from "node:http";

/** Reloads open pages when there is a new version of the site. */
export interface LiveReload {
  /** Path of the event stream that pages listen to (HTML, section 9.2). */
  readonly path: string;
  /** Opens the event stream: sends the current version at once, and each new one. */
  connect(response: ServerResponse): void;
  announce(version: string): void;
  /**
   * Adds a script to a page, which reloads the page when the stream sends a version other than `version`. The page's
   * Content-Security-Policy permits the script by its hash.
   */
  inject(html: string, version: string): string;
}

const path = ".offprint/versions";

/** Creates the event stream (HTML, section 9.2) that tells open pages to reload. */
export function createLiveReload(): LiveReload {
  const listeners = new Set<ServerResponse>();
  let current = "";
  return {
    path,
    connect: (response) => {
      response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
      if (response.req.method === "HEAD") return void response.end();
      response.write(`retry: 500\n${formatEvent(current)}`);
      listeners.add(response);
      response.on("close", () => listeners.delete(response));
    },
    announce: (version) => {
      current = version;
      for (const listener of listeners) listener.write(formatEvent(version));
    },
    inject: (html, version) => {
      const script = buildScript(version);
      const open = html.replace(policy, `$1script-src 'sha256-${hash("sha256", script, "base64")}'; `);
      const end = open.lastIndexOf("</body>");
      const split = end < 0 ? open.length : end;
      return `${open.slice(0, split)}<script>${script}</script>${open.slice(split)}`;
    },
  };
}

/** Matches a page's policy up to its first directive (CSP Level 3, section 3.3). */
const policy = /(<meta http-equiv="Content-Security-Policy" content=")/;

function formatEvent(version: string): string {
  return `data: ${version}\n\n`;
}

/**
 * The browser itself opens a broken stream again, so a page also reloads after a restart of the server. A hidden page closes its
 * stream, because browsers allow six connections to a host, and each open stream takes one of them.
 */
function buildScript(version: string): string {
  return `{
  let stream;
  const listen = () => {
    stream?.close();
    if (document.hidden) return;
    stream = new EventSource("/${path}");
    stream.onmessage = ({ data }) => data === "${version}" || location.reload();
  };
  document.addEventListener("visibilitychange", listen);
  listen();
}`;
}
