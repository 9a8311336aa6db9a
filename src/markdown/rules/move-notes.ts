import type { StateCore, Token } from "markdown-it";

/** What the text refers to, by number from 0. */
type UsedNotes = ReadonlyMap<number, { readonly label: string; readonly count: number }>;

/**
 * Moves the notes that are referred to behind the text, in the order of their first references, each with a link back to
 * every reference. The plugin's own step copies the whole text once for each note, and loses the start of a note that has another
 * note's definition in it.
 */
export function moveNotes(state: StateCore): void {
  const used = countUses(state.tokens);
  const { text, notes } = takeNotes(state.tokens);
  state.tokens = text;
  if (used.size === 0) return;
  const create = (type: string, nesting: Token["nesting"], meta: Token["meta"] = null) => {
    const token = new state.Token(type, "", nesting);
    token.meta = meta;
    return token;
  };
  const placed = [...used].flatMap(([id, { label, count }]) => {
    const tokens = notes.get(label) ?? [];
    // The links back stand in the last paragraph.
    const end = tokens.at(-1)?.type === "paragraph_close" ? tokens.length - 1 : tokens.length;
    const links = Array.from({ length: count }, (_, subId) =>
      create("footnote_anchor", 0, { id, subId, label }),
    );
    return [
      create("footnote_open", 1, { id, label }),
      ...tokens.slice(0, end),
      ...links,
      ...tokens.slice(end),
      create("footnote_close", -1),
    ];
  });
  state.tokens = [...text, create("footnote_block_open", 1), ...placed, create("footnote_block_close", -1)];
}

function countUses(
  tokens: readonly Token[],
  used = new Map<number, { label: string; count: number }>(),
): UsedNotes {
  for (const { type, meta, children } of tokens) {
    if (children) countUses(children, used);
    if (type !== "footnote_ref") continue;
    const id = Number(meta?.["id"]);
    used.set(id, { label: String(meta?.["label"]), count: (used.get(id)?.count ?? 0) + 1 });
  }
  return used;
}

/** The tokens outside all notes, and those of each note by its label; of two with one label, the last. */
function takeNotes(tokens: readonly Token[]) {
  const text: Token[] = [];
  const notes = new Map<string, readonly Token[]>();
  const open: Token[][] = [];
  for (const token of tokens) {
    if (token.type === "footnote_reference_open") {
      const note: Token[] = [];
      notes.set(String(token.meta?.["label"]), note);
      open.push(note);
    } else if (token.type === "footnote_reference_close") open.pop();
    else (open.at(-1) ?? text).push(token);
  }
  return { text, notes };
}
