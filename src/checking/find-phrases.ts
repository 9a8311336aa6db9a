/** The longest start of a phrase, in UTF-16 code units. */
const longestStart = 8;
const buckets = 0x1_0000;

/**
 * Creates a function that finds which of `phrases` are in one of its texts, as `includes` does. It reads each text once, however
 * many phrases there are: a hash of the next few characters says where a phrase may begin.
 */
export function createPhraseSearch(phrases: Iterable<string>): (texts: Iterable<string>) => Set<string> {
  const index = indexPhrases([...phrases]);
  return (texts) => {
    const found = new Set<string>();
    if (index.byStart.size === 0) return found;
    for (const text of texts) addFound(text, index, found);
    return found;
  };
}

interface PhraseIndex {
  /** The length of each start. */
  readonly width: number;
  readonly byStart: ReadonlyMap<string, readonly string[]>;
  /** 1 where a start has this hash. */
  readonly hashes: Uint8Array;
}

function indexPhrases(phrases: readonly string[]): PhraseIndex {
  const width = phrases.reduce((least, { length }) => Math.min(least, length), longestStart);
  const byStart = new Map<string, string[]>();
  const hashes = new Uint8Array(buckets);
  for (const phrase of phrases) {
    const start = phrase.slice(0, width);
    const others = byStart.get(start);
    if (others) others.push(phrase);
    else byStart.set(start, [phrase]);
    hashes[hashAt(start, 0, width)] = 1;
  }
  return { width, byStart, hashes };
}

function addFound(text: string, { width, byStart, hashes }: PhraseIndex, found: Set<string>): void {
  for (let place = 0; place + width <= text.length; place++) {
    if (hashes[hashAt(text, place, width)] !== 1) continue;
    for (const phrase of byStart.get(text.slice(place, place + width)) ?? [])
      if (!found.has(phrase) && text.startsWith(phrase, place)) found.add(phrase);
  }
}

function hashAt(text: string, start: number, width: number): number {
  let hash = 0;
  for (let place = start; place < start + width; place++) hash = Math.imul(hash, 31) + text.charCodeAt(place);
  return (hash ^ (hash >>> 16)) & (buckets - 1);
}
