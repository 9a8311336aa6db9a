/** Unicode's bidirectional controls that come in pairs (UAX #9, section 2), by what they do. */
const names: Readonly<Record<string, string>> = {
  "\u202a": "left-to-right embedding",
  "\u202b": "right-to-left embedding",
  "\u202c": "pop directional formatting",
  "\u202d": "left-to-right override",
  "\u202e": "right-to-left override",
  "\u2066": "left-to-right isolate",
  "\u2067": "right-to-left isolate",
  "\u2068": "first strong isolate",
  "\u2069": "pop directional isolate",
};

const control = /[\u202a-\u202e\u2066-\u2069]/g;
const endOfEmbedding = "\u202c";
const endOfIsolate = "\u2069";

interface Control {
  /** In UTF-16 code units. */
  readonly offset: number;
  readonly character: string;
}

/** A bidirectional control without its counterpart; `message` completes a sentence. */
export interface UnbalancedControl extends Control {
  readonly message: string;
}

/**
 * Finds the first control of a paragraph that is not closed, or closes nothing: it would reverse the text after it, or make the
 * visible text differ from the text that a search finds. Controls pair as in UAX #9, BD9 and BD11: the end of an isolate ends the
 * embeddings in it, and the end of an embedding ends none outside its isolate. Marks (U+200E, U+200F, U+061C) need no counterpart.
 */
export function findUnbalancedControl(paragraph: string): UnbalancedControl | undefined {
  const controls = [...paragraph.matchAll(control)].map(({ 0: character, index: offset }) => ({
    offset,
    character,
  }));
  const paired = new Set<Control>();
  const open: Control[] = [];
  /** Indexes of isolates in `open`. */
  const isolates: number[] = [];
  for (const one of controls) {
    if (!isEnd(one)) {
      if (isIsolate(one)) isolates.push(open.length);
      open.push(one);
      continue;
    }
    const start = isIsolate(one) ? isolates.pop() : open.length - 1;
    const counterpart = start === undefined ? undefined : open[start];
    if (start === undefined || !counterpart || isIsolate(counterpart) !== isIsolate(one)) continue;
    paired.add(one).add(counterpart);
    // Controls that were opened since are not closed.
    open.length = start;
  }
  const first = controls.find((one) => !paired.has(one));
  return first && { ...first, message: describe(first) };
}

function isEnd({ character }: Control): boolean {
  return character === endOfEmbedding || character === endOfIsolate;
}

function isIsolate({ character }: Control): boolean {
  return character >= "\u2066";
}

function describe(found: Control): string {
  const name = `the bidirectional control ${nameCodePoint(found.character)} (${names[found.character]})`;
  if (isEnd(found)) return `${name} closes nothing; remove it`;
  const end = isIsolate(found) ? endOfIsolate : endOfEmbedding;
  return `${name} is not closed; remove it, or close it with ${nameCodePoint(end)}`;
}

function nameCodePoint(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
