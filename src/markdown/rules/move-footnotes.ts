import type { StateCore, Token } from "markdown-it";

/** The label of each footnote and the number of references to it, by the footnote's number from 0. */
type References = Map<number, { readonly label: string; readonly count: number }>;

/**
 * Moves the footnotes that the text refers to to the end of the text, in the order of their first references, each with a link
 * back to every reference. It replaces the plugin's step, which copies the whole text for each footnote, and loses the start of a
 * footnote that contains the definition of another.
 */
export function moveFootnotes(state: StateCore): void {
  const references = countReferences(state.tokens, new Map());
  const { text, footnotes } = splitFootnotes(state.tokens);
  state.tokens = text;
  if (references.size === 0) return;
  const create = (type: string, nesting: Token["nesting"], meta: Token["meta"] = null) => {
    const token = new state.Token(type, "", nesting);
    token.meta = meta;
    return token;
  };
  const moved = [...references].flatMap(([id, { label, count }]) => {
    const tokens = footnotes.get(label) ?? [];
    // The links back are part of the last paragraph.
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
  state.tokens = [...text, create("footnote_block_open", 1), ...moved, create("footnote_block_close", -1)];
}

function countReferences(tokens: readonly Token[], references: References): References {
  for (const { type, meta, children } of tokens) {
    if (children) countReferences(children, references);
    if (type !== "footnote_ref") continue;
    const id = Number(meta?.["id"]);
    const count = (references.get(id)?.count ?? 0) + 1;
    references.set(id, { label: String(meta?.["label"]), count });
  }
  return references;
}

/** Separates the text from the footnotes, which are indexed by label. Of two footnotes with one label, the last one counts. */
function splitFootnotes(tokens: readonly Token[]) {
  const text: Token[] = [];
  const footnotes = new Map<string, readonly Token[]>();
  const open: Token[][] = [];
  for (const token of tokens) {
    if (token.type === "footnote_reference_open") {
      const footnote: Token[] = [];
      footnotes.set(String(token.meta?.["label"]), footnote);
      open.push(footnote);
    } else if (token.type === "footnote_reference_close") open.pop();
    else (open.at(-1) ?? text).push(token);
  }
  return { text, footnotes };
}
