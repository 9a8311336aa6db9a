import type { MarkdownIt, Token } from "markdown-it";
import cjkFriendly from "markdown-it-cjk-friendly";
import type { Position } from "../../model/diagnostic.ts";
import { ParseContext } from "../parse-context.ts";
import { escapeHtml, renderTokens } from "../tokens.ts";

/** A run of `*` or `_` that stayed text. */
interface Run {
  readonly token: Token;
  readonly position: Position;
  readonly markup: string;
  /** The characters beside it; a space at the start and end of a line. */
  readonly before: string;
  readonly after: string;
  /** True within emphasis. */
  readonly isInside: boolean;
}

const letter = /[\p{L}\p{M}\p{N}]/u;

/**
 * `**重点。**后面` is strong: CommonMark knows word ends by spaces, which Chinese, Japanese and Korean do not have there. Hints at a `**` or
 * `_` beside a word that stayed text.
 */
export function emphasis(md: MarkdownIt): void {
  md.use(cjkFriendly);
  // Before adjacent texts are joined.
  md.inline.ruler2.before("fragments_join", "literal_emphasis", ({ tokens, env }) => {
    const context = ParseContext.of(env);
    checkRuns(listRuns(tokens, context), context);
  });
  renderTokens(md, "broken_emphasis", ({ content }) => escapeHtml(content));
}

/** Until texts are joined, each `*` or `_` that is no markup is a token; an escaped one has another type. */
function listRuns(tokens: readonly Token[], context: ParseContext): Run[] {
  const runs: Run[] = [];
  let depth = 0;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token?.type === "em_open" || token?.type === "strong_open") depth++;
    if (token?.type === "em_close" || token?.type === "strong_close") depth--;
    if (!token || !isMark(token)) continue;
    let end = index + 1;
    while (tokens[end]?.type === "text" && tokens[end]?.content === token.content) end++;
    const [before, after] = [lastCharacter(tokens, index - 1), firstCharacter(tokens, end)];
    const position = context.findPosition(token);
    // In an alternative text, nothing has a position.
    if (position)
      runs.push({
        token,
        position,
        markup: token.content.repeat(end - index),
        before,
        after,
        isInside: depth > 0,
      });
    index = end - 1;
  }
  return runs;
}

function isMark({ type, content }: Token): boolean {
  return type === "text" && (content === "*" || content === "_");
}

/** Tokens without content, such as the start of a link, are no characters. */
function lastCharacter(tokens: readonly Token[], index: number): string {
  for (let i = index; i >= 0; i--) {
    const { type, content } = tokens[i] ?? { type: "softbreak", content: "" };
    if (type === "softbreak" || type === "hardbreak") break;
    if (content !== "") return Array.from(content.slice(-2)).at(-1) ?? " ";
  }
  return " ";
}

function firstCharacter(tokens: readonly Token[], index: number): string {
  for (let i = index; i < tokens.length; i++) {
    const { type, content } = tokens[i] ?? { type: "softbreak", content: "" };
    if (type === "softbreak" || type === "hardbreak") break;
    if (content !== "") return String.fromCodePoint(content.codePointAt(0) ?? 32);
  }
  return " ";
}

function checkRuns(runs: readonly Run[], context: ParseContext): void {
  let open: Run | undefined;
  for (const run of runs) {
    if (isLost(run)) {
      report(run, "** between spaces within emphasis, where it is shown", context);
      continue;
    }
    const isPair = open?.markup === run.markup && run.markup === "**";
    if (isPair && open && isSpaced(open, run)) {
      report(open, describeSpaced(open), context);
      open = undefined;
      continue;
    }
    if (open) hint(open, context);
    open = run;
  }
  if (open) hint(open, context);
}

/** `**strong **` or `** strong**`, but not `2 ** 3`. */
function isSpaced(open: Run, close: Run): boolean {
  const startsWithSpace = open.after.trim() === "";
  const endsWithSpace = close.before.trim() === "";
  const isAtWords = letter.test(startsWithSpace ? close.before : open.after);
  return (
    startsWithSpace !== endsWithSpace && isAtWords && !letter.test(open.before) && !letter.test(close.after)
  );
}

function describeSpaced({ after }: Run): string {
  return after.trim() === ""
    ? "a space after the opening **, so that both are shown"
    : "a space before the closing **, so that both are shown";
}

/** The outer marks of `**one ** and ** two**` are one strong text, and the inner ones are shown. */
function isLost({ markup, before, after, isInside }: Run): boolean {
  return isInside && markup === "**" && before.trim() === "" && after.trim() === "";
}

/** It is text of a type of its own, so that an imported story is escaped. */
function report({ token, position }: Run, found: string, context: ParseContext): void {
  token.type = "broken_emphasis";
  context.report("emphasis", position, `found ${found}; write **strong**, or \\*\\* if it is text`);
}

/** A `_` within a word, as in `file_name`, is text. */
function hint({ position, markup, before, after }: Run, context: ParseContext): void {
  const sides = [before, after].filter((character) => letter.test(character)).length;
  const isShown = markup.startsWith("_") ? sides === 1 : markup !== "*" && sides > 0;
  if (!isShown) return;
  const message = `found ${markup}, which is shown as it is: no emphasis begins or ends here; write \\${[...markup].join("\\")} if it is text`;
  context.hint("emphasis", position, message);
}
