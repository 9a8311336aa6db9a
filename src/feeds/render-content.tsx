import { renderToString } from "preact-render-to-string";
import type { Article, LeadPicture, Site } from "../edition/edition.ts";
import { absoluteUrl } from "../edition/urls.ts";
import { showPlainPicture } from "../images/show-picture.ts";

/** An article's text as a feed carries it: the lead picture first, every link absolute. */
export function renderContent({ image, body }: Article, site: Site): string {
  return (image ? renderFigure(image, site) : "") + body.absoluteHtml();
}

/** The lead picture in the one form that every feed reader shows. */
export function showFeedPicture({ picture }: LeadPicture, site: Site) {
  const { type = "image/*" } = picture.formats.at(-1) ?? {};
  return { type, ...showPlainPicture(picture, (url) => absoluteUrl(site, url)) };
}

function renderFigure(image: LeadPicture, site: Site): string {
  const { src, width, height } = showFeedPicture(image, site);
  const caption = [image.caption, image.credit].filter(Boolean).join(" ");
  return renderToString(
    <figure>
      <img src={src} alt={image.alt} width={width} height={height} />
      {caption && <figcaption>{caption}</figcaption>}
    </figure>,
  );
}
