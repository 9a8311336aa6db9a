import { z } from "zod";
import { attemptTo } from "../attempt-to.ts";
import { type HtmlElement, type HtmlNode, readHtmlText } from "../html/html-tree.ts";
import { createElement, findByClass, findByName, replaceElements } from "../html/replace-elements.ts";

/** Takes a note on what is left out. */
type LeaveOut = (name: string) => void;

const text = z.string().catch("");
/** What Substack's editor keeps of an element, as JSON in `data-attrs`. */
const attributesSchema = z.looseObject({
  url: text,
  text,
  title: text,
  name: text,
  src: text,
  alt: text,
  href: text,
  action: text,
  full_text: text,
  username: text,
  videoId: text,
  instagram_id: text,
  persistentExpression: text,
  gallery: z
    .looseObject({ images: z.array(z.looseObject({ src: text })).catch([]), alt: text, caption: text })
    .catch({ images: [], alt: "", caption: "" }),
});
type Attributes = z.output<typeof attributesSchema>;

/** Replaces what Substack's editor makes by the elements that say what it is. Widgets for readers of letters are left out. */
export function tidyEmbeds(root: HtmlElement, leaveOut: LeaveOut): HtmlElement {
  return replaceElements(root, (element) => {
    const names = (element.attributes["class"] ?? "").split(/\s+/);
    const found = forms.find(([pattern]) => names.some((name) => pattern.test(name)));
    return found?.[1](element, readAttributes(element), leaveOut);
  });
}

function readAttributes({ attributes }: HtmlElement): Attributes {
  const json = attemptTo((): unknown => JSON.parse(attributes["data-attrs"] ?? "{}"));
  const parsed = attributesSchema.safeParse(json);
  return parsed.success ? parsed.data : attributesSchema.parse({});
}

type Tidy = (
  element: HtmlElement,
  attributes: Attributes,
  leaveOut: LeaveOut,
) => readonly HtmlNode[] | undefined;

/** By class; the first that matches counts. */
const forms: readonly (readonly [RegExp, Tidy])[] = [
  [/^captioned-image-container$/, tidyImage],
  [/^image-gallery-embed$/, tidyGallery],
  [/^button-wrapper$/, tidyButton],
  [
    /^(?:subscription-widget.*|captioned-button-wrap|install-substack-app-embed|community-chat|poll-embed|directMessage|native-video-embed|native-audio-embed|paywall-jump|cashtag-wrap|referral.*)$/,
    leaveElementOut,
  ],
  [/^header-anchor-(?:parent|post-wrap)$|^pencraft$/, () => []],
  [/^(?:tweet|twitter-embed)$/, tidyPost],
  [
    /^instagram(?:-embed-wrap)?$/,
    linkTo(({ instagram_id }) => instagram_id && `https://www.instagram.com/p/${instagram_id}`),
  ],
  [/^youtube-wrap$/, linkTo(({ videoId }) => videoId && `https://www.youtube.com/watch?v=${videoId}`)],
  [/^vimeo-wrap$/, linkTo(({ videoId }) => videoId && `https://vimeo.com/${videoId}`)],
  [/^mention-wrap$/, (_, { name }) => (name === "" ? undefined : [name])],
  [
    /^latex-rendered$/,
    (_, { persistentExpression: formula }) =>
      formula === "" ? undefined : [createElement("p", {}, createElement("code", {}, formula))],
  ],
  [/^(?:pullquote|callout-block)$/, ({ children }) => [createElement("blockquote", {}, ...children)]],
  [/^footnote$/, tidyFootnote],
  [/(?:-wrap|-embed|-container)$/, linkTo(({ url }) => url)],
];

/** The whole picture, as it was uploaded, with its caption; a link around it only if the writer set one. */
function tidyImage(element: HtmlElement): readonly HtmlNode[] | undefined {
  const image = findByName(element, "img");
  if (!image) return undefined;
  const { src, alt, href } = readAttributes(image);
  const plain = createElement("img", {
    src: src || (image.attributes["src"] ?? ""),
    alt: alt || (image.attributes["alt"] ?? ""),
  });
  const linked = href === "" ? plain : createElement("a", { href }, plain);
  const caption = findByName(element, "figcaption");
  return [createElement("figure", {}, linked, ...(caption ? [caption] : []))];
}

function tidyGallery(_: HtmlElement, { gallery }: Attributes): readonly HtmlNode[] | undefined {
  if (gallery.images.length === 0) return undefined;
  const images = gallery.images.map(({ src }) => createElement("img", { src, alt: gallery.alt }));
  const caption = gallery.caption === "" ? [] : [createElement("figcaption", {}, gallery.caption)];
  return [createElement("figure", {}, ...images, ...caption)];
}

/** Addresses of a button by which readers subscribe, share or comment. */
const ofLetters = /%%|\/(?:subscribe|comments|leaderboard|survey|chat)\b|[?&](?:action=|gift=)/;

function tidyButton(
  element: HtmlElement,
  { url, text: words }: Attributes,
  leaveOut: LeaveOut,
): readonly HtmlNode[] {
  const href = url || (findByName(element, "a")?.attributes["href"] ?? "");
  const label = words || readHtmlText(element.children).trim();
  if (href !== "" && !ofLetters.test(href))
    return [createElement("p", {}, createElement("a", { href }, label || href))];
  leaveOut(`button "${label}"`);
  return [];
}

function leaveElementOut(
  { attributes }: HtmlElement,
  _: Attributes,
  leaveOut: LeaveOut,
): readonly HtmlNode[] {
  leaveOut(`widget ${(attributes["class"] ?? "").split(/\s+/, 1)[0]}`);
  return [];
}

/** A post of another network, as a quotation with a link to it. */
function tidyPost(
  _: HtmlElement,
  { full_text: words, url, username, name }: Attributes,
): readonly HtmlNode[] | undefined {
  if (url === "") return undefined;
  const author = name || (username === "" ? "" : `@${username}`) || url;
  const link = createElement("p", {}, "— ", createElement("a", { href: url }, author));
  return words === "" ? [link] : [createElement("blockquote", {}, createElement("p", {}, words), link)];
}

function linkTo(findAddress: (attributes: Attributes) => string): Tidy {
  return (element, attributes) => {
    const href = findAddress(attributes);
    if (!/^https?:\/\//i.test(href)) return undefined;
    const title = attributes.title || findByName(element, "iframe")?.attributes["title"] || href;
    return [createElement("p", {}, createElement("a", { href }, title))];
  };
}

/** The number of a note leads back to its place. */
function tidyFootnote(element: HtmlElement): readonly HtmlNode[] | undefined {
  const number = findByClass(element, "footnote-number");
  const content = findByClass(element, "footnote-content");
  const id = number?.attributes["id"];
  if (!number || !content || id === undefined) return undefined;
  const back = createElement("a", { href: number.attributes["href"] ?? "" }, "↩");
  return [createElement("div", { id }, back, ...content.children)];
}
