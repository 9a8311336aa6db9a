import { en } from "../../_includes/words/en.ts";
import type { Resolver } from "../../src/markdown/markdown-document.ts";
import { findMediaKind } from "../../src/model/media.ts";

const hasScheme = /^[a-z]+:/;

/** The accessible names of an English text. */
export const names = { words: en.text, attributes: {} };

/** An entry of live coverage on 20 November 2026. */
const moment = (time: string) => ({ time, day: "20 November", instant: `2026-11-20T${time}:00+01:00` });

/** Resolves paths below `resolved/`, a picture whose name begins with `tall` as a portrait; URLs with http are external. */
export const pageResolver: Resolver = {
  ...names,
  link: (href) => ({
    href: hasScheme.test(href) ? href : `resolved/${href}`,
    isExternal: href.startsWith("http"),
  }),
  live: {
    entries: [moment("21:05"), moment("20:40")],
    last: "21:05",
    isPage: true,
  },
  media: (src) => ({
    kind: findMediaKind(src) ?? "video",
    isPlayed: true,
    src: `resolved/${src}`,
    address: `https://example.com/${src}`,
    ...(src.endsWith(".mp4") && {
      size: { width: 640, height: 360 },
      poster: { src: "resolved/clip.jpg", width: 640, height: 360 },
    }),
    captions: src === "clip.mp4" ? [{ src: "resolved/clip.de.vtt", lang: "de", label: "Deutsch" }] : [],
    transcript: src === "clip.mp4" ? [{ speaker: "Ann", text: "1 < 2" }, { text: "(A horn)" }] : [],
    words: { label: "Video, 3 s", download: "Download (1 kB)", transcript: "Transcript", colon: ": " },
    attributes: {},
  }),
  image: (src) => {
    const [width, height] = src.startsWith("tall") ? [20, 30] : [30, 20];
    return hasScheme.test(src) ? { src } : { src: `resolved/${src}`, width, height };
  },
  citation: (id) => ({ name: `The ${id} & more`, isUnnamed: id === "insiders" }),
};

/** Resolves everything to absolute URLs, as for a feed. */
export const feedResolver: Resolver = {
  ...names,
  isFeed: true,
  link: (href) => ({ href: `https://example.com/${href}`, isExternal: false }),
  image: (src) => ({ src: `https://example.com/${src}` }),
  fragment: (id) => `https://example.com/2021/x.html#${id}`,
};
