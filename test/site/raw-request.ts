import { connect } from "node:net";

/** A response as it was received; status 0 if the connection ended without one. */
export interface RawAnswer {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

/**
 * Sends bytes that no client library would send, and reads until the connection ends or the head of an endless answer is there.
 * @param request the whole request, with `\r\n` and an empty line at the end.
 */
export function sendRaw(url: string, request: string): Promise<RawAnswer> {
  return new Promise((resolve) => {
    let text = "";
    const socket = connect(Number(new URL(url).port), "127.0.0.1", () => socket.write(request, "latin1"));
    socket.on("data", (chunk) => {
      text += chunk.toString("latin1");
      if (text.includes("text/event-stream")) socket.destroy();
    });
    // A connection that was reset emits an error before it closes.
    socket
      .on("error", () => {})
      .once("close", () => {
        const [head = "", ...body] = text.split("\r\n\r\n");
        resolve({ status: Number(head.split(" ")[1] ?? 0), head, body: body.join("\r\n\r\n") });
      });
  });
}

/** Sends a GET request for exactly this path. */
export function getRaw(url: string, path: string, ...headers: readonly string[]): Promise<RawAnswer> {
  const fields = [`Host: ${new URL(url).host}`, ...headers, "Connection: close", "", ""];
  return sendRaw(url, [`GET ${path} HTTP/1.1`, ...fields].join("\r\n"));
}

/** Requests a path and disconnects: at once, or after the first bytes of the response. */
export function abortRequest(url: string, path: string, waitForAnswer: boolean): Promise<void> {
  return new Promise((resolve) => {
    const { host, port } = new URL(url);
    const socket = connect(Number(port), "127.0.0.1", () => {
      socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
      if (!waitForAnswer) socket.destroy();
    });
    // A connection that was reset emits an error before it closes.
    socket.once("data", () => socket.destroy()).on("error", () => {});
    socket.once("close", () => resolve());
  });
}
