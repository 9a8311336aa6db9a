import type { DateTime } from "luxon";
import type { ResolvedImage, Resolver } from "../markdown/markdown-document.ts";
import type { ResolvedMedia } from "../markdown/media-figure.ts";
import { renderDocument } from "../markdown/render-document.ts";
import type { Media } from "../model/media.ts";
import type { Picture } from "../model/picture.ts";
import type { Source } from "../model/source.ts";
import type { Href } from "../model/urls.ts";
import type { FoundData } from "./data-files.ts";
import type { Citation } from "./name-sources.ts";
import type { ParsedText } from "./parsers.ts";
import type { ResolvedLink } from "./resolve-link.ts";
import type { createDataView } from "./show-data.ts";

/** The resolved links, pictures and sources of a text. Each map's keys are the writer's own words. */
export interface References {
  readonly links: ReadonlyMap<string, ResolvedLink>;
  /** The URLs of links within the site, from its root. */
  readonly urls: ReadonlyMap<string, string>;
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly media: ReadonlyMap<string, Media>;
  /** The CSV files that blocks show, by the numbers of the blocks. */
  readonly data: ReadonlyMap<number, FoundData>;
  /** Sources that the text may cite. */
  readonly sources: ReadonlyMap<string, Source>;
  /** The dates of its live coverage, the newest first. */
  readonly live: readonly DateTime[];
}

/** What pages, feeds and offprints show otherwise. */
interface Rendering extends Pick<Resolver, "fragment" | "isFeed"> {
  readonly href: Href;
  readonly picture: (picture: Picture, isWide: boolean) => ResolvedImage;
  readonly media: (media: Media) => ResolvedMedia;
  readonly citation: Citation;
  /** Charts too, not their tables alone. */
  readonly hasDrawings?: boolean;
  /** False in feeds and offprints, which nobody expects to change. */
  readonly isPage?: boolean;
}

/** Creates the function that renders a text for a page, a feed or an offprint. @param ownUrl of the page that the text stands on. */
export function createRenderer(
  document: ParsedText,
  { links, urls, pictures, media }: References,
  ownUrl: string,
  {
    showData,
    live,
    ...names
  }: Pick<Resolver, "words" | "attributes"> & {
    readonly showData: ReturnType<typeof createDataView>;
    readonly live: (isPage: boolean) => Pick<Resolver, "live">;
  },
) {
  return ({
    href,
    picture: showPicture,
    media: showMedia,
    hasDrawings = true,
    isPage = false,
    ...others
  }: Rendering): string =>
    renderDocument(document.parts, {
      ...names,
      ...live(isPage),
      link: (written) => {
        const link = links.get(written);
        if (link?.to === "elsewhere") return link;
        return { href: href(urls.get(written) ?? ownUrl), isExternal: false };
      },
      image: (src, isWide) => {
        const picture = pictures.get(src);
        // Without a picture, `src` is a `data:` URL, or its diagnostic stops the build.
        return picture ? showPicture(picture, isWide) : { src };
      },
      media: (src) => {
        const found = media.get(src);
        return found && showMedia(found);
      },
      data: showData(href, hasDrawings),
      fragment: (id) => href(`${ownUrl}#${id}`),
      ...others,
    });
}
