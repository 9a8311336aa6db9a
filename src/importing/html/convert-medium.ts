import { findHost, formatTarget } from "../text/format-markdown.ts";
import type { Block, Conversion, Surroundings } from "./conversion.ts";
import { escapeMarkup } from "./escape-text.ts";
import { type HtmlElement, listElements } from "./html-tree.ts";

const films: readonly (readonly [RegExp, string])[] = [
  [
    /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+).*$/,
    "https://www.youtube.com/watch?v=$1",
  ],
  [/^https?:\/\/player\.vimeo\.com\/video\/(\d+).*$/, "https://vimeo.com/$1"],
];

/** What a page embeds is a link to it. */
export function convertMedium(
  element: HtmlElement,
  around: Surroundings,
  { take, convertBlocks }: Conversion,
): Block[] {
  const { name, attributes, children } = element;
  const inside = listElements(element).filter((part) => part.name === "embed" || part.name === "source");
  const written = [
    attributes["src"],
    attributes["data-src"],
    attributes["data"],
    ...inside.map((part) => part.attributes["src"]),
  ];
  const src = (
    written.find((address) => address !== undefined && address !== "" && address !== "about:blank") ?? ""
  ).trim();
  const isSafe = /^(?:https?:)?\/\//i.test(src) || !/^[a-z][a-z0-9+.-]*:/i.test(src);
  if (src === "" || !isSafe) return convertBlocks(children, around);
  take("html", `<${name}> ${src}: a link`, src);
  const address = films.reduce(
    (found, [form, page]) => found.replace(form, page),
    src.replace(/^\/\//, "https://"),
  );
  const title = (attributes["title"] ?? attributes["aria-label"] ?? "").replace(/\s+/g, " ").trim();
  const label =
    title || (/^https?:/i.test(address) ? findHost(address) : (address.split("/").at(-1) ?? address));
  return [{ kind: "text", text: `[${escapeMarkup(label)}](${formatTarget(address)})` }];
}
