import { showPicture, showPlainPicture } from "../images/show-picture.ts";
import type { ResolvedImage } from "../markdown/markdown-document.ts";
import { renderDocument } from "../markdown/render-document.ts";
import { nameSource } from "../sources/describe-source.ts";
import type { Body, InlinePicture, Picture, Site } from "./edition.ts";
import { freezeDeep } from "./freeze-deep.ts";
import type { ParsedText } from "./parsers.ts";
import type { LinkTarget, ResolvedLink } from "./resolve-link.ts";
import type { Source } from "./source.ts";
import { absoluteUrl, type Href, relativeUrl } from "./urls.ts";

/** What a text refers to, by what the writer wrote. */
export interface References {
  readonly links: ReadonlyMap<string, ResolvedLink>;
  /** Of links within the site: URLs from its root. */
  readonly urls: ReadonlyMap<string, string>;
  readonly pictures: ReadonlyMap<string, Picture>;
  /** What the text may cite. */
  readonly sources: ReadonlyMap<string, Source>;
}

/** The forms of a text, each made when it is asked for: of ten thousand articles few change from one build to the next. */
export function createBody(
  document: ParsedText,
  references: References,
  { url: ownUrl }: LinkTarget,
  site: Site,
): { readonly body: Body; readonly renderHtml: (href: Href) => string } {
  const { wordCount, opening } = document;
  const { links, urls, pictures, sources } = references;
  const render = (
    show: Href,
    showPicture: (picture: Picture) => ResolvedImage,
    fragment = (id: string) => show(`${ownUrl}#${id}`),
  ) =>
    renderDocument(document.parts, {
      link: (href) => {
        const link = links.get(href);
        if (link?.to === "elsewhere") return link;
        return { href: show(urls.get(href) ?? ownUrl), isExternal: false };
      },
      image: (src) => {
        const picture = pictures.get(src);
        // Without a picture it is a `data:` URL, or a miss that stops the build.
        return picture ? showPicture(picture) : { src };
      },
      fragment,
      citation: (id) => {
        const cited = sources.get(id);
        return cited && { name: nameSource(cited), isUnnamed: cited.kind === "unnamed" };
      },
    });
  const relative = (url: string) => relativeUrl(ownUrl, url);
  const absolute = (url: string) => absoluteUrl(site, url);
  const renderHtml = (href: Href) => render(href, (picture) => showPlainPicture(picture, href));
  const body = {
    key: nameBody(document.key, references),
    absoluteHtml: () => renderHtml(absolute),
    // A copy has its notes and sources with it.
    standaloneHtml: (inline: InlinePicture) => render(absolute, inline, (id) => `#${id}`),
    pictures: freezeDeep([...new Set(pictures.values())]),
    wordCount,
    opening: freezeDeep(opening),
  };
  // Made when somebody asks, and not to be asked by those who look through all that an Edition holds.
  const html = {
    get: () => render(relative, (picture) => showPicture(picture, relative)),
    enumerable: false,
  };
  return { body: Object.freeze(withHtml(body, html)), renderHtml };
}

function withHtml(body: Omit<Body, "html">, html: PropertyDescriptor): Body {
  return Object.defineProperty({ ...body, html: "" }, "html", html);
}

/** Everything that the forms of a text are made from, in short. */
function nameBody(key: string, { urls, pictures, sources }: References): string {
  const addresses = [...urls].map(([href, url]) => [href, url]);
  const shown = [...pictures].map(([src, { formats }]) => [src, formats]);
  const cited = [...sources].map(([id, source]) => [id, nameSource(source), source.kind]);
  return JSON.stringify([key, addresses, shown, cited]);
}
