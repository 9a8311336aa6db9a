import { isUtf8 } from "node:buffer";
import type { DiagnosticMessage, Position } from "./diagnostic.ts";
import { findUnshowable } from "./find-unshowable.ts";

/**
 * Decodes UTF-8 (RFC 3629). A byte order mark is removed, and line ends become `\n`.
 * @returns the text; or the first place that is not UTF-8, or that no page or feed can show.
 */
export function decodeText(bytes: Uint8Array): string | (DiagnosticMessage & Position) {
  if (!isUtf8(bytes)) {
    const message = "not UTF-8 from here on; save it in the encoding UTF-8";
    return { message, ...findEnd(decodeValidUtf8(bytes)) };
  }
  const text = new TextDecoder().decode(bytes);
  const unshowable = findUnshowable(text);
  if (unshowable) {
    const message = `found the control character ${unshowable.name}, which no page or feed can show; remove it`;
    return { message, ...findEnd(text.slice(0, unshowable.offset)) };
  }
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** Returns the position right after a text. */
export function findEnd(text: string): Position {
  const lines = text.split(/\r\n?|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** The text before the first byte that is not UTF-8: there, decoding inserts U+FFFD, which is encoded as other bytes. */
function decodeValidUtf8(bytes: Uint8Array): string {
  const encoded = Buffer.from(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
  const end = bytes.findIndex((byte, index) => byte !== encoded[index]);
  // As a stream, so that the start of an incomplete character is left out.
  return new TextDecoder().decode(bytes.subarray(0, end), { stream: true });
}
