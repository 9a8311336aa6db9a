import { showPicture, showPlainPicture } from "../images/show-picture.ts";
import type { MarkdownDocument, ResolvedImage } from "../markdown/markdown-document.ts";
import { renderDocument } from "../markdown/render-document.ts";
import { nameSource } from "../sources/describe-source.ts";
import type { Body, Picture, Site } from "./edition.ts";
import { freezeDeep } from "./freeze-deep.ts";
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
  { parts, wordCount, opening }: MarkdownDocument,
  { links, urls, pictures, sources }: References,
  { url: ownUrl }: LinkTarget,
  site: Site,
): { readonly body: Body; readonly renderHtml: (href: Href) => string } {
  const render = (
    show: Href,
    showPicture: (picture: Picture) => ResolvedImage,
    fragment = (id: string) => show(`${ownUrl}#${id}`),
  ) =>
    renderDocument(parts, {
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
  const body: Body = {
    get html() {
      return render(relative, (picture) => showPicture(picture, relative));
    },
    absoluteHtml: () => renderHtml(absolute),
    // A copy has its notes and sources with it.
    standaloneHtml: (inline) => render(absolute, inline, (id) => `#${id}`),
    pictures: freezeDeep([...new Set(pictures.values())]),
    wordCount,
    opening: freezeDeep(opening),
  };
  // Frozen here: whoever freezes the whole Edition would ask the getter.
  return { body: Object.freeze(body), renderHtml };
}
