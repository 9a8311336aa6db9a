import { findLabels } from "../../_includes/words.ts";
import { showPicture, showPlainPicture } from "../images/show-picture.ts";
import { setQuotes } from "../markdown/set-quotes.ts";
import { resolveMedia } from "../media/resolve-media.ts";
import type { Body } from "../model/body.ts";
import { formatInstant } from "../model/dates.ts";
import { freezeDeep } from "../model/freeze-deep.ts";
import { langOf } from "../model/language-attributes.ts";
import { Lazy } from "../model/lazy.ts";
import type { Media, ShownMedia } from "../model/media.ts";
import type { InlinePicture, Picture } from "../model/picture.ts";
import type { Site } from "../model/site.ts";
import { absoluteUrl, type Href, relativeUrl } from "../model/urls.ts";
import { createRenderer, type References } from "./create-renderer.ts";
import { type Citation, createNotes, type NamedSource, nameSources } from "./name-sources.ts";
import { hashInputs, type ParsedText } from "./parsers.ts";
import { createDataView } from "./show-data.ts";
import { showLive } from "./show-live.ts";

/** The page that a text is on, and the language of the text. */
interface Place {
  readonly url: string;
  readonly lang: string;
}

/** A text with fewer subheads has no table of contents. */
const fewestSections = 5;

/**
 * Creates the HTML of a text for pages, feeds and offprints. It is rendered lazily: of ten thousand articles few change between
 * builds. `html` is for corrections, whose links depend on the page that lists them.
 */
export function createBody(
  document: ParsedText,
  references: References,
  { url: ownUrl, lang }: Place,
  site: Site,
): { readonly body: Body; readonly html: Lazy<[href: Href], string> } {
  const { wordCount, characterCount, opening, styles } = document;
  const sections = document.headings
    .filter(({ level, isEntry }) => level === 2 && !isEntry)
    .map(({ id, text }) => ({ id, text }));
  const media = listMedia(document, references.media, lang);
  const labels = findLabels(lang, site);
  const names = { words: labels.words.text, attributes: langOf(labels.lang, { lang }) };
  const show = (place: Parameters<typeof resolveMedia>[1]) => (media: Media) =>
    resolveMedia(media, place, labels, lang, site);
  const cited = nameSources(references.sources, labels);
  const showData = createDataView(references.data, labels, lang, site);
  const live = (isPage: boolean) => showLive(references.live, lang, labels, isPage);
  const render = createRenderer(document, references, ownUrl, { ...names, showData, live });
  const relative = (url: string) => relativeUrl(ownUrl, url);
  const absolute = (url: string) => absoluteUrl(site, url);
  const key = hashInputs([nameBody(document.key, references, cited), ownUrl, site.url, labels.lang]);
  const inText: Citation = (id) => cited.get(id);
  const inMargin = () => createNotes(cited, labels);
  const renderPlain = (href: Href, isFeed = false) => {
    const media = show({ isPlayed: false, href, transcript: (id) => href(`${ownUrl}#${id}`) });
    const picture = (picture: Picture) => showPlainPicture(picture, href);
    return render({ href, picture, media, citation: inText, isFeed, hasDrawings: false });
  };
  const body = freezeDeep({
    html: new Lazy(key, () =>
      render({
        href: relative,
        picture: (picture, isWide) => showPicture(picture, relative, isWide ? "wide" : "text"),
        media: show({ isPlayed: true, href: relative }),
        citation: inMargin(),
        isPage: true,
      }),
    ),
    absoluteHtml: new Lazy(key, () => renderPlain(absolute, true)),
    // An offprint has its notes and sources in the same file.
    standaloneHtml: new Lazy(key, (inline: InlinePicture) =>
      render({
        href: absolute,
        picture: inline,
        media: show({ isPlayed: false, href: absolute, inline }),
        citation: inMargin(),
        fragment: (id) => `#${id}`,
      }),
    ),
    pictures: [...new Set([...references.pictures.values(), ...media.flatMap(({ poster }) => poster ?? [])])],
    wordCount,
    characterCount,
    opening,
    ...(media.length > 0 && { media }),
    ...(sections.length >= fewestSections && { sections }),
    styles,
  });
  return { body, html: new Lazy(key, (href: Href) => renderPlain(href)) };
}

/** The recordings of a text, in its order. */
function listMedia({ media }: ParsedText, found: References["media"], lang: string): ShownMedia[] {
  return media.flatMap(({ src, name, caption }) => {
    const one = found.get(src);
    const words = { name: setQuotes(name, lang), ...(caption && { caption: setQuotes(caption, lang) }) };
    return one ? [{ ...one, ...words }] : [];
  });
}

/** Joins the inputs of a text's HTML, except its page and site, for its cache key. */
function nameBody(
  key: string,
  { urls, pictures, media, data, live }: References,
  cited: ReadonlyMap<string, NamedSource>,
): string {
  const addresses = [...urls].map(([href, url]) => [href, url]);
  const shown = [...pictures].map(([src, { formats }]) => [src, formats]);
  const files = [...data].map(([number, { file }]) => [number, file.url, file.sha256]);
  return JSON.stringify([key, addresses, shown, files, [...cited], [...media], live.map(formatInstant)]);
}
