import type { Labels } from "../../_includes/words.ts";
import { showPlainPicture } from "../images/show-picture.ts";
import type { ResolvedMedia } from "../markdown/media-figure.ts";
import { langOf } from "../model/language-attributes.ts";
import { findLanguageName } from "../model/language-name.ts";
import type { Media } from "../model/media.ts";
import type { InlinePicture } from "../model/picture.ts";
import { absoluteUrl, type Href } from "../model/urls.ts";
import { formatSize } from "../sources/wording.ts";

/** The page, feed or offprint that shows a recording. */
export interface MediaPlace {
  /** What becomes of the recording: a player, or a link to the file. */
  readonly isPlayed: boolean;
  readonly href: Href;
  /** The poster in a file that contains it. */
  readonly inline?: InlinePicture;
  /** The address of an element of the text, for a feed, which links to the transcript. */
  readonly transcript?: (id: string) => string;
}

/**
 * Resolves a recording for one page, feed or offprint.
 * @param lang BCP 47, of the text around it.
 */
export function resolveMedia(
  media: Media,
  { isPlayed, href, inline, transcript }: MediaPlace,
  labels: Labels,
  lang: string,
  site: { readonly url: string },
): ResolvedMedia {
  const { kind, asset, size, poster, captions } = media;
  const shown = poster && (inline ? inline(poster) : showPlainPicture(poster, href));
  const hasWords = media.transcript.length > 0;
  return {
    kind,
    isPlayed,
    src: href(asset.url),
    ...(!transcript && { address: absoluteUrl(site, asset.url) }),
    ...(size && { size }),
    ...(shown && { poster: shown }),
    captions: captions.map((one) => ({
      src: href(one.asset.url),
      lang: one.lang,
      label: findLanguageName(one.lang) ?? one.lang,
    })),
    transcript: transcript && hasWords ? transcript : media.transcript,
    words: nameMedia(media, labels),
    attributes: langOf(labels.lang, { lang }),
  };
}

/** The words around a player. */
function nameMedia({ kind, seconds, bytes }: Media, { words, lang }: Labels): ResolvedMedia["words"] {
  const { media } = words.text;
  const { comma, colon } = words.punctuation;
  return {
    label: media.kinds[kind] + comma + media.duration(Math.max(1, Math.round(seconds))),
    download: media.download(formatSize(bytes, lang)),
    transcript: media.transcript,
    colon,
  };
}
