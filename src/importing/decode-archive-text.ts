import { isUtf8 } from "node:buffer";
import chardet from "chardet";
import type { DiagnosticMessage } from "../model/diagnostic.ts";
import { attemptTo } from "./attempt-to.ts";

/** How much of a file is looked at to recognise its encoding, in bytes. */
const sample = 65_536;

/** Control characters except tab and line feed, and halves of surrogate pairs: no page can show them. */
const unshowable = /[^\P{Cc}\t\n]|\p{Cs}|[\ufffe\uffff]/gu;

/**
 * Decodes the text of an archive, in UTF-8, UTF-16, or an older encoding that its bytes suggest (Windows-1252, GB18030, Shift-JIS …).
 * Line ends become `\n`; control characters are left out.
 * @param declared the encoding that the text names, which is tried where the bytes are not UTF-8.
 */
export function decodeArchiveText(
  bytes: Uint8Array,
  declared?: string,
): { readonly text: string; readonly encoding: string } | DiagnosticMessage {
  const encoding = findEncoding(bytes, declared);
  const decoded = attemptTo(() => new TextDecoder(encoding, { fatal: true }).decode(bytes));
  if (decoded === undefined)
    return { message: `its encoding is not known (perhaps ${encoding}); save it in UTF-8` };
  return { text: decoded.replace(/\r\n?/g, "\n").replace(unshowable, ""), encoding };
}

function findEncoding(bytes: Uint8Array, declared = ""): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  // Encodings of seven bits, such as ISO-2022-JP, look like UTF-8.
  if (isUtf8(bytes) && !/^iso-2022-/i.test(declared)) return "utf-8";
  if (declared !== "" && canDecode(declared, bytes)) return new TextDecoder(declared).encoding;
  const names = chardet.analyse(bytes.subarray(0, sample)).map(({ name }) => name.toLowerCase());
  // Pages in ISO 8859-1 have always been read as Windows-1252, of which it is a part (Encoding Standard, section 4.2).
  return names.find((name) => name !== "utf-8" && canDecode(name, bytes)) ?? "windows-1252";
}

function canDecode(name: string, bytes: Uint8Array): boolean {
  return attemptTo(() => new TextDecoder(name, { fatal: true }).decode(bytes)) !== undefined;
}
