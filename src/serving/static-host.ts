import type { Server, ServerResponse } from "node:http";
import { type Answer, createHost } from "./answer.ts";
import { openFile } from "./open-file.ts";
import { findRequestPath } from "./request-path.ts";
import { sendFile } from "./send-file.ts";

/**
 * Creates a server that does only what every static host does: it sends the requested file, `index.html` for a folder, and otherwise
 * `404.html` with status 404. It neither redirects nor adds file extensions, so a link that works here works on every host.
 * @param mount path of the site on its host, such as `/project/`.
 * @returns a server that does not listen yet.
 */
export function createStaticHost(folder: string, { mount = "/" } = {}): Server {
  return createHost(createFileAnswer(folder, mount, (response) => sendNotFound(folder, response)));
}

/** Sends the requested files of a folder; `sendMissing` answers requests for files that do not exist. */
export function createFileAnswer(
  folder: string,
  mount: string,
  sendMissing: (response: ServerResponse) => Promise<void>,
): Answer {
  return async (request, response) => {
    const file = findRequestPath(request, mount);
    const isSent = file !== undefined && (await sendFile(folder, file, request, response));
    if (!isSent) await sendMissing(response);
  };
}

async function sendNotFound(folder: string, response: ServerResponse): Promise<void> {
  const page = await readPage(folder, "404.html");
  response.writeHead(404, { "Content-Type": page ? "text/html;charset=utf-8" : "text/plain;charset=utf-8" });
  response.end(page ?? "Not found\n");
}

/** Returns the text of a page, or undefined if there is no such file. */
export async function readPage(folder: string, file: string): Promise<string | undefined> {
  const handle = await openFile(folder, file);
  try {
    return await handle?.readFile("utf8");
  } finally {
    await handle?.close();
  }
}
