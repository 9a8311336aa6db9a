import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
  type ServerResponse,
} from "node:http";
import { codeOf } from "../model/system-error.ts";
import { findRefusal } from "./find-refusal.ts";

/** Answers one request; resolves once the response has ended. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Creates a server for clients on this machine; it does not listen yet. It answers GET and HEAD requests to its own address, others
 * with status 403 or 405, and with status 500 if `answer` rejects.
 */
export function createHost(answer: Answer): Server {
  // With `true`, Node answers a request without Host itself: status 400 and an empty body.
  return createServer({ requireHostHeader: false }, (request, response) => {
    const refusal = findRefusal(request);
    if (refusal) return sendText(response, 403, refusal);
    if (request.method !== "GET" && request.method !== "HEAD") {
      return sendText(response, 405, "This server answers only GET and HEAD.", { Allow: "GET, HEAD" });
    }
    answer(request, response).catch((error: unknown) => {
      // After the head was sent, only a broken connection tells the client that the response is not complete.
      if (response.headersSent) response.destroy();
      else sendText(response, 500, `This file cannot be sent: ${describe(error)}`);
    });
  });
}

/** Sends one line of text as the whole response. */
export function sendText(
  response: ServerResponse,
  status: number,
  text: string,
  headers: OutgoingHttpHeaders = {},
): void {
  const body = `${text}\n`;
  response.writeHead(status, {
    "Content-Length": Buffer.byteLength(body),
    "Content-Type": "text/plain;charset=utf-8",
    "Cache-Control": "no-store",
    ...headers,
  });
  response.end(body);
}

/** Prefers the code of a system error, such as EACCES, because its message has a path on this machine. */
function describe(error: unknown): string {
  return codeOf(error) || (error instanceof Error ? error.message : String(error));
}
