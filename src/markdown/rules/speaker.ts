import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { visibleText } from "../tokens.ts";
import { pullQuote } from "./pull-quote.ts";

/** The name may be in tokens of its own, such as those of emphasis. */
const dash = /^(?:--|[—–―])\s*/;
const quotationStarts: readonly string[] = ["blockquote_open", "pullquote_open"];
const startsWithDash = new RegExp(`${dash.source}(?=\\S)`);

/**
 * Takes the last line of a quotation or pull quote for its speaker if no other line starts with a dash, as lines of a dialogue do, and makes it a
 * caption. It is no footer of the quotation, because reader views drop footers, and HTML has quoted words there only (section 4.4.4).
 */
export function speakers(md: MarkdownIt): void {
  md.core.ruler.push("speaker", (state) => {
    if (state.tokens.some(({ type }) => quotationStarts.includes(type))) state.tokens = moveSpeakers(state);
  });
}

function moveSpeakers(state: StateCore): Token[] {
  const done: Token[] = [];
  const starts: number[] = [];
  for (const token of state.tokens) {
    if (quotationStarts.includes(token.type)) starts.push(done.length);
    done.push(token);
    const isPull = token.type === "pullquote_close";
    const start = isPull || token.type === "blockquote_close" ? starts.pop() : undefined;
    const quotation = start === undefined ? [] : done.slice(start);
    const speaker = cutSpeaker(quotation);
    if (start === undefined || !(speaker || isPull)) continue;
    done.length = start;
    for (const one of buildFigure(quotation, speaker, state, isPull)) done.push(one);
  }
  return done;
}

/** Removes the speaker from the tokens of a quotation. @returns the tokens of the speaker's line, without the dash. */
function cutSpeaker(quotation: Token[]): Token[] | undefined {
  const [paragraph, inline, end] = quotation.slice(-4, -1);
  if (paragraph?.type !== "paragraph_open" || inline?.type !== "inline" || end?.type !== "paragraph_close")
    return undefined;
  const lines = quotation.flatMap(({ type, children }) =>
    type === "inline" ? splitLines(children ?? []) : [],
  );
  const last = lines.at(-1) ?? [];
  const dashed = lines.filter((line) => startsWithDash.test(visibleText(line)));
  if (lines.length < 2 || dashed.length !== 1 || dashed[0] !== last || last[0]?.type !== "text")
    return undefined;
  last[0].content = last[0].content.replace(dash, "");
  const rest = (inline.children?.length ?? 0) - last.length;
  if (rest > 0) inline.children = inline.children?.slice(0, rest - 1) ?? null;
  else quotation.splice(-4, 3);
  return last;
}

function splitLines(tokens: readonly Token[]): Token[][] {
  const lines: Token[][] = [[]];
  for (const token of tokens) {
    if (token.type === "softbreak" || token.type === "hardbreak") lines.push([]);
    else lines.at(-1)?.push(token);
  }
  return lines;
}

function buildFigure(
  quotation: readonly Token[],
  speaker: Token[] | undefined,
  { Token: TokenClass }: StateCore,
  isPull: boolean,
): Token[] {
  const create = (type: string, tag: string, nesting: Token["nesting"]) => {
    const token = new TokenClass(type, tag, nesting);
    token.block = true;
    return token;
  };
  const open = create(isPull ? pullQuote.open : "quotation_open", "figure", 1);
  open.attrPush(["class", isPull ? "pullquote wide" : "quotation"]);
  const close = create(isPull ? pullQuote.close : "quotation_close", "figure", -1);
  if (!speaker) return [open, ...quotation, close];
  const line = create("inline", "", 0);
  line.children = speaker;
  line.content = visibleText(speaker);
  return [
    open,
    ...quotation,
    create("figcaption_open", "figcaption", 1),
    line,
    create("figcaption_close", "figcaption", -1),
    close,
  ];
}
