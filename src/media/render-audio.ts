import { findLabels } from "../../_includes/words.ts";
import { renderMedia } from "../markdown/render-media.ts";
import type { Article } from "../model/article.ts";
import { type MediaPlace, resolveMedia } from "./resolve-media.ts";

/**
 * Renders the recording that an article's front matter names, as those in its text are rendered.
 * @returns an empty text if there is none.
 */
export function renderAudio(
  { audio, lang }: Pick<Article, "audio" | "lang">,
  place: MediaPlace,
  site: { readonly url: string; readonly lang: string },
): string {
  if (!audio) return "";
  const labels = findLabels(lang, site);
  const found = resolveMedia(audio, place, labels, lang, site);
  const label = found.words.label.replace(
    labels.words.text.media.kinds.audio,
    () => labels.words.article.listen,
  );
  const { name, caption } = audio;
  return renderMedia(
    // Those of the text count from 1.
    { kind: "media", number: 0, src: "", name, ...(caption !== undefined && { caption }) },
    { ...found, words: { ...found.words, label } },
  );
}
