import type { LanguageAttributes } from "../model/language-attributes.ts";
import type { Utterance } from "../model/media.ts";
import type { MediaPlaceholder, ResolvedMedia } from "./media-figure.ts";
import { encodeUrl, escapeHtml } from "./tokens.ts";

/** Renders a recording as a figure, with its transcript folded below. */
export function renderMedia(placeholder: MediaPlaceholder, media: ResolvedMedia | undefined): string {
  if (!media) return "";
  const { caption, number } = placeholder;
  const { words, transcript } = media;
  const id = `transcript.${number}`;
  const language = renderLanguage(media.attributes);
  const link =
    typeof transcript === "function"
      ? ` <a href="${escapeHtml(encodeUrl(transcript(id)))}">${escapeHtml(words.transcript)}</a>`
      : "";
  const address = media.address === undefined ? "" : ` data-address="${escapeHtml(media.address)}"`;
  const shown = media.isPlayed ? renderPlayer(placeholder, media) : renderStill(placeholder, media);
  const text = [
    caption && escapeHtml(caption),
    `<small${address}${language}>${renderLink(media)}${link}</small>`,
  ];
  const figure = `<figure class="media">${shown}<figcaption>${text.filter(Boolean).join(" ")}</figcaption></figure>`;
  if (typeof transcript === "function" || transcript.length === 0) return figure;
  const paragraphs = transcript.map((one) => `<p>${renderUtterance(one, words.colon)}</p>`).join("");
  return `${figure}<details class="transcript" id="${id}"><summary${language}>${escapeHtml(words.transcript)}</summary>${paragraphs}</details>`;
}

/** The duration, and the file to keep or to open. */
function renderLink({ isPlayed, src, words }: ResolvedMedia): string {
  const href = escapeHtml(encodeUrl(src));
  const [label, download] = [escapeHtml(words.label), escapeHtml(words.download)];
  if (!isPlayed) return `<a href="${href}">${label}</a>`;
  return `${label}. <a href="${href}" download>${download}</a>`;
}

function renderPlayer({ name }: MediaPlaceholder, media: ResolvedMedia): string {
  const { kind, src, size, poster, captions } = media;
  const attributes = [
    "controls",
    'preload="none"',
    kind === "video" && "playsinline",
    `src="${escapeHtml(encodeUrl(src))}"`,
    poster && `poster="${escapeHtml(encodeUrl(poster.src))}"`,
    size && `width="${size.width}" height="${size.height}"`,
    `aria-label="${escapeHtml(name)}"`,
  ];
  const tracks = captions.map(
    ({ src, lang, label }) =>
      `<track kind="captions" src="${escapeHtml(encodeUrl(src))}" srclang="${escapeHtml(lang)}" label="${escapeHtml(label)}">`,
  );
  return `<${kind} ${attributes.filter(Boolean).join(" ")}>${tracks.join("")}</${kind}>`;
}

/** The poster, or else the writer's words, unless the caption has them. */
function renderStill({ name, caption }: MediaPlaceholder, { src, poster }: ResolvedMedia): string {
  if (!poster) return name === caption ? "" : `<p>${escapeHtml(name)}</p>`;
  const img = `<img src="${escapeHtml(encodeUrl(poster.src))}" alt="${escapeHtml(name)}" width="${poster.width}" height="${poster.height}">`;
  return `<a href="${escapeHtml(encodeUrl(src))}">${img}</a>`;
}

function renderLanguage({ lang, dir }: LanguageAttributes): string {
  return lang === undefined ? "" : ` lang="${escapeHtml(lang)}" dir="${dir}"`;
}

function renderUtterance({ speaker, text }: Utterance, colon: string): string {
  return (speaker === undefined ? "" : `<b>${escapeHtml(speaker + colon.trimEnd())}</b> `) + escapeHtml(text);
}
