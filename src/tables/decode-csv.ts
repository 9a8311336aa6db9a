import chardet from "chardet";
import type { Position } from "../model/diagnostic.ts";
import { findUnshowable } from "../model/find-unshowable.ts";
import type { CsvFault } from "./csv.ts";

const start: Position = { line: 1, column: 1 };

/** Decodes a CSV file, which has to be UTF-8, with or without a byte order mark. */
export function decodeCsv(bytes: Uint8Array): { readonly text: string } | CsvFault {
  const text = decode(bytes);
  if (text === undefined)
    return {
      position: start,
      message: `found the encoding ${guessEncoding(bytes)}; save the file as UTF-8 (in Excel: "CSV UTF-8")`,
    };
  const odd = findUnshowable(text);
  if (!odd) return { text };
  const before = text.slice(0, odd.offset).split(/\r\n?|\n/);
  return {
    position: { line: before.length, column: (before.at(-1) ?? "").length + 1 },
    message: `found the character ${odd.name}, which no page can show; is it a CSV file? Delete it, or save the table as CSV again`,
  };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function guessEncoding(bytes: Uint8Array): string {
  return chardet.detect(bytes) ?? "of no known kind";
}
