import { readFile } from "node:fs/promises";
import type { Server, ServerResponse } from "node:http";
import { type Answer, createHost } from "./answer.ts";
import { findFile, isMissing } from "./find-file.ts";
import { findRequestPath } from "./request-path.ts";
import { sendFile } from "./send-file.ts";

interface StaticHostOptions {
  /** Where the site hangs on its host: `/`, or for example `/project/`. */
  readonly mount?: string;
}

/**
 * A host as plain as they come: it sends the file that is asked for, `index.html` for a folder, else `404.html` with status
 * 404. It redirects nothing and completes no name, so that a link that works here works on every other host.
 * @returns a server that does not listen yet.
 */
export function createStaticHost(folder: string, { mount = "/" }: StaticHostOptions = {}): Server {
  return createHost(createFileAnswer(folder, mount, (response) => sendNotFound(folder, response)));
}

/** Sends files, and leaves it to `sendMissing` to answer for those that are not there. */
export function createFileAnswer(
  folder: string,
  mount: string,
  sendMissing: (response: ServerResponse) => Promise<void>,
): Answer {
  return async (request, response) => {
    const file = findRequestPath(request, mount);
    // Files are looked up at each request: a build may replace the folder meanwhile.
    const found = file === undefined ? undefined : await findFile(folder, file);
    const isSent = found !== undefined && (await sendFile(found, request, response));
    if (!isSent) await sendMissing(response);
  };
}

async function sendNotFound(folder: string, response: ServerResponse): Promise<void> {
  const page = await readPage(folder, "404.html");
  response.writeHead(404, { "Content-Type": page ? "text/html;charset=utf-8" : "text/plain;charset=utf-8" });
  response.end(page ?? "Not found\n");
}

/** The text of a page, or nothing when there is no such file. */
export async function readPage(folder: string, file: string): Promise<string | undefined> {
  try {
    const found = await findFile(folder, file);
    return found === undefined ? undefined : await readFile(found, "utf8");
  } catch (error) {
    // It was there a moment ago: a build replaces the folder.
    if (isMissing(error)) return undefined;
    throw error;
  }
}
