import type { Server } from "node:http";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";
import { createHost } from "../../src/serving/answer.ts";

const compress = promisify(brotliCompress);

/**
 * A host in front of another, as a publisher's would be: it compresses text, and lets what never changes be kept.
 * @param origin address of the host behind it, ending in `/`.
 */
export function createCompressingHost(origin: string): Server {
  return createHost(async (request, response) => {
    const answer = await fetch(new URL(`.${request.url}`, origin));
    const type = answer.headers.get("content-type") ?? "application/octet-stream";
    const body = Buffer.from(await answer.arrayBuffer());
    const isText = /^text|json|xml|svg/.test(type);
    const isLasting = request.url?.startsWith("/files/") || request.url?.startsWith("/images/");
    response.writeHead(answer.status, {
      "Content-Type": type,
      "Cache-Control": isLasting ? "public, max-age=31536000, immutable" : "public, max-age=600",
      ...(isText ? { "Content-Encoding": "br" } : {}),
    });
    response.end(isText ? await compress(body) : body);
  });
}
