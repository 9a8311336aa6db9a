import type { MarkdownIt, StateInline, Token } from "markdown-it";
import { findAdvice } from "../markup-advice.ts";
import { ParseContext } from "../parse-context.ts";
import { escapeHtml, listWithPositions, renderTokens } from "../tokens.ts";
import { comments } from "./comment.ts";

/** Tags as CommonMark defines them (section 6.6), with a limit of attributes; and processing instructions and declarations. */
const tag =
  /<(\/?)([A-Za-z][A-Za-z0-9-]*)(?:\s+[A-Za-z_:@][\w.:@-]*(?:\s*=\s*(?:[^"'=<>`\s]+|'[^']{0,2000}'|"[^"]{0,2000}"|\{[^{}]{0,200}\}))?){0,50}\s*(\/?)>|<(?:\?|![A-Za-z[])[^<>]{0,300}>/y;
const voidElements = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);

/** A tag in a text; `isAlone` if it has no end tag. */
interface Tag {
  readonly token: Token;
  readonly name: string;
  readonly isEnd: boolean;
  readonly isAlone: boolean;
}

/**
 * Leaves out comments, and reports other HTML, which is shown as text: an element once, without those inside it. Code and `\<` are text.
 */
export function html(md: MarkdownIt): void {
  md.use(comments);
  md.inline.ruler.at("html_inline", parseTag);
  md.core.ruler.after("inline", "html", ({ tokens, env }) => {
    const context = ParseContext.of(env);
    for (const { children } of tokens) if (children) reportTags(children, context);
  });
  renderTokens(md, "broken_html", ({ content }) => escapeHtml(content));
  renderTokens(md, "broken_comment", ({ content }) => escapeHtml(content));
}

function parseTag(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== "<") return false;
  tag.lastIndex = state.pos;
  const [content, slash = "", name = "", selfClosing = ""] = tag.exec(state.src) ?? [];
  if (content === undefined || state.pos + content.length > state.posMax) return false;
  if (!silent) {
    const token = state.push("broken_html", "", 0);
    token.content = content;
    token.meta = { name: name.toLowerCase(), isEnd: slash !== "", isAlone: selfClosing !== "" };
  }
  state.pos += content.length;
  return true;
}

function reportTags(tokens: readonly Token[], context: ParseContext): void {
  const found = listWithPositions(tokens, ["broken_html", "broken_comment"], context);
  const positions = new Map(found.map(({ token, position }) => [token, position]));
  const tags = found.flatMap(({ token }) => (token.type === "broken_html" ? readTag(token) : []));
  for (const { token, name } of listOutermost(tags)) {
    const position = positions.get(token);
    if (position) context.report("html", position, describeTag(token.content, name));
  }
  for (const { token, position } of found.filter(({ token }) => token.type === "broken_comment")) {
    const message = `found ${token.content}, but no --> in the same paragraph, quotation or list item; close the comment there, or write \\${token.content} if it is text`;
    context.report("html", position, message);
  }
}

function readTag(token: Token): Tag {
  const { meta } = token;
  const name = String(meta?.["name"]);
  const isAlone = meta?.["isAlone"] === true || name === "" || voidElements.has(name);
  return { token, name, isEnd: meta?.["isEnd"] === true, isAlone };
}

/** Lists the start tags, and the end tags without one, that are not inside an element of the same paragraph. */
function listOutermost(tags: readonly Tag[]): Tag[] {
  const ends = findEnds(tags);
  const outermost: Tag[] = [];
  let end = -1;
  for (const [index, found] of tags.entries()) {
    if (index <= end) continue;
    outermost.push(found);
    end = ends.get(index) ?? index;
  }
  return outermost;
}

/** The index of each start tag's end tag. */
function findEnds(tags: readonly Tag[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open = new Map<string, number[]>();
  for (const [index, { name, isEnd, isAlone }] of tags.entries()) {
    if (isAlone) continue;
    const starts = open.get(name) ?? [];
    open.set(name, starts);
    const start = isEnd ? starts.pop() : undefined;
    if (!isEnd) starts.push(index);
    else if (start !== undefined) ends.set(start, index);
  }
  return ends;
}

function describeTag(content: string, name: string): string {
  const found = content.replace(/\s+/g, " ");
  const shown = found.length > 60 ? `${found.slice(0, 60)}…` : found;
  // As in Array<string>.
  const isWord = name !== "" && !/\s/.test(content);
  const hint = findAdvice(name) ?? (isWord ? "put it between backticks if it is code" : "leave it out");
  return `found ${shown}, but texts have no HTML; ${hint}; if it is text, write \\<`;
}
