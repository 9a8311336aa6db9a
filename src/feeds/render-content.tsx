import { renderToString } from "preact-render-to-string";
import { CorrectionNote } from "../corrections/correction-note.tsx";
import type { Correction } from "../edition/correction.ts";
import type { Article, LeadPicture, Site } from "../edition/edition.ts";
import { absoluteUrl } from "../edition/urls.ts";
import { showPlainPicture } from "../images/show-picture.ts";

/** An article's text as a feed carries it: the lead picture first, what was corrected last, every link absolute. */
export function renderContent({ image, body, corrections }: Article, site: Site): string {
  const notes = corrections.toReversed().map((correction) => renderNote(correction, site));
  return (image ? renderFigure(image, site) : "") + body.absoluteHtml() + notes.join("");
}

function renderNote(correction: Correction, site: Site): string {
  const html = correction.renderHtml((url) => absoluteUrl(site, url));
  return renderToString(<CorrectionNote correction={correction} site={site} html={html} />);
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
