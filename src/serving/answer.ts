import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";

/** Answers one request, whole. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** A server that does not listen yet. An answer that fails is told to whoever asked, and ends nothing else. */
export function createHost(answer: Answer): Server {
  return createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { "Content-Type": "text/plain;charset=utf-8" });
      response.end(`${String(error)}\n`);
    });
  });
}
