import { z } from "zod";
import type { DiagnosticMessage } from "../../model/diagnostic.ts";
import { attemptTo } from "../attempt-to.ts";
import { escapeHtml } from "../escape-html.ts";
import { renderCard } from "./render-card.ts";

/** Lists in lists, links in quotations; no editor makes more. */
const deepest = 40;

const nodeSchema = z.looseObject({
  type: z.string(),
  text: z.string().catch(""),
  format: z.number().catch(0),
  tag: z.string().catch(""),
  url: z.string().catch(""),
  listType: z.string().catch(""),
  children: z.array(z.unknown()).catch([]),
});
const documentSchema = z.object({ root: z.object({ children: z.array(z.unknown()) }) });

type Node = z.output<typeof nodeSchema>;

/** Renders a post of Ghost's newer editor (Lexical) as HTML; or says what it has that is not known. */
export function renderLexical(source: string): string | DiagnosticMessage {
  const parsed = documentSchema.safeParse(attemptTo((): unknown => JSON.parse(source)));
  if (!parsed.success) return { message: "its lexical field cannot be read" };
  const unknown = new Set<string>();
  const html = renderAll(parsed.data.root.children, unknown, 0);
  if (unknown.size === 0) return html;
  return {
    message: `it has no HTML, and its lexical field has ${[...unknown].join(", ")}, which is not known`,
  };
}

function renderAll(nodes: readonly unknown[], unknown: Set<string>, depth: number): string {
  return nodes.map((node) => renderNode(node, unknown, depth)).join("");
}

function renderNode(written: unknown, unknown: Set<string>, depth: number): string {
  const parsed = nodeSchema.safeParse(written);
  if (!parsed.success || depth > deepest) {
    unknown.add(depth > deepest ? "too many nodes in one another" : "a node without a type");
    return "";
  }
  const node = parsed.data;
  const type = node.type.replace(/^extended-/, "");
  if (type === "text") return renderText(node);
  if (type === "linebreak") return "<br>";
  if (type === "tab") return " ";
  const wrap = new Map(Object.entries(elements)).get(type);
  if (wrap) return wrap(renderAll(node.children, unknown, depth + 1), node);
  const card = renderCard(type, node);
  if (card === undefined) unknown.add(`"${type.slice(0, 40)}"`);
  return card ?? "";
}

const elements: Readonly<Record<string, (html: string, node: Node) => string>> = {
  paragraph: (html) => `<p>${html}</p>`,
  heading: (html, { tag }) => (/^h[1-6]$/.test(tag) ? `<${tag}>${html}</${tag}>` : `<h2>${html}</h2>`),
  quote: (html) => `<blockquote><p>${html}</p></blockquote>`,
  aside: (html) => `<blockquote><p>${html}</p></blockquote>`,
  list: (html, { listType }) => (listType === "number" ? `<ol>${html}</ol>` : `<ul>${html}</ul>`),
  listitem: (html) => `<li>${html}</li>`,
  link: (html, { url }) => `<a href="${escapeHtml(url)}">${html}</a>`,
  autolink: (html, { url }) => `<a href="${escapeHtml(url)}">${html}</a>`,
};

/** The bits of `format`. */
const formats: readonly (readonly [bit: number, name: string])[] = [
  [1, "strong"],
  [2, "em"],
  [4, "s"],
  [16, "code"],
  [32, "sub"],
  [64, "sup"],
];

function renderText({ text, format }: Node): string {
  return formats.reduce(
    (html, [bit, name]) => ((format & bit) === 0 ? html : `<${name}>${html}</${name}>`),
    escapeHtml(text),
  );
}
