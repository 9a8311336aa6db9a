import type { HtmlElement, HtmlNode } from "../html/html-tree.ts";

/** Puts lists whose classes name a deeper level (`lst-kix_x-1`) into the last item of the list before them, as they look. */
export function nestLists(nodes: readonly HtmlNode[]): HtmlNode[] {
  const done: HtmlNode[] = [];
  let open: { readonly list: HtmlElement; readonly level: number }[] = [];
  for (const node of nodes) {
    const level = typeof node === "string" ? undefined : findLevel(node);
    if (typeof node === "string" || level === undefined) {
      if (typeof node !== "string" || node.trim() !== "") open = [];
      done.push(node);
      continue;
    }
    open = open.filter((outer) => outer.level < level || isSame(outer, node, level));
    const last = open.at(-1);
    if (last && last.level === level) last.list.children.push(...node.children);
    else {
      (findLastItem(last?.list)?.children ?? done).push(node);
      open = [...open, { list: node, level }];
    }
  }
  return done;
}

function isSame(
  outer: { readonly list: HtmlElement; readonly level: number },
  node: HtmlElement,
  level: number,
): boolean {
  return outer.level === level && outer.list.name === node.name && findName(outer.list) === findName(node);
}

function findName({ attributes }: HtmlElement): string {
  return /\blst-(\w+)-\d/.exec(attributes["class"] ?? "")?.[1] ?? "";
}

function findLevel({ name, attributes }: HtmlElement): number | undefined {
  const level = /^[uo]l$/.test(name) ? /\blst-\w+-(\d)\b/.exec(attributes["class"] ?? "")?.[1] : undefined;
  return level === undefined ? undefined : Number(level);
}

function findLastItem(list: HtmlElement | undefined): HtmlElement | undefined {
  const items = list?.children.filter((child) => typeof child !== "string" && child.name === "li") ?? [];
  const last = items.at(-1);
  return typeof last === "string" ? undefined : last;
}
