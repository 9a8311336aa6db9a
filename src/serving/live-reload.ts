import { hash } from "node:crypto";
import type { ServerResponse } from "node:http";

/** Tells open pages that there is a newer version of the site. */
export interface LiveReload {
  /** Where pages listen: an event stream (HTML, section 9.2). */
  readonly path: string;
  /** Keeps a page's request open, and tells it the version right away. */
  connect(response: ServerResponse): void;
  announce(version: string): void;
  /** Adds a script to a page that loads it anew once a version other than `version` is told; its policy allows that script. */
  inject(html: string, version: string): string;
}

const path = ".offprint/versions";

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

/** Where the directives of a page's policy begin (CSP Level 3, section 3.3). */
const policy = /(<meta http-equiv="Content-Security-Policy" content=")/;

function formatEvent(version: string): string {
  return `data: ${version}\n\n`;
}

/**
 * A stream that breaks off is opened again by the browser itself, so that a page also finds the server after its restart. A
 * hidden page closes its stream: browsers keep six connections to a host, and every open one would take one away.
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
