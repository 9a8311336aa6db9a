/**
 * Decodes an XML document (XML 1.0, appendix F): by its byte order mark, by the pattern of UTF-16, by the encoding that it declares,
 * or else as UTF-8.
 * @throws Error if the encoding is unknown or a byte is invalid in it.
 */
export function decodeXml(bytes: Uint8Array): string {
  if (isGzip(bytes)) throw new Error("it is compressed (.svgz); unpack it, and save it as .svg");
  const encoding = findEncoding(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof RangeError)
      throw new Error(`its encoding "${encoding}" is unknown; save it as UTF-8`);
    throw new Error(`its bytes are not ${encoding}; save it as UTF-8`);
  }
}

/** Tells SVG from other pictures: no other format starts with `<`, or with a byte order mark and `<`. */
export function looksLikeXml(bytes: Uint8Array): boolean {
  return isGzip(bytes) || /^\s*</.test(new TextDecoder(guessUtf(bytes)).decode(bytes.subarray(0, 1024)));
}

function isGzip([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b;
}

function findEncoding(bytes: Uint8Array): string {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(start)?.[1];
  // A declaration that can be read byte by byte is not in UTF-16, even if it says so.
  return declared === undefined || /^utf-?16/i.test(declared) ? guessUtf(bytes) : declared;
}

/** UTF-16 has a byte order mark, or a zero byte beside the first `<`. */
function guessUtf(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 2)).toString("hex");
  if (start === "fffe" || start === "3c00") return "utf-16le";
  return start === "feff" || start === "003c" ? "utf-16be" : "utf-8";
}
