import type { HtmlElement, HtmlNode } from "./html-tree.ts";

/**
 * Replaces elements of a tree, the outer ones first, then those in what takes their place.
 * @param replace returns what takes the place of an element, which it does not replace again; undefined if it stays.
 */
export function replaceElements(
  root: HtmlElement,
  replace: (element: HtmlElement) => readonly HtmlNode[] | undefined,
): HtmlElement {
  const children = root.children.flatMap((child): readonly HtmlNode[] => {
    if (typeof child === "string") return [child];
    const found = replace(child) ?? [child];
    return found.map((node) => (typeof node === "string" ? node : replaceElements(node, replace)));
  });
  return { ...root, children };
}

/** Creates an element. */
export function createElement(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly HtmlNode[]
): HtmlElement {
  return { name, attributes, children: [...children] };
}

/** Finds the first element in an element that has a class. */
export function findByClass({ children }: HtmlElement, name: string): HtmlElement | undefined {
  for (const child of children) {
    if (typeof child === "string") continue;
    const classes = (child.attributes["class"] ?? "").split(/\s+/);
    const found = classes.includes(name) ? child : findByClass(child, name);
    if (found) return found;
  }
  return undefined;
}

/** Finds the first element of a name in an element. */
export function findByName({ children }: HtmlElement, name: string): HtmlElement | undefined {
  for (const child of children) {
    if (typeof child === "string") continue;
    const found = child.name === name ? child : findByName(child, name);
    if (found) return found;
  }
  return undefined;
}
