import { renderToString } from "preact-render-to-string";
import { findLabels } from "../../_includes/words.ts";
import { CorrectionEntry } from "../corrections/correction-entry.tsx";
import { sortCorrections } from "../corrections/sort-corrections.ts";
import { showPlainPicture } from "../images/show-picture.ts";
import { renderAudio } from "../media/render-audio.ts";
import type { Article } from "../model/article.ts";
import type { Correction } from "../model/correction.ts";
import { langOf } from "../model/language-attributes.ts";
import type { LeadPicture } from "../model/picture.ts";
import type { Site } from "../model/site.ts";
import { absoluteUrl } from "../model/urls.ts";
import { SourceEntry } from "../sources/source-entry.tsx";
import { renderDisclosure } from "./render-disclosure.tsx";

/** Renders an article for a feed: recording, lead picture, use of AI, the story in short, text, sources, corrections. All links are absolute. */
export function renderContent(article: Article, site: Site): string {
  const { image, body, corrections } = article;
  const corrected = sortCorrections(corrections).map((correction) =>
    renderCorrection(correction, article, site),
  );
  const lead = image ? renderFigure(image, article, site) : "";
  const href = (url: string) => absoluteUrl(site, url);
  const transcript = (id: string) => href(`${article.url}#${id}`);
  const heard = renderAudio(article, { isPlayed: false, href, transcript }, site);
  const opening = heard + lead + renderDisclosure(article, site);
  return (
    opening +
    renderShort(article, site) +
    body.absoluteHtml.read() +
    renderSources(article, site) +
    corrected.join("")
  );
}

function renderShort({ short, lang }: Article, site: Site): string {
  if (!short) return "";
  const labels = findLabels(lang, site);
  return renderToString(
    <>
      <h2 {...langOf(labels.lang, { lang })}>{labels.words.article.inShort}</h2>
      <ul>
        {short.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </>,
  );
}

function renderSources({ sources, lang }: Article, site: Site): string {
  if (sources.length === 0) return "";
  const labels = findLabels(lang, site);
  const frame = langOf(labels.lang, { lang });
  return renderToString(
    <>
      <h2 {...frame}>{labels.words.frame.sources}</h2>
      <ol {...frame}>
        {sources.map((cited) => (
          <li>
            <SourceEntry
              cited={cited}
              labels={labels}
              attributes={langOf(lang, labels)}
              href={(url) => absoluteUrl(site, url)}
            />
          </li>
        ))}
      </ol>
    </>,
  );
}

/** Renders a correction for a feed. */
export function renderCorrection(
  correction: Correction,
  { lang, corrections = [] }: Pick<Article, "lang"> & Partial<Pick<Article, "corrections">>,
  site: Site,
): string {
  const labels = findLabels(lang, site);
  const html = correction.html.read((url) => absoluteUrl(site, url));
  const entry = (
    <CorrectionEntry
      correction={correction}
      others={corrections}
      labels={labels}
      html={html}
      attributes={langOf(lang, labels)}
    />
  );
  const { lang: other, dir } = langOf(labels.lang, { lang });
  return renderToString(
    other === undefined ? (
      entry
    ) : (
      <div lang={other} dir={dir}>
        {entry}
      </div>
    ),
  );
}

/** Returns the lead picture in the format that every feed reader shows. */
export function showFeedPicture({ picture }: LeadPicture, site: Site) {
  const { type = "image/*" } = picture.formats.at(-1) ?? {};
  return { type, ...showPlainPicture(picture, (url) => absoluteUrl(site, url)) };
}

function renderFigure(image: LeadPicture, { lang }: Article, site: Site): string {
  const { src, width, height } = showFeedPicture(image, site);
  const labels = findLabels(lang, site);
  const made = image.ai && (
    <span {...langOf(labels.lang, { lang })}>{labels.words.ai.pictures[image.ai]}</span>
  );
  const caption = [image.caption, image.credit].filter(Boolean).join(" ");
  return renderToString(
    <figure>
      <img src={src} alt={image.alt} width={width} height={height} />
      {(caption || made) && (
        <figcaption>
          {caption} {made}
        </figcaption>
      )}
    </figure>,
  );
}
