/**
 * Short prints of many texts, four bytes each, that tell whether another text may be among them: so the record of a page
 * answers for a title that nobody knew of when the page was read. In base64.
 */
export function printWords(texts: Iterable<string>): string {
  const prints = new Set<number>();
  for (const text of texts) prints.add(print(text));
  const bytes = Buffer.alloc(prints.size * 4);
  let offset = 0;
  for (const number of prints) offset = bytes.writeUInt32LE(number, offset);
  return bytes.toString("base64");
}

/** Creates what tells of prints whether one of `texts` may be among what was printed; where it says no, none is. */
export function createWordSearch(texts: Iterable<string>): (prints: string) => boolean {
  const wanted = new Set([...texts].map(print));
  return (prints) => {
    const bytes = Buffer.from(prints, "base64");
    for (let offset = 0; offset < bytes.length; offset += 4)
      if (wanted.has(bytes.readUInt32LE(offset))) return true;
    return false;
  };
}

/** FNV-1a over UTF-16 code units, 30 of its 32 bits: what engines keep without a box. */
function print(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash & 0x3fffffff;
}
