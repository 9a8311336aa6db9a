import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
  type ServerResponse,
} from "node:http";
import { findRefusal } from "./find-refusal.ts";

/** Answers one request, whole. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * A server that does not listen yet, for readers on this machine: GET and HEAD of its own address, else 403 or 405. An answer that
 * fails is told to the client, and ends nothing else.
 */
export function createHost(answer: Answer): Server {
  // Node itself would answer a request without Host, but with status 400 and no word.
  return createServer({ requireHostHeader: false }, (request, response) => {
    const refusal = findRefusal(request);
    if (refusal) return sendText(response, 403, refusal);
    if (request.method !== "GET" && request.method !== "HEAD") {
      return sendText(response, 405, "This server answers only GET and HEAD.", { Allow: "GET, HEAD" });
    }
    answer(request, response).catch((error: unknown) => {
      // Half an answer cannot be taken back; a broken connection says that it is not whole.
      if (response.headersSent) response.destroy();
      else sendText(response, 500, `This file cannot be sent: ${describeError(error)}`);
    });
  });
}

/** Ends a response with a sentence. */
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

/** The code of a system error, such as EACCES: its message names a place on this machine. */
function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "code" in error && typeof error.code === "string" ? error.code : error.message;
}
