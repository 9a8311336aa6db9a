import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { lookup } from "mrmime";
import { sendText } from "./answer.ts";
import { isMissing } from "./find-file.ts";

/**
 * Sends a file, or the part of it that is asked for. Size and bytes are those of one open file, whatever takes its place meanwhile;
 * it is closed in any case, also when the client goes away.
 * @param file absolute path.
 * @returns false when there is no such file, and nothing was sent.
 * @throws Error of the file system, before anything is sent.
 */
export async function sendFile(
  file: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const handle = await openFile(file);
  if (!handle) return false;
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) return false;
    await sendPart(handle, stats.size, lookup(file) ?? "application/octet-stream", request, response);
  } finally {
    await handle.close();
  }
  return true;
}

async function openFile(file: string): Promise<FileHandle | undefined> {
  try {
    // A pipe in its place would let us wait for the other end.
    return await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
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
    // The client went away, or the disk failed: both end the connection.
  }
  if (bytes.bytesRead === length) response.end();
  else response.destroy();
}

/**
 * The one range of bytes that is asked for (RFC 9110, section 14.1.2), both ends included. Undefined, which means the whole, for
 * none, for several, for what is no range, and when it depends on a version: we name none.
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
