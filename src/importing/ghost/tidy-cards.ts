import { type HtmlElement, type HtmlNode, readHtmlText } from "../html/html-tree.ts";
import { createElement, findByClass, findByName, replaceElements } from "../html/replace-elements.ts";

/** Takes a note on a card that is left out. */
type LeaveOut = (name: string) => void;

/** Replaces the cards of Ghost's editor by the elements that say what they are. */
export function tidyCards(root: HtmlElement, leaveOut: LeaveOut): HtmlElement {
  return replaceElements(root, (element) => {
    const card = /(?:^|\s)kg-([a-z-]+)-card(?:\s|$)/.exec(element.attributes["class"] ?? "")?.[1];
    return card === undefined ? undefined : new Map(Object.entries(cards)).get(card)?.(element, leaveOut);
  });
}

type TidyCard = (element: HtmlElement, leaveOut: LeaveOut) => readonly HtmlNode[] | undefined;

const cards: Readonly<Record<string, TidyCard>> = {
  bookmark: (element) => linkByTitle(element, "kg-bookmark-title"),
  file: (element) => linkByTitle(element, "kg-file-card-title"),
  audio: tidyMedium("audio", "kg-audio-title"),
  video: tidyMedium("video"),
  toggle: tidyToggle,
  callout: tidyCallout,
  signup: (_, leaveOut) => drop("signup", leaveOut),
  email: (_, leaveOut) => drop("email", leaveOut),
  "email-cta": (_, leaveOut) => drop("email-cta", leaveOut),
  cta: (_, leaveOut) => drop("cta", leaveOut),
  nft: (element) => linkByTitle(element, "kg-nft-title"),
};

function drop(name: string, leaveOut: LeaveOut): readonly HtmlNode[] {
  leaveOut(`card ${name}`);
  return [];
}

/** A card that is one large link. */
function linkByTitle(element: HtmlElement, title: string): readonly HtmlNode[] | undefined {
  const href = findByName(element, "a")?.attributes["href"] ?? "";
  const words = readHtmlText(findByClass(element, title)?.children ?? []).trim();
  if (href === "") return undefined;
  const caption = findByName(element, "figcaption");
  const link = createElement("p", {}, createElement("a", { href }, words || href));
  return caption ? [link, createElement("p", {}, ...caption.children)] : [link];
}

/** A player has buttons and times around its element. @param title the class of its name. */
function tidyMedium(name: "audio" | "video", title = ""): TidyCard {
  return (element) => {
    const medium = findByName(element, name);
    if (!medium) return undefined;
    const words = readHtmlText(findByClass(element, title)?.children ?? []).trim();
    const caption = findByName(element, "figcaption");
    const plain = createElement(
      name,
      { src: medium.attributes["src"] ?? "", title: words },
      ...medium.children,
    );
    return [createElement("figure", {}, plain, ...(caption ? [caption] : []))];
  };
}

function tidyToggle(element: HtmlElement): readonly HtmlNode[] | undefined {
  const heading = findByClass(element, "kg-toggle-heading-text");
  const content = findByClass(element, "kg-toggle-content");
  if (!heading || !content) return undefined;
  return [
    createElement("details", {}, createElement("summary", {}, ...heading.children), ...content.children),
  ];
}

function tidyCallout(element: HtmlElement): readonly HtmlNode[] | undefined {
  const text = findByClass(element, "kg-callout-text");
  if (!text) return undefined;
  const emoji = readHtmlText(findByClass(element, "kg-callout-emoji")?.children ?? []).trim();
  const start = emoji === "" ? [] : [`${emoji} `];
  return [createElement("blockquote", {}, createElement("p", {}, ...start, ...text.children))];
}
