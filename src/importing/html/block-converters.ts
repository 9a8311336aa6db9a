import { type Block, type Conversion, indentLines, joinBlocks, type Surroundings } from "./conversion.ts";
import { convertFigure } from "./convert-figure.ts";
import { convertDefinitions, convertList } from "./convert-list.ts";
import { convertTable } from "./convert-table.ts";
import { type HtmlElement, type HtmlNode, hasClass, listElements, readHtmlText } from "./html-tree.ts";
import { plainFormat } from "./runs.ts";

/** Converts an element of one kind; undefined if its text belongs to the blocks around it. */
type BlockConverter = (
  element: HtmlElement,
  around: Surroundings,
  conversion: Conversion,
) => readonly Block[] | undefined;

/** The elements that have a form of their own in Markdown. */
export const blockConverters: ReadonlyMap<string, BlockConverter> = new Map<string, BlockConverter>([
  ...[1, 2, 3, 4, 5, 6].map((level): [string, BlockConverter] => [
    `h${level}`,
    (element, around, conversion) => convertHeading(element, level, around, conversion),
  ]),
  ["hr", () => [{ kind: "rule", text: "***" }]],
  ["pre", convertCode],
  ["blockquote", convertQuotation],
  ["ul", convertList],
  ["ol", convertList],
  ["menu", convertList],
  ["dir", convertList],
  ["dl", convertDefinitions],
  ["table", convertTable],
  ["figure", convertFigure],
  ["summary", convertSummary],
]);

/** Links to a heading that stand in it, as `#` or `¶`. */
function isOwnLink(node: HtmlNode): boolean {
  return (
    typeof node !== "string" &&
    node.name === "a" &&
    (hasClass(node, /^(?:anchor|headerlink|header-anchor|heading-anchor|direct-link|permalink)/i) ||
      (node.attributes["href"] ?? "").startsWith("#")) &&
    /^[\s#¶§🔗]*$/u.test(readHtmlText([node]))
  );
}

function convertHeading(
  element: HtmlElement,
  level: number,
  around: Surroundings,
  conversion: Conversion,
): Block[] {
  const nodes = element.children.filter((child) => !isOwnLink(child));
  const line = conversion.convertLine(nodes, {
    ...around,
    format: { ...plainFormat, link: around.format.link },
  });
  const ids = [element, ...listElements(element)].map(
    ({ attributes }) => attributes["id"] ?? attributes["name"] ?? "",
  );
  const id = ids.find(
    (found) => conversion.targets.has(found) && /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(found),
  );
  // A heading is bold as it is.
  const text = line.replace(/^\*\*([^*]+)\*\*$/, "$1").replace(/(?<!\\)(#+)$/, "\\$1");
  return text === ""
    ? []
    : [{ kind: "heading", text: `${"#".repeat(level)} ${text}${id ? ` {#${id}}` : ""}` }];
}

const language = /^(?:language|lang|highlight-source|sourceCode|brush)[-:]([\w+#-]{1,30})$/i;

function convertCode(element: HtmlElement): Block[] {
  const elements = [element, ...listElements(element)];
  const classes = elements.flatMap(({ attributes }) => (attributes["class"] ?? "").split(/\s+/));
  const named = elements.map(
    ({ attributes }) => attributes["data-lang"] ?? attributes["data-language"] ?? "",
  );
  const lang = [...classes.map((name) => language.exec(name)?.[1] ?? ""), ...named].find(Boolean) ?? "";
  const code = readHtmlText(element.children)
    .replace(/\r\n?/g, "\n")
    .replace(/^\n|[ \t\n]+$/g, "");
  if (code.trim() === "") return [];
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map((run) => run.length));
  const ticks = "`".repeat(longest + 1);
  const info = /^[\w+#-]{1,30}$/.test(lang) && !/^(?:plain|text|none)/i.test(lang) ? lang.toLowerCase() : "";
  return [{ kind: "other", text: `${ticks}${info}\n${code}\n${ticks}` }];
}

function convertQuotation(element: HtmlElement, around: Surroundings, conversion: Conversion): Block[] {
  const isSpeaker = (node: HtmlNode) => typeof node !== "string" && /^(?:footer|cite)$/.test(node.name);
  const speakers = element.children.filter(isSpeaker);
  const inner = { ...around, depth: around.depth + 1 };
  const blocks = conversion.convertBlocks(
    element.children.filter((child) => !isSpeaker(child)),
    inner,
  );
  if (blocks.length === 0) return conversion.convertBlocks(speakers, inner);
  const plain = { ...inner, format: { ...inner.format, em: false } };
  const named = speakers.map((speaker) => ("children" in Object(speaker) ? speaker : ""));
  const speaker = conversion
    .convertLine(
      named.flatMap((node) => (typeof node === "string" ? [node] : node.children)),
      plain,
    )
    .replace(/^(?:\\?[-—–―]+\s*)+/, "");
  const said = speaker === "" ? [] : [{ kind: "text", text: `-- ${speaker}` } as const];
  return [{ kind: "other", text: indentLines(joinBlocks([...blocks, ...said]), "> ", "> ") }];
}

/** What unfolds a text is a line above it. */
function convertSummary(element: HtmlElement, around: Surroundings, conversion: Conversion): Block[] {
  const format = { ...around.format, strong: true };
  return conversion.convertBlocks([{ ...element, name: "p" }], { ...around, format });
}
