/**
 * The relative URL from a page of the site to another file of it: `("2021/a.html", "tags/x.html#top")` → `"../tags/x.html#top"`.
 * Both are paths from the site's root. The result always ends in a file name, so it works on any host, under any sub-path and from
 * a disk (RFC 3986, section 5.2).
 */
export function relativeUrl(from: string, to: string): string {
  if (to === from) return lastSegment(to);
  if (to.startsWith(`${from}#`)) return to.slice(from.length);
  const folders = from.split("/").slice(0, -1);
  const target = to.split("/");
  let shared = 0;
  while (shared < folders.length && shared < target.length - 1 && folders[shared] === target[shared])
    shared++;
  return "../".repeat(folders.length - shared) + target.slice(shared).join("/");
}

/** The absolute URL of a file. That of the home page is the site's own URL. */
export function absoluteUrl(site: { readonly url: string }, url: string): string {
  return site.url + url.replace(/^index\.html(?=#|$)/, "");
}

/** The URL of an article's offprint: beside the article. */
export function offprintUrl({ url }: { readonly url: string }): string {
  return url.replace(/\.html$/, ".offprint.html");
}

/** The lists that every site has. */
export const listUrls = {
  home: "index.html",
  archive: "archive.html",
  topics: "tags.html",
  corrections: "corrections.html",
  sources: "sources.html",
} as const;

/** The feeds of the whole publication. `changes` exists only where an article has a history, and `podcast` where one has a recording. */
export const feedUrls = {
  atom: "feed.xml",
  json: "feed.json",
  corrections: "corrections.xml",
  changes: "changes.xml",
  podcast: "podcast.xml",
} as const;

/** The picture of the podcast. */
export const artworkUrl = "podcast.png";

/** The URL of the file that lists the SHA-256 of each offprint. */
export const checksumsUrl = "offprints.sha256";

/** The URL of the page of an article's revisions: beside the article. */
export function historyUrl({ url }: { readonly url: string }): string {
  return url.replace(/\.html$/, ".history.html");
}

/** The URL of the archive of one year: `2021.html`. */
export function yearUrl(year: number): string {
  return `${year}.html`;
}

/** Converts a file's path from the site's root to the value of `href`. */
export type Href = (url: string) => string;

/** Creates the function that finds relative addresses for one page. @param page its URL, from the site's root. */
export function hrefFrom(page: string): Href {
  return (url) => relativeUrl(page, url);
}

function lastSegment(url: string): string {
  return url.slice(url.lastIndexOf("/") + 1);
}
