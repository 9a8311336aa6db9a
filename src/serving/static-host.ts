import { readFile } from "node:fs/promises";
import type { Server, ServerResponse } from "node:http";
import path from "node:path";
import sirv from "sirv";
import { type Answer, createHost } from "./answer.ts";
import { findRequestPath } from "./request-path.ts";

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
  // Files are looked up at each request: a build may replace the folder meanwhile.
  const sendFile = sirv(folder, { dev: true, etag: true, extensions: [] });
  return async (request, response) => {
    const file = findRequestPath(request, mount);
    if (file === undefined) return sendMissing(response);
    // Encoded as sirv decodes it, which is less than what browsers and our own links encode.
    request.url = encodeURI(`/${file}`);
    let isMissing = false;
    sendFile(request, response, () => {
      isMissing = true;
    });
    if (isMissing) await sendMissing(response);
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
    return await readFile(path.join(folder, file), "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR") return undefined;
    throw error;
  }
}
