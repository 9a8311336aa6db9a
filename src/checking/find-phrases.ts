/** The most UTF-16 code units at the start of a phrase that are hashed. */
const longestStart = 8;
const buckets = 0x1_0000;

/**
 * Creates a function that returns the phrases that at least one of its texts includes. It goes through each text once, whatever
 * the number of phrases: at each offset, a hash of the next few characters tells whether a phrase may start there (Rabin–Karp).
 */
export function createPhraseSearch(phrases: Iterable<string>): (texts: Iterable<string>) => Set<string> {
  const all = [...phrases];
  const width = all.reduce((least, { length }) => Math.min(least, length), longestStart);
  const byStart = new Map<string, string[]>();
  /** 1 at each index that is the hash of the start of a phrase. */
  const hashes = new Uint8Array(buckets);
  for (const phrase of all) {
    const start = phrase.slice(0, width);
    const others = byStart.get(start) ?? [];
    others.push(phrase);
    byStart.set(start, others);
    hashes[hashAt(start, 0, width)] = 1;
  }
  const addFound = (text: string, found: Set<string>) => {
    for (let place = 0; place + width <= text.length; place++) {
      if (hashes[hashAt(text, place, width)] !== 1) continue;
      for (const phrase of byStart.get(text.slice(place, place + width)) ?? [])
        if (!found.has(phrase) && text.startsWith(phrase, place)) found.add(phrase);
    }
  };
  return (texts) => {
    const found = new Set<string>();
    if (all.length > 0) for (const text of texts) addFound(text, found);
    return found;
  };
}

function hashAt(text: string, start: number, width: number): number {
  let hash = 0;
  for (let place = start; place < start + width; place++) hash = Math.imul(hash, 31) + text.charCodeAt(place);
  return (hash ^ (hash >>> 16)) & (buckets - 1);
}
