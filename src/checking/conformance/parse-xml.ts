import { SaxesParser } from "saxes";
import type { Finding } from "../finding.ts";

/** A document by the name of its root, or why it cannot be read. */
export type ParsedRoot = { readonly root: string; readonly content: unknown } | { readonly fault: Finding };

/** An element whose end tag is not read yet. */
interface OpenElement {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  /** By name, in the order of the document. */
  readonly children: Map<string, unknown[]>;
  text: string;
}

/**
 * Parses a well-formed XML 1.0 document with namespaces. Below the root every element is a list, because any may be repeated;
 * its text, without white space around it, is `#text`, and its attributes begin with `@`.
 */
export function parseXml(text: string): ParsedRoot {
  const parser = new SaxesParser({ xmlns: true });
  const top: OpenElement = { name: "", attributes: [], children: new Map(), text: "" };
  const open = [top];
  let fault: Finding | undefined;
  const addText = (part: string) => {
    const element = open.at(-1);
    if (element) element.text += part;
  };
  parser.on("error", ({ message }) => {
    const what = message.replace(/^.*?\d+:\d+: /, "").replace(/\.$/, "");
    const at = { line: parser.line, column: Math.max(1, parser.columnIndex) };
    fault ??= { message: `is not well-formed XML: ${what}`, at };
  });
  parser.on("opentag", ({ name, attributes }) => {
    const list = Object.values(attributes).map(
      (attribute) => [`@${attribute.name}`, attribute.value] as const,
    );
    open.push({ name, attributes: list, children: new Map(), text: "" });
  });
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    const element = open.pop();
    const parent = open.at(-1);
    if (!element || !parent) return;
    const siblings = parent.children.get(element.name) ?? [];
    siblings.push(closeElement(element));
    parent.children.set(element.name, siblings);
  });
  parser.write(text).close();
  const [root] = top.children;
  return fault ? { fault } : { root: root?.[0] ?? "", content: root?.[1][0] };
}

function closeElement({ attributes, children, text }: OpenElement): unknown {
  return Object.fromEntries([["#text", text.trim()], ...attributes, ...children]);
}
