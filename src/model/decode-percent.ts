/** Decodes percent-encoding (RFC 3986, section 2.1); undefined if it is malformed. */
export function decodePercent(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    // The only error of decodeURIComponent: malformed percent-encoding.
    return undefined;
  }
}
