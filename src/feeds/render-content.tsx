import { renderToString } from "preact-render-to-string";
import { CorrectionEntry } from "../corrections/correction-entry.tsx";
import { sortCorrections } from "../corrections/sort-corrections.ts";
import { showPlainPicture } from "../images/show-picture.ts";
import type { Article } from "../model/article.ts";
import type { Correction } from "../model/correction.ts";
import type { LeadPicture } from "../model/picture.ts";
import type { Site } from "../model/site.ts";
import { absoluteUrl } from "../model/urls.ts";
import { SourceEntry } from "../sources/source-entry.tsx";

/** Renders an article for a feed: lead picture, text, sources, corrections. All links are absolute. */
export function renderContent({ image, body, sources, corrections }: Article, site: Site): string {
  const corrected = sortCorrections(corrections).map((correction) => renderCorrection(correction, site));
  const lead = image ? renderFigure(image, site) : "";
  return lead + body.absoluteHtml.read() + renderSources(sources, site) + corrected.join("");
}

function renderSources(sources: Article["sources"], site: Site): string {
  if (sources.length === 0) return "";
  return renderToString(
    <>
      <h2>Sources</h2>
      <ol>
        {sources.map(({ source }) => (
          <li>
            <SourceEntry source={source} site={site} href={(url) => absoluteUrl(site, url)} />
          </li>
        ))}
      </ol>
    </>,
  );
}

/** Renders a correction for a feed. */
export function renderCorrection(correction: Correction, site: Site): string {
  const html = correction.html.read((url) => absoluteUrl(site, url));
  return renderToString(<CorrectionEntry correction={correction} site={site} html={html} />);
}

/** Returns the lead picture in the format that every feed reader shows. */
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
