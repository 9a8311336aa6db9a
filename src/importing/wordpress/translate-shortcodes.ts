import { replaceShortcodes, type Shortcode } from "./parse-shortcodes.ts";
import type { Attachment } from "./read-export.ts";

/** What shortcodes of one post depend on. */
export interface ShortcodeContext {
  readonly attachments: ReadonlyMap<string, Attachment>;
  /** The files that were uploaded to the post. */
  readonly own: readonly Attachment[];
  /** Takes a note on a shortcode. */
  readonly take: (kind: "shortcode" | "shortcode left out", source: string) => void;
}

/** Translates the shortcodes of a post into HTML. Of unknown ones the content stays, and a note. */
export function translateShortcodes(html: string, context: ShortcodeContext): string {
  const known = new Map(Object.entries(translations));
  return replaceShortcodes(
    html,
    (name) => known.has(name),
    (found) => {
      const translated = known.get(found.name)?.(found, context);
      context.take(translated === undefined ? "shortcode left out" : "shortcode", found.source);
      return translated ?? found.content ?? "";
    },
  );
}

/** Returns HTML; undefined if the shortcode cannot be translated as it is written. */
type Translate = (found: Shortcode, context: ShortcodeContext) => string | undefined;

const translations: Readonly<Record<string, Translate>> = {
  caption: translateCaption,
  wp_caption: translateCaption,
  gallery: translateGallery,
  playlist: translatePlaylist,
  embed: ({ content, words, pairs }) => formatLink(content ?? pairs.get("src") ?? words[0]),
  audio: translateMedium,
  video: translateMedium,
  wpvideo: ({ words }) => formatLink(words[0] && `https://videopress.com/v/${words[0]}`),
  videopress: ({ words }) => formatLink(words[0] && `https://videopress.com/v/${words[0]}`),
  youtube: (found) => formatFilm(found, "https://www.youtube.com/watch?v="),
  vimeo: (found) => formatFilm(found, "https://vimeo.com/"),
  dailymotion: (found) => formatFilm(found, "https://www.dailymotion.com/video/"),
  ted: (found) => formatFilm(found, "https://www.ted.com/talks/"),
  tweet: (found) => formatFilm(found, "https://twitter.com/i/status/"),
  instagram: (found) => formatFilm(found, "https://www.instagram.com/p/"),
  gist: (found) => formatFilm(found, "https://gist.github.com/"),
  spotify: (found) => formatFilm(found, ""),
  soundcloud: (found) => formatFilm(found, ""),
  googlemaps: (found) => formatFilm(found, ""),
  facebook: (found) => formatFilm(found, ""),
  iframe: (found) => formatFilm(found, ""),
  quote: translateQuotation,
  blockquote: translateQuotation,
  pullquote: translateQuotation,
  // Their text is what counts.
  dropcap: ({ content }) => content,
  highlight: ({ content }) => content,
  button: ({ content, pairs }) =>
    formatLink(pairs.get("link") ?? pairs.get("url") ?? pairs.get("href"), content),
};

/** In old exports the caption is an attribute, in others it follows the picture. */
function translateCaption({ content, pairs }: Shortcode): string | undefined {
  if (content === undefined) return undefined;
  const [, picture = "", rest = ""] = /^([\s\S]*<img\b[^<>]{0,3000}>(?:\s*<\/a>)?)([\s\S]*)$/i.exec(
    content,
  ) ?? ["", "", content];
  const caption = (pairs.get("caption") ?? rest).replace(/<\/?p>/gi, " ").trim();
  return `\n\n<figure>${picture}${caption === "" ? "" : `<figcaption>${caption}</figcaption>`}</figure>\n\n`;
}

function translateGallery({ pairs }: Shortcode, { attachments, own }: ShortcodeContext): string | undefined {
  const named = readIds(pairs.get("ids") ?? pairs.get("include"));
  const except = new Set(readIds(pairs.get("exclude")));
  const listed =
    named.length > 0 ? named.map((id) => attachments.get(id)) : own.filter(({ id }) => !except.has(id));
  const pictures = listed.filter((found) => found !== undefined).filter(({ url }) => isPicture(url));
  if (pictures.length === 0) return undefined;
  return `\n\n${formatGallery(pictures)}\n\n`;
}

function readIds(written = ""): string[] {
  return written.split(/[\s,]+/).filter(Boolean);
}

function isPicture(url: string): boolean {
  return /\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#]|$)/i.test(url);
}

/** Formats pictures as the gallery block does. */
function formatGallery(pictures: readonly Attachment[]): string {
  const figures = pictures.map(({ url, alt, caption }) => {
    const text = caption === "" ? "" : `<figcaption>${caption}</figcaption>`;
    return `<figure class="wp-block-image"><img src="${escapeAttribute(url)}" alt="${escapeAttribute(alt)}">${text}</figure>`;
  });
  return `<figure class="wp-block-gallery">${figures.join("")}</figure>`;
}

function translatePlaylist({ pairs }: Shortcode, { attachments }: ShortcodeContext): string | undefined {
  const found = readIds(pairs.get("ids")).flatMap((id) => attachments.get(id) ?? []);
  if (found.length === 0) return undefined;
  return found.map(({ url }) => formatLink(url)).join("");
}

/** A film or a recording, by one of its files. */
function translateMedium({ pairs, words, content }: Shortcode): string | undefined {
  const names = ["src", "mp4", "m4v", "webm", "ogv", "mp3", "m4a", "ogg", "wav", "flac", "mov", "wmv", "flv"];
  const written = names.map((name) => pairs.get(name)).find((src) => src !== undefined && src !== "");
  // `[audio http://…|titles=…]` of older plugins.
  return formatLink(written ?? words[0]?.split("|", 1)[0] ?? /https?:\/\/[^\s<>"]+/.exec(content ?? "")?.[0]);
}

function formatFilm({ pairs, words, content }: Shortcode, start: string): string | undefined {
  const address = pairs.get("src") ?? pairs.get("url") ?? pairs.get("id") ?? words[0] ?? content?.trim();
  if (address === undefined || address === "") return undefined;
  if (/^(?:https?:)?\/\//i.test(address)) return formatLink(address);
  return start !== "" && /^[\w/-]+$/.test(address) ? formatLink(start + address) : undefined;
}

function translateQuotation({ content, pairs }: Shortcode): string | undefined {
  if (content === undefined) return undefined;
  const source = pairs.get("author") ?? pairs.get("source") ?? pairs.get("cite") ?? "";
  return `\n\n<blockquote>\n\n${content}\n\n${source}\n\n</blockquote>\n\n`;
}

function formatLink(address: string | undefined, text = address): string | undefined {
  const plain = address?.replace(/<[^<>]*>/g, "").trim() ?? "";
  if (!/^(?:https?:\/)?\/[^\s<>]+$/i.test(plain)) return undefined;
  return `\n\n<p><a href="${escapeAttribute(plain)}">${text === address ? escapeAttribute(plain) : text}</a></p>\n\n`;
}

/** Escapes what would end an attribute or begin a tag; entities stay. */
function escapeAttribute(text: string): string {
  return text
    .replace(/&(?!#?\w{1,10};)/g, "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
