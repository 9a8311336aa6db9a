import { type Block, type Conversion, indentLines, joinBlocks, type Surroundings } from "./conversion.ts";
import { type HtmlElement, type HtmlNode, hasClass } from "./html-tree.ts";

/** Converts a list. One below another has another mark, or Markdown would join them. */
export function convertList(element: HtmlElement, around: Surroundings, conversion: Conversion): Block[] {
  const inner = { ...around, depth: around.depth + 1 };
  const items = listItems(element, conversion)
    .map((item) => ({ item, blocks: conversion.convertBlocks(item, inner) }))
    .filter(({ blocks }) => blocks.length > 0);
  if (items.length === 0) return [];
  const start = /^\d{1,9}$/.test(element.attributes["start"] ?? "") ? Number(element.attributes["start"]) : 1;
  const isLoose = items.some(({ blocks }) => blocks.some(({ kind }, index) => index > 0 && kind !== "list"));
  const lines = items.map(({ item, blocks }, index) => {
    const mark = element.name === "ol" ? `${start + index}. ` : "- ";
    const box = findBox(item);
    const text = isLoose ? joinBlocks(blocks) : blocks.map((block) => block.text).join("\n");
    return indentLines(box + text, mark, " ".repeat(mark.length));
  });
  return [{ kind: "list", text: lines.join(isLoose ? "\n\n" : "\n") }];
}

/** The nodes of each item; a list right in a list belongs to the item before it. */
function listItems({ children }: HtmlElement, { moved }: Conversion): HtmlNode[][] {
  const items: HtmlNode[][] = [];
  for (const child of children) {
    if (typeof child === "string" ? child.trim() === "" : moved.has(child)) continue;
    const isItem = typeof child !== "string" && child.name === "li";
    const last = items.at(-1);
    if (isItem || !last) items.push(isItem ? [...child.children] : [child]);
    else last.push(child);
  }
  return items;
}

/** A task has a box to tick. */
function findBox(item: readonly HtmlNode[]): string {
  const first = item.find((node) => typeof node !== "string" || node.trim() !== "");
  const found = typeof first === "string" ? undefined : findInput(first);
  if (found?.attributes["type"] !== "checkbox") return "";
  return "checked" in found.attributes ? "[x] " : "[ ] ";
}

function findInput(element: HtmlElement | undefined): HtmlElement | undefined {
  if (element?.name !== "label" && element?.name !== "p") return element;
  const [first] = element.children;
  return typeof first === "string" ? undefined : first;
}

/** Converts a list of terms; each definition is one paragraph there. */
export function convertDefinitions(
  element: HtmlElement,
  around: Surroundings,
  conversion: Conversion,
): Block[] | undefined {
  const inner = { ...around, depth: around.depth + 1 };
  const parts = listParts(element.children);
  const hasBoth = ["dt", "dd"].every((name) => parts.some((part) => part.name === name));
  if (!hasBoth || hasClass(element, /gallery/)) return undefined;
  const groups: string[][] = [];
  let last = "dd";
  for (const { name, children } of parts) {
    const line = conversion.convertLine(children, inner);
    if (line === "") continue;
    if (name === "dt" && last === "dd") groups.push([line]);
    else groups.at(-1)?.push(name === "dt" ? line : `: ${line}`);
    last = name;
  }
  return groups.map((lines) => ({ kind: "other", text: lines.join("\n") }));
}

function listParts(nodes: readonly HtmlNode[]): HtmlElement[] {
  return nodes.flatMap((node) => {
    if (typeof node === "string") return [];
    return node.name === "div" ? listParts(node.children) : [node];
  });
}
