import type { Server } from "node:http";
import { onTestFinished } from "vitest";
import { listen } from "../../src/serving/listen.ts";

/** Opens a server on any free port until the end of the test. */
export function open(server: Server, port = 0): Promise<string> {
  onTestFinished(() => {
    server.close().closeAllConnections();
  });
  return listen(server, port);
}

/** Requests a URL without following redirects. */
export async function request(url: string, init: RequestInit = {}) {
  const response = await fetch(url, { redirect: "manual", ...init });
  return { status: response.status, type: response.headers.get("content-type"), text: await response.text() };
}

/** Yields the versions that the server sends to open pages. */
export async function* readVersions(url: string, signal: AbortSignal): AsyncGenerator<string> {
  const response = await fetch(`${url}.offprint/versions`, { signal });
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    const events = text.split("\n\n");
    text = events.pop() ?? "";
    for (const event of events) yield event.slice(event.indexOf("data: ") + "data: ".length);
  }
}
