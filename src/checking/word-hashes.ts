/**
 * Hashes each text to 30 bits, stored as four bytes each, in base64. The result tells whether a text may be one of them. So a
 * cached page can be searched for a title that did not exist when the page was scanned.
 */
export function hashWords(texts: Iterable<string>): string {
  const hashes = new Set<number>();
  for (const text of texts) hashes.add(hashWord(text));
  const bytes = Buffer.alloc(hashes.size * 4);
  let offset = 0;
  for (const number of hashes) offset = bytes.writeUInt32LE(number, offset);
  return bytes.toString("base64");
}

/** Creates a function that takes the result of `hashWords` and returns false if none of `texts` was hashed, true if one may have been. */
export function createWordSearch(texts: Iterable<string>): (hashes: string) => boolean {
  const wanted = new Set([...texts].map(hashWord));
  return (hashes) => {
    const bytes = Buffer.from(hashes, "base64");
    for (let offset = 0; offset < bytes.length; offset += 4)
      if (wanted.has(bytes.readUInt32LE(offset))) return true;
    return false;
  };
}

/** FNV-1a over UTF-16 code units, cut to 30 bits, because V8 stores such integers without a heap object. */
function hashWord(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash & 0x3fffffff;
}
