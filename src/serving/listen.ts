import type { Server } from "node:http";
import { UsageError } from "../model/usage-error.ts";

const attempts = 20;

/**
 * Starts a server on 127.0.0.1, on `port` or the next free one; 0 means any.
 * @returns its URL, ending in `/`.
 * @throws UsageError when none of the next 20 ports is free.
 */
export async function listen(server: Server, port: number): Promise<string> {
  for (let candidate = port; candidate < port + attempts && candidate < 65_536; candidate++) {
    if (await tryPort(server, candidate)) {
      const address = server.address();
      if (address === null || typeof address === "string") throw new Error("the server has no port");
      return `http://127.0.0.1:${address.port}/`;
    }
  }
  throw new UsageError(`no free port from ${port} on; choose another with --port`);
}

function tryPort(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const settle = (result: () => void) => {
      server.off("error", fail).off("listening", succeed);
      result();
    };
    const succeed = () => settle(() => resolve(true));
    const fail = (error: NodeJS.ErrnoException) =>
      settle(() => (error.code === "EADDRINUSE" ? resolve(false) : reject(error)));
    server.once("error", fail).once("listening", succeed).listen(port, "127.0.0.1");
  });
}
