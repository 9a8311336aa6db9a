import { createReadStream } from "node:fs";
import { PassThrough, type Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";

/** A mistake in the file, which its reader finds. */
export class ExportFault extends Error {}

function openFile(file: string): Readable {
  const source = createReadStream(file);
  if (!/\.gz$/i.test(file)) return source;
  const target = new PassThrough();
  pipeline(source, createGunzip(), target).catch((error: unknown) => {
    target.destroy(error instanceof Error ? error : undefined);
  });
  return target;
}

/**
 * Reads the text of an export piece by piece, also from a file that is compressed (`.gz`).
 * @param most bytes, after decompression.
 * @throws ExportFault if it is longer, or of another encoding than it says.
 */
export async function* decodeExport(file: string, most: number): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let length = 0;
  for await (const chunk of openFile(file)) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > most) throw new ExportFault("it is too long; export it in parts, such as year by year");
    decoder ??= createDecoder(bytes);
    yield decodeChunk(decoder, bytes);
  }
  if (decoder) yield decoder.decode();
}

function decodeChunk(decoder: TextDecoder, bytes: Buffer): string {
  try {
    return decoder.decode(bytes, { stream: true });
  } catch {
    throw new ExportFault(`a byte that is not ${decoder.encoding}; save it in UTF-8`);
  }
}

/** The encoding that the byte order mark or the XML declaration names, else UTF-8. */
function createDecoder(bytes: Buffer): TextDecoder {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le", { fatal: true });
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be", { fatal: true });
  const start = bytes.subarray(0, 200).toString("latin1");
  const named = /<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/.exec(start)?.[1] ?? "utf-8";
  try {
    return new TextDecoder(named, { fatal: true });
  } catch {
    throw new ExportFault(`its encoding, ${named}, is not known; save it in UTF-8`);
  }
}
