const decoder = new TextDecoder("utf-8", { fatal: true });

/** The text without a byte order mark, or undefined if the bytes are not UTF-8 (RFC 3629). */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    // A fatal decoder has one error: not UTF-8.
    return undefined;
  }
}

/** The text before the first byte that is not UTF-8; the longest valid prefix is found by halving. */
export function decodeValidUtf8(bytes: Uint8Array): string {
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    const decoder = new TextDecoder("utf-8", { fatal: true });
    try {
      decoder.decode(bytes.subarray(0, middle), { stream: true });
      valid = middle;
    } catch {
      // The first bad byte lies before the middle.
      invalid = middle;
    }
  }
  // As a stream, so that the start of a character which never ends is left out.
  return new TextDecoder("utf-8").decode(bytes.subarray(0, valid), { stream: true });
}
