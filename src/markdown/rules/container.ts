import type { MarkdownIt, StateCore, Token } from "markdown-it";
import plugin from "markdown-it-container";
import type { Position } from "../../model/diagnostic.ts";
import { findNearest } from "../../model/find-nearest.ts";
import type { Container } from "../containers/container.ts";
import { containers } from "../containers/list-containers.ts";
import { readFields } from "../containers/read-fields.ts";
import { alertKinds } from "../markdown-document.ts";
import { ParseContext } from "../parse-context.ts";

/** Of the tokens of markdown-it-container. */
const [openType, closeType] = ["container_block_open", "container_block_close"];
const fence = /^(:{3,})[ \t]*$/;
/** Names of other systems for what is an alert here. */
const alertNames: readonly string[] = [...alertKinds, "info", "danger", "hint", "attention"];

/**
 * Blocks between `::: name` and `:::`. Their names, arguments and fields are checked here, their content by each kind.
 * @param lang BCP 47.
 */
export function containerBlocks(lang: string): (md: MarkdownIt) => void {
  return (md) => {
    md.use(plugin, "block", { validate: (params: string) => params.trim() !== "" });
    // Before inline texts are located and parsed: a kind may move blocks, and make texts of its own.
    md.core.ruler.before("locate_blocks", "container", (state) => {
      if (state.src.includes(":::")) state.tokens = buildBlocks(state, lang);
    });
  };
}

/** A block whose end was not reached yet. */
interface OpenBlock {
  readonly open: Token;
  readonly content: Token[];
}

function buildBlocks(state: StateCore, lang: string): Token[] {
  const lines = state.src.split("\n");
  const context = ParseContext.of(state.env);
  const closed = new Set<number>();
  const done: Token[] = [];
  const stack: OpenBlock[] = [];
  for (const token of state.tokens) {
    const target = stack.at(-1)?.content ?? done;
    if (token.type === openType) {
      checkEnd(token, lines, closed, context);
      stack.push({ open: token, content: [] });
    } else if (token.type === closeType) {
      const block = stack.pop();
      const outer = stack.at(-1)?.content ?? done;
      if (block) outer.push(...buildBlock(block, { state, lines, context, lang }));
    } else {
      if (token.type === "inline") checkStray(token, lines, context);
      target.push(token);
    }
  }
  return done;
}

/** The plugin lets a block without an end go on to the end of the list, the quotation, the block around it, or the text. */
function checkEnd(
  { map, markup }: Token,
  lines: readonly string[],
  closed: Set<number>,
  context: ParseContext,
): void {
  const [first, last] = map ?? [0, 0];
  const end = /(:{3,})[ \t]*$/.exec(lines[last] ?? "")?.[1] ?? "";
  // The end of a block around this one has more colons, and was counted before.
  if (end.length >= markup.length && !closed.has(last)) {
    closed.add(last);
    return;
  }
  const position = context.positionAt(first, (lines[first] ?? "").indexOf(markup));
  context.report(
    "block",
    position,
    `found "${show(lines[first] ?? "")}" without an end; write ${markup} on a line after its text (a block around another one begins and ends with more colons than that: ${markup}:)`,
  );
}

function checkStray({ content, map }: Token, lines: readonly string[], context: ParseContext): void {
  for (const [index, row] of content.split("\n").entries()) {
    const line = (map?.[0] ?? 0) + index;
    if (fence.test(row))
      context.report(
        "block",
        context.positionAt(line, Math.max(0, (lines[line] ?? "").indexOf(":::"))),
        `found ${row.trim()}, which ends no block; write its beginning above, such as ${containers[0]?.example}, or delete it`,
      );
  }
}

interface BlockContext {
  readonly state: StateCore;
  readonly lines: readonly string[];
  readonly context: ParseContext;
  readonly lang: string;
}

function buildBlock(
  { open, content }: OpenBlock,
  { state, lines, context, lang }: BlockContext,
): readonly Token[] {
  const [, name = "", argument = ""] = /^\s*(\S*)\s*(.*?)\s*$/.exec(open.info) ?? [];
  const line = open.map?.[0] ?? 0;
  const source = lines[line] ?? "";
  const start = context.positionAt(line, source.indexOf(open.markup));
  const kind = containers.find((one) => one.name === name);
  if (!kind) {
    context.report("block", start, describeUnknown(name, source));
    return content;
  }
  if (!checkArgument(kind, argument, start, context)) return content;
  const create = (type: string, tag: string, nesting: Token["nesting"]) => {
    const token = new state.Token(type, tag, nesting);
    token.block = true;
    token.map = open.map;
    return token;
  };
  const createInline = (text: string) => {
    const inline = create("inline", "", 0);
    inline.content = text;
    inline.children = [];
    inline.map = [line, line + 1];
    return inline;
  };
  const position = argument === "" ? start : context.positionAt(line, source.lastIndexOf(argument));
  const fields = kind.hasFields ? readFields(content, line + 1, lines, context) : undefined;
  return kind.read(
    { argument, position, content: fields?.rest ?? content, lang, context, create, createInline },
    (schema) => fields?.parse(name, schema),
  );
}

function checkArgument(
  kind: Container,
  argument: string,
  position: Position,
  context: ParseContext,
): boolean {
  const { name, example } = kind;
  const isMissing = kind.argument === "required" && argument === "";
  const isUnexpected = kind.argument === "none" && argument !== "";
  if (isMissing)
    context.report(
      "block",
      position,
      `found ::: ${name} and nothing after it; expected such as "${example}"`,
    );
  if (isUnexpected)
    context.report(
      "block",
      position,
      `found "${show(argument)}" after ::: ${name}; expected "${example}" alone`,
    );
  return !isMissing && !isUnexpected;
}

function describeUnknown(name: string, line: string): string {
  const plain = name.toLowerCase().replace(/\[.*|[{}.]/g, "");
  if (alertNames.includes(plain)) {
    const kind = alertKinds.find((one) => one === plain) ?? (plain === "danger" ? "caution" : "note");
    return `found "${show(line)}", which is an alert; write > [!${kind.toUpperCase()}], and its text on the next lines after > `;
  }
  const names = containers.map((one) => one.name);
  const nearest = findNearest(plain, names);
  const choice = nearest ? `did you mean ::: ${nearest}?` : `expected one of ${names.join(", ")}`;
  return `found "${show(line)}"; ${choice} (if it is text, write \\:::)`;
}

function show(text: string): string {
  const plain = text.trim();
  return plain.length > 60 ? `${plain.slice(0, 60)}…` : plain;
}
