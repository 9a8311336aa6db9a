import type { AudioObject, VideoObject } from "schema-dts";
import { showPlainPicture } from "../images/show-picture.ts";
import type { Article } from "../model/article.ts";
import { formatInstant } from "../model/dates.ts";
import { listRecordings, type ShownMedia } from "../model/media.ts";
import type { Site } from "../model/site.ts";
import { absoluteUrl } from "../model/urls.ts";

/** Named, because the compiler takes seconds to find out that an object is one of all the types of schema.org. */
type Video = Exclude<VideoObject, string>;
type Audio = Exclude<AudioObject, string>;

/** Builds the recordings of an article, as `video` and `audio`; nothing without any. */
export function buildRecordings(
  article: Article,
  site: Site,
): { readonly video?: Video[]; readonly audio?: Audio[] } {
  const ofKind = (wanted: ShownMedia["kind"]) =>
    listRecordings(article).filter(({ kind }) => kind === wanted);
  const video = ofKind("video").map(
    (media): Video => ({ "@type": "VideoObject", ...describeRecording(media, article, site) }),
  );
  const audio = ofKind("audio").map(
    (media): Audio => ({ "@type": "AudioObject", ...describeRecording(media, article, site) }),
  );
  return { ...(video.length > 0 && { video }), ...(audio.length > 0 && { audio }) };
}

function describeRecording(media: ShownMedia, { date, lang }: Article, site: Site) {
  const { name, caption, poster, seconds, asset, type, captions, transcript } = media;
  return {
    name,
    description: caption ?? name,
    ...(poster && { thumbnailUrl: showPlainPicture(poster, (url) => absoluteUrl(site, url)).src }),
    uploadDate: formatInstant(date),
    duration: `PT${Math.max(1, Math.round(seconds))}S`,
    contentUrl: absoluteUrl(site, asset.url),
    encodingFormat: type,
    // Of a recording without words, the language is not known.
    ...(transcript.length > 0 && { inLanguage: lang }),
    ...(captions.length > 0 && {
      caption: captions.map((one) => ({
        "@type": "MediaObject" as const,
        contentUrl: absoluteUrl(site, one.asset.url),
        encodingFormat: "text/vtt",
        inLanguage: one.lang,
      })),
    }),
  };
}
