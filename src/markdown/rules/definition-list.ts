import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { ParseContext } from "../parse-context.ts";

/** A line that defines the term above it. */
const definition = /^:[ \t]+(?=\S)/;

/**
 * Lists of terms and definitions: a term, and on the next lines `: its meaning`, as in Markdown Extra. A paragraph that begins with `: ` is
 * a table's caption. Each definition is one paragraph.
 */
export function definitionLists(md: MarkdownIt): void {
  // Before inline texts are located and parsed, because each term and definition is a text of its own.
  md.core.ruler.before("locate_blocks", "definition_list", (state) => {
    if (state.src.includes("\n")) state.tokens = buildLists(state);
  });
}

function buildLists(state: StateCore): Token[] {
  const done: Token[] = [];
  let skipped = 0;
  for (const [index, token] of state.tokens.entries()) {
    const inline = token.type === "paragraph_open" ? state.tokens[index + 1] : undefined;
    const parts = inline ? splitParagraph(inline) : [];
    if (parts.length === 0) {
      if (skipped > 0) skipped--;
      else done.push(token);
      continue;
    }
    // A list goes on over empty lines.
    if (done.at(-1)?.type === "dl_close") done.pop();
    else done.push(create(state, "dl_open", "dl", 1));
    for (const part of parts) done.push(...buildPart(part, state));
    done.push(create(state, "dl_close", "dl", -1));
    ParseContext.of(state.env).styles.add("blocks");
    // The text and the end of the paragraph.
    skipped = 2;
  }
  return done;
}

interface Part {
  readonly tag: "dt" | "dd";
  readonly lines: string[];
  readonly firstLine: number;
}

/** Returns nothing for a paragraph without a term and definition. */
function splitParagraph({ content, map }: Token): Part[] {
  const lines = content.split("\n");
  if (definition.test(content) || !lines.some((line) => definition.test(line))) return [];
  const parts: Part[] = [];
  for (const [index, line] of lines.entries()) {
    const tag = definition.test(line) ? "dd" : "dt";
    const last = parts.at(-1);
    // Each line before the first definition is a term; later lines go on with a definition.
    if (tag === "dt" && last?.tag === "dd") last.lines.push(line);
    else parts.push({ tag, lines: [line.replace(definition, "")], firstLine: (map?.[0] ?? 0) + index });
  }
  return parts;
}

function buildPart({ tag, lines, firstLine }: Part, state: StateCore): Token[] {
  const inline = create(state, "inline", "", 0);
  inline.content = lines.join("\n");
  inline.children = [];
  inline.map = [firstLine, firstLine + lines.length];
  return [create(state, `${tag}_open`, tag, 1), inline, create(state, `${tag}_close`, tag, -1)];
}

function create(
  { Token: TokenClass }: StateCore,
  type: string,
  tag: string,
  nesting: Token["nesting"],
): Token {
  const token = new TokenClass(type, tag, nesting);
  token.block = true;
  return token;
}
