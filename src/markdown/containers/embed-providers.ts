import type { embedKinds } from "../markdown-document.ts";

type EmbedKind = (typeof embedKinds)[number];

/** What an address on another site leads to, as far as the address tells. */
export interface Provider {
  /** The name of the service, or the host. */
  readonly name: string;
  readonly kind?: EmbedKind;
}

type Row = readonly [host: string, name: string, kind: EmbedKind, path?: RegExp];

/** Hosts with their subdomains. The first row that fits counts. */
const rows: readonly Row[] = [
  ["youtube.com", "YouTube", "video"],
  ["youtu.be", "YouTube", "video"],
  ["youtube-nocookie.com", "YouTube", "video"],
  ["vimeo.com", "Vimeo", "video"],
  ["dailymotion.com", "Dailymotion", "video"],
  ["twitch.tv", "Twitch", "video"],
  ["bilibili.com", "bilibili", "video"],
  ["nicovideo.jp", "ニコニコ動画", "video"],
  ["tiktok.com", "TikTok", "video"],
  ["fb.watch", "Facebook", "video"],
  ["facebook.com", "Facebook", "video", /^\/(?:watch|reel|[^/]+\/videos)\b/],
  ["facebook.com", "Facebook", "post"],
  ["instagram.com", "Instagram", "video", /\/(?:reel|reels|tv)\//],
  ["instagram.com", "Instagram", "post"],
  ["threads.net", "Threads", "post"],
  ["threads.com", "Threads", "post"],
  ["x.com", "X", "post"],
  ["twitter.com", "X", "post"],
  ["bsky.app", "Bluesky", "post"],
  ["linkedin.com", "LinkedIn", "post"],
  ["reddit.com", "Reddit", "post"],
  ["t.me", "Telegram", "post"],
  ["weibo.com", "微博", "post"],
  ["vk.com", "VK", "post"],
  ["open.spotify.com", "Spotify", "podcast", /\/(?:episode|show)\//],
  ["open.spotify.com", "Spotify", "audio"],
  ["podcasts.apple.com", "Apple Podcasts", "podcast"],
  ["podcasts.google.com", "Google Podcasts", "podcast"],
  ["music.apple.com", "Apple Music", "audio"],
  ["soundcloud.com", "SoundCloud", "audio"],
  ["bandcamp.com", "Bandcamp", "audio"],
  ["maps.google.com", "Google Maps", "map"],
  ["maps.app.goo.gl", "Google Maps", "map"],
  ["goo.gl", "Google Maps", "map", /^\/maps\b/],
  ["google.com", "Google Maps", "map", /^\/maps\b/],
  ["maps.apple.com", "Apple Maps", "map"],
  ["openstreetmap.org", "OpenStreetMap", "map"],
  ["umap.openstreetmap.fr", "uMap", "map"],
  ["datawrapper.de", "Datawrapper", "chart"],
  ["dwcdn.net", "Datawrapper", "chart"],
  ["flourish.studio", "Flourish", "chart"],
  ["flo.uri.sh", "Flourish", "chart"],
  ["infogram.com", "Infogram", "chart"],
  ["public.tableau.com", "Tableau Public", "chart"],
  ["ourworldindata.org", "Our World in Data", "chart", /^\/(?:grapher|explorers)\//],
  ["documentcloud.org", "DocumentCloud", "document"],
  ["scribd.com", "Scribd", "document"],
  ["gist.github.com", "GitHub Gist", "code"],
  ["codepen.io", "CodePen", "code"],
  ["observablehq.com", "Observable", "code"],
];

/** A post on any server that speaks ActivityPub as Mastodon does: `/@name/123`. */
const mastodonPost = /^\/@[\w.-]+(?:@[\w.-]+)?\/\d+\/?$/;

/** Finds the service that an address belongs to; an unknown one is named by its host. */
export function findProvider({ hostname, pathname }: URL): Provider {
  const row = rows.find(
    ([host, , , path]) =>
      (hostname === host || hostname.endsWith(`.${host}`)) && (path?.test(pathname) ?? true),
  );
  if (row) return { name: row[1], kind: row[2] };
  return mastodonPost.test(pathname) ? { name: "Mastodon", kind: "post" } : { name: shortenHost(hostname) };
}

/** The host as people write it: `www.` and `m.` say nothing. */
export function shortenHost(hostname: string): string {
  return hostname.replace(/^(?:www|m|mobile)\.(?=[^.]+\.)/, "");
}
