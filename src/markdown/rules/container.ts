import type { MarkdownIt, StateCore, Token } from "markdown-it";
import plugin from "markdown-it-container";
import { checkArgument, describeUnknown } from "../containers/check-block.ts";
import { checkEnd, checkStray } from "../containers/check-colons.ts";
import { checkPlace, PlaceStack } from "../containers/check-place.ts";
import { containers } from "../containers/list-containers.ts";
import { readFields } from "../containers/read-fields.ts";
import { ParseContext } from "../parse-context.ts";

/** Of the tokens of markdown-it-container. */
const [openType, closeType] = ["container_block_open", "container_block_close"];

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
  /** What is around it, outermost first. */
  readonly places: readonly string[];
}

function buildBlocks(state: StateCore, lang: string): Token[] {
  const lines = state.src.split("\n");
  const context = ParseContext.of(state.env);
  const closed = new Set<number>();
  const done: Token[] = [];
  const stack: OpenBlock[] = [];
  const places = new PlaceStack();
  // Cells have no lines of their own.
  let row = 0;
  for (const token of state.tokens) {
    const target = findContent(stack, done);
    row = token.map?.[0] ?? row;
    if (token.type === openType) {
      checkEnd(token, lines, closed, context);
      stack.push({ open: token, content: [], places: places.list() });
      places.open(readName(token));
    } else if (token.type === closeType) {
      const block = stack.pop();
      places.close();
      if (block) append(findContent(stack, done), buildBlock(block, { state, lines, context, lang }));
    } else {
      if (token.type === "inline") checkStray(token.content, row, lines, context);
      places.follow(token);
      target.push(token);
    }
  }
  return done;
}

/** Where the next token belongs: in the innermost block, or in the text. */
function findContent(stack: readonly OpenBlock[], text: Token[]): Token[] {
  return stack.at(-1)?.content ?? text;
}

/** Token by token: there may be more than a call has room for. */
function append(target: Token[], tokens: readonly Token[]): void {
  for (const token of tokens) target.push(token);
}

interface BlockContext {
  readonly state: StateCore;
  readonly lines: readonly string[];
  readonly context: ParseContext;
  readonly lang: string;
}

function readName({ info }: Token): string {
  return /^\s*(\S*)/.exec(info)?.[1] ?? "";
}

function buildBlock(
  { open, content, places }: OpenBlock,
  { state, lines, context, lang }: BlockContext,
): readonly Token[] {
  const name = readName(open);
  const argument = open.info.trim().slice(name.length).trim();
  const line = open.map?.[0] ?? 0;
  const source = lines[line] ?? "";
  const start = context.positionAt(line, source.indexOf(open.markup));
  const kind = containers.find((one) => one.name === name);
  if (!kind) {
    context.report("block", start, describeUnknown(name, source));
    return content;
  }
  checkPlace(kind, places, start, context);
  if (!checkArgument(kind, argument, start, context)) return content;
  const create = (type: string, tag: string, nesting: Token["nesting"]) => {
    const token = new state.Token(type, tag, nesting);
    token.block = true;
    token.map = open.map;
    return token;
  };
  const createInline = (text: string, at = start) => {
    const inline = create("inline", "", 0);
    inline.content = text;
    inline.children = [];
    const row = at.line - context.positionAt(0, 0).line;
    inline.map = [row, row + 1];
    return inline;
  };
  const locate = ({ map }: Token) => {
    const line = map?.[0] ?? 0;
    return context.positionAt(line, Math.max(0, (lines[line] ?? "").search(/\S/)));
  };
  const position = argument === "" ? start : context.positionAt(line, source.lastIndexOf(argument));
  const fields = kind.hasFields ? readFields(content, line + 1, lines, context) : undefined;
  return kind.read(
    {
      name,
      argument,
      position,
      content: fields?.rest ?? content,
      lang,
      context,
      create,
      createInline,
      locate,
      locateField: (path) => fields?.locate(path) ?? start,
    },
    (schema) => fields?.parse(name, schema),
  );
}
