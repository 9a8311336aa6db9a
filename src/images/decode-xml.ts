/**
 * Decodes an XML document as XML 1.0, appendix F, says: by its byte order mark, by UTF-16's pattern, by the encoding
 * that it declares, else as UTF-8.
 * @throws Error when the encoding is unknown, or bytes do not belong to it.
 */
export function decodeXml(bytes: Uint8Array): string {
  const [first = 0, second = 0] = bytes;
  if (first === 0x1f && second === 0x8b)
    throw new Error("it is compressed (.svgz); unpack it, and save it as .svg");
  const encoding = findEncoding(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof RangeError)
      throw new Error(`its encoding "${encoding}" is unknown; save it as UTF-8`);
    throw new Error(`its bytes are not ${encoding}; save it as UTF-8`);
  }
}

/** Whether a file can only be XML: no format of pictures but SVG begins with `<`, or with a byte order mark before it. */
export function looksLikeXml(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  return (
    (first === 0x1f && second === 0x8b) ||
    /^\s*</.test(new TextDecoder(findPattern(bytes)).decode(bytes.subarray(0, 1024)))
  );
}

function findEncoding(bytes: Uint8Array): string {
  const pattern = findPattern(bytes);
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(start)?.[1];
  // A declaration that can be read byte by byte is not in UTF-16, whatever it says.
  return declared === undefined || /^utf-?16/i.test(declared) ? pattern : declared;
}

/** UTF-16 by its byte order mark, or by the zero beside a first `<`; else UTF-8. */
function findPattern(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 2)).toString("hex");
  if (start === "fffe" || start === "3c00") return "utf-16le";
  return start === "feff" || start === "003c" ? "utf-16be" : "utf-8";
}
