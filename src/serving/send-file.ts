import type { FileHandle } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { lookup } from "mime-types";
import { sendText } from "./answer.ts";
import { openFile } from "./open-file.ts";

/**
 * Sends a file, or the requested range of it. Size and bytes come from one open file handle, so replacing the file meanwhile does no
 * harm. The handle is always closed, also when the client disconnects.
 * @param file path from the folder.
 * @returns false if there is no such file; then nothing was sent.
 * @throws Error of the file system, before anything is sent.
 */
export async function sendFile(
  folder: string,
  file: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const handle = await openFile(folder, file);
  if (!handle) return false;
  try {
    const { size } = await handle.stat();
    await sendPart(handle, size, lookup(file) || "application/octet-stream", request, response);
  } finally {
    await handle.close();
  }
  return true;
}

async function sendPart(
  handle: FileHandle,
  size: number,
  type: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const range = parseRange(request, size);
  if (range === "beyond") {
    return sendText(response, 416, `This file has ${size} bytes.`, { "Content-Range": `bytes */${size}` });
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  const length = end - start + 1;
  response.writeHead(range ? 206 : 200, {
    "Content-Type": type === "text/html" ? "text/html;charset=utf-8" : type,
    "Content-Length": length,
    "Accept-Ranges": "bytes",
    "Cache-Control": "no-store",
    ...(range && { "Content-Range": `bytes ${start}-${end}/${size}` }),
  });
  if (request.method === "HEAD" || length === 0) return void response.end();
  const bytes = handle.createReadStream({ start, end, autoClose: false });
  try {
    await pipeline(bytes, response, { end: false });
  } catch {
    // The client disconnected, or the disk failed: below, both close the connection.
  }
  if (bytes.bytesRead === length) response.end();
  else response.destroy();
}

/**
 * Returns the requested range of bytes (RFC 9110, section 14.1.2), both ends included, or "beyond" if the file is shorter. Undefined,
 * which means the whole file, for no range, an invalid one, several, or one with `If-Range`: responses have no `ETag` to compare.
 */
function parseRange(
  { headers }: IncomingMessage,
  size: number,
): { readonly start: number; readonly end: number } | "beyond" | undefined {
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/i.exec(headers.range ?? "") ?? [];
  if ((first === "" && last === "") || headers["if-range"] !== undefined) return undefined;
  const start = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === "" || last === "" ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== "" && last !== "" && Number(last) < start) return undefined;
  return start < size ? { start, end } : "beyond";
}
