import { createHash, hash } from "node:crypto";
import { checkSite } from "../../src/checking/check-site.ts";
import type { SiteSource } from "../../src/checking/read-site.ts";
import { buildContext } from "../../src/checking/site-context.ts";
import type { Article } from "../../src/model/article.ts";
import { formatInstant } from "../../src/model/dates.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { Edition } from "../../src/model/edition.ts";
import type { Source } from "../../src/model/source.ts";
import { absoluteUrl, relativeUrl } from "../../src/model/urls.ts";
import {
  createSampleCorrection,
  createSampleEdition,
  createSampleSite,
  createSampleSources,
} from "../helpers/sample-edition.ts";

/** A site in memory: path → text. */
export type Files = ReadonlyMap<string, string>;

const site = createSampleSite({ articlesPerPage: 2, articlesPerFeed: 2 });
const asset = { file: "src/content/articles/2024/quay.jpg", url: "files/a1b2/quay.jpg" };
const plain = createSampleEdition({
  site,
  assets: [asset],
  articles: citeThird(correctSecond(createSampleEdition())),
});
const [ferry, crane, tide] = plain.articles;
if (!ferry || !crane || !tide) throw new Error("the sample Edition has fewer articles than this site shows");

export const edition = { ...plain, redirects: [{ url: "2022/ferry.html", to: ferry }] };

/** A draft that the sample site does not show. */
export const draft = {
  url: "2024/secret.html",
  title: "Not to be told",
  file: "src/content/articles/2024/secret.md",
};

export const context = buildContext(edition, [draft]);

/** What one of the build's checks finds, as `path: message`. */
export async function find(field: string, files: Files, against = context): Promise<string[]> {
  const { diagnostics } = checkSite(toSource(files), against);
  return diagnostics.filter((one) => one.field === field).map(show);
}

/** Hexadecimal digits that brotli can only make half as long; the same in every run. */
export function randomText(length: number): string {
  const blocks = Array.from({ length: length / 64 }, (_, index) => createHash("sha256").update(`${index}`));
  return blocks.map((block) => block.digest("hex")).join("");
}

/** The sample site with `found` replaced in one file; an edit that changes nothing would prove nothing. */
export function edit(path: string, found: string, put: string, files: Files = sampleFiles): Files {
  const text = files.get(path) ?? "";
  if (!text.includes(found)) throw new Error(`${path} has no ${JSON.stringify(found)}:\n${text}`);
  return new Map(files).set(path, text.replaceAll(found, put));
}

export function add(path: string, text: string): Files {
  return new Map(sampleFiles).set(path, text);
}

export function remove(path: string): Files {
  return new Map([...sampleFiles].filter(([name]) => name !== path));
}

export function show({ file, message }: Diagnostic): string {
  return `${file}: ${message}`;
}

export function toSource(files: Files): SiteSource {
  return {
    files: [...files].map(([path, text]) => ({ path, content: { text, sha256: hash("sha256", text) } })),
    readText: (path) => files.get(path) ?? "",
  };
}

const style = "body{margin:0}";
const policy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'`;

function citeThird(articles: readonly Article[]): readonly Article[] {
  return articles.map((article, index) =>
    index === 2 ? { ...article, sources: createSampleSources() } : article,
  );
}

function correctSecond({ articles }: Edition): Article[] {
  return articles.map((article, index) =>
    index === 1 ? { ...article, corrections: [createSampleCorrection()] } : article,
  );
}

function renderCorrections({ corrections }: Article): string {
  return corrections
    .map(
      ({ id, text, was, now }) =>
        `<div class="correction" id="${id}"><p>${text}</p><p>${was}</p><p>${now}</p></div>`,
    )
    .join("");
}

interface PageParts {
  readonly title: string;
  readonly main: (href: (url: string) => string) => string;
  readonly head?: string;
  readonly lang?: string;
  readonly type?: string;
}

function renderPage(
  path: string,
  { title, main, head = "", lang = "en", type = "website" }: PageParts,
): string {
  const isLost = path === "404.html";
  const href = (url: string) => (isLost ? absoluteUrl(site, url) : relativeUrl(path, url));
  const address = absoluteUrl(site, path);
  const identity = isLost
    ? `<meta name="robots" content="noindex">`
    : `<meta name="robots" content="max-image-preview:large"><link rel="canonical" href="${address}">`;
  return `<!doctype html><html lang="${lang}" dir="ltr"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${title}</title><meta name="description" content="About it."><meta name="color-scheme" content="light dark">
${identity}<meta property="og:type" content="${type}"><meta property="og:title" content="${title}">
<meta property="og:url" content="${address}"><meta name="twitter:card" content="summary">${head}
<link rel="alternate" type="application/atom+xml" title="Feed" href="${href("feed.xml")}">
<link rel="alternate" type="application/feed+json" title="Feed" href="${href("feed.json")}"><style>${style}</style></head>
<body><a href="#main">Skip</a><nav aria-label="Sections"><a href="${href("index.html")}">Home</a>
<a href="${href("archive.html")}">Archive</a> <a href="${href("tags.html")}">Topics</a>
<a href="${href("corrections.html")}">Corrections</a> <a href="${href("sources.html")}">Sources</a>
<a href="${href("about.html")}">About</a></nav><main id="main"><h1>${title}</h1>${main(href)}</main></body></html>`;
}

function renderList(
  path: string,
  title: string,
  articles: readonly Article[],
  links: readonly string[] = [],
) {
  const main: PageParts["main"] = (href) =>
    [
      ...articles.map((one) => `<article><h2><a href="${href(one.url)}">${one.title}</a></h2></article>`),
      ...links.map((url) => `<p><a href="${href(url)}">${url}</a></p>`),
    ].join("\n");
  return renderPage(path, { title, main });
}

function renderArticle(article: Article): string {
  const { url, title, date, updated, authors, tags, about, mentions, lang } = article;
  const address = absoluteUrl(site, url);
  const jsonLd = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: title,
    url: address,
    mainEntityOfPage: address,
    datePublished: formatInstant(date),
    dateModified: formatInstant(updated ?? date),
    author: authors.map(({ name }) => ({ "@type": "Person", name })),
    inLanguage: lang,
    correction: article.corrections.map(({ text }) => ({ "@type": "CorrectionComment", text })),
  };
  const head = `<meta property="article:published_time" content="${formatInstant(date)}"><script type="application/ld+json">${JSON.stringify(jsonLd)}</script>`;
  const dates = [date, ...(updated ? [updated] : [])].map(
    (time) => `<time datetime="${formatInstant(time)}">${time.toFormat("d MMMM")}</time>`,
  );
  const page = renderPage(url, {
    title,
    lang,
    head,
    type: "article",
    main: (
      href,
    ) => `<p>${authors.map((one) => `<a rel="author" href="${href(one.url)}">${one.name}</a>`)} ${dates.join(" ")}</p>
</header><p>Some words. <img src="${href(asset.url)}" alt="The quay"></p>${renderCitations(article)}${renderCorrections(article)}${renderSources(article, href)}</article>
<p>${[...tags, ...about, ...mentions].map((one) => `<a href="${href(one.url)}">About ${one.id}</a>`).join(" ")}</p>`,
  });
  return page.replace("<h1>", "<article><header><h1>");
}

function renderCitations({ sources }: Article): string {
  const places = sources.flatMap(({ number, citations }) => citations.map(({ id }) => ({ id, number })));
  places.sort((a, b) => a.id.localeCompare(b.id));
  const links = places.map(
    ({ id, number }) => `<sup><a href="#source.${number}" id="${id}" role="doc-noteref">${number}</a></sup>`,
  );
  return links.length > 0 ? `<p>${links.join(" ")}</p>` : "";
}

function renderSources({ sources }: Article, href: (url: string) => string): string {
  const entries = sources.map(({ number, source, citations }) => {
    const back = citations.map(({ id }) => `<a href="#${id}">back to ${id}</a>`).join(" ");
    return `<li id="source.${number}">${linkSource(source, href)} ${back}</li>`;
  });
  return entries.length > 0 ? `<ol>${entries.join("")}</ol>` : "";
}

function linkSource(source: Source, href: (url: string) => string): string {
  if (source.kind === "report") return `<a href="${source.url}">Report</a>`;
  if (source.kind !== "document") return "Not named";
  return `<a href="${source.archived}">Archived</a> <a href="${href(source.file?.url ?? "")}">Kept</a>`;
}

function renderAllSources(href: (url: string) => string): string {
  const entries = tide?.sources.map(
    ({ source }) => `<li>${linkSource(source, href)} <a href="${href(tide.url)}">Tide</a></li>`,
  );
  return `<ul>${entries?.join("")}</ul>`;
}

function renderAtom(path: string, articles: readonly Article[]): string {
  const entries = articles.map(
    ({ id, title, url, date, updated }) =>
      `<entry><id>${id}</id><title>${title}</title><link href="${absoluteUrl(site, url)}"/><published>${formatInstant(date)}</published><updated>${formatInstant(updated ?? date)}</updated><author><name>Mia Lund</name></author><content type="html">&lt;p&gt;Words.&lt;/p&gt;</content></entry>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><id>tag:example.org,2021:${path}</id><title>Feed</title><updated>2024-05-04T09:00:00+02:00</updated><link rel="self" href="${absoluteUrl(site, path)}"/>${entries.join("")}</feed>`;
}

function renderJsonFeed(articles: readonly Article[]): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "Feed",
    home_page_url: site.url,
    feed_url: absoluteUrl(site, "feed.json"),
    items: articles.map(({ id, url, title, date }) => ({
      id,
      url: absoluteUrl(site, url),
      title,
      content_html: "<p>Words.</p>",
      date_published: formatInstant(date),
    })),
  });
}

const news = "http://www.google.com/schemas/sitemap-news/0.9";

function renderSitemap(locations: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="${news}">${locations}</urlset>`;
}

const address = (path: string) => absoluteUrl(site, path);

const pages: readonly (readonly [string, string])[] = [
  ["index.html", renderList("index.html", "Front page", [ferry, crane], ["page-2.html"])],
  ["page-2.html", renderList("page-2.html", "Page 2", [tide])],
  ["2024/ferry.html", renderArticle(ferry)],
  ["2024/crane.html", renderArticle(crane)],
  ["2023/tide.html", renderArticle(tide)],
  ["tags/ferries.html", renderList("tags/ferries.html", "Ferries", [ferry], ["tags/ferries.xml"])],
  [
    "tags/quays.html",
    renderList("tags/quays.html", "Quays", [ferry, crane], ["tags/quays.xml", "tags/quays.page-2.html"]),
  ],
  ["tags/quays.page-2.html", renderList("tags/quays.page-2.html", "Quays 2", [tide])],
  [
    "authors/mia-lund.html",
    renderList(
      "authors/mia-lund.html",
      "Mia",
      [ferry, crane],
      ["authors/mia-lund.xml", "authors/mia-lund.page-2.html"],
    ),
  ],
  ["authors/mia-lund.page-2.html", renderList("authors/mia-lund.page-2.html", "Mia 2", [tide])],
  ["people/jo-berg.html", renderList("people/jo-berg.html", "Jo", [ferry])],
  ["organizations/port-board.html", renderList("organizations/port-board.html", "Board", [ferry])],
  ["archive.html", renderList("archive.html", "Archive", [], ["2024.html", "2023.html"])],
  ["2024.html", renderList("2024.html", "2024", [ferry, crane])],
  ["2023.html", renderList("2023.html", "2023", [tide])],
  ["tags.html", renderList("tags.html", "Topics", [], ["tags/ferries.html", "tags/quays.html"])],
  [
    "corrections.html",
    renderList("corrections.html", "Corrections", [], ["corrections.xml"]).replace(
      "</main>",
      `${renderCorrections(crane)}</main>`,
    ),
  ],
  ["sources.html", renderPage("sources.html", { title: "Sources", main: renderAllSources })],
  ["about.html", renderList("about.html", "About us", [])],
];

/** A small site without faults: the sample Edition, two articles a page and a feed, one old address, one picture. */
export const sampleFiles: Files = new Map([
  ...pages,
  ["404.html", renderList("404.html", "Not found", [])],
  [
    "2022/ferry.html",
    `<!doctype html><html lang="en" dir="ltr"><head><meta charset="utf-8"><title>Moved</title><meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url=../2024/ferry.html"><link rel="canonical" href="${address("2024/ferry.html")}"></head><body><p><a href="../2024/ferry.html">Moved</a></p></body></html>`,
  ],
  ["feed.xml", renderAtom("feed.xml", [ferry, crane])],
  ["feed.json", renderJsonFeed([ferry, crane])],
  [
    "corrections.xml",
    renderAtom("corrections.xml", [
      { ...crane, id: `${crane.id}#correction.1`, url: `${crane.url}#correction.1` },
    ]),
  ],
  ["tags/ferries.xml", renderAtom("tags/ferries.xml", [ferry])],
  ["tags/quays.xml", renderAtom("tags/quays.xml", [ferry, crane])],
  ["authors/mia-lund.xml", renderAtom("authors/mia-lund.xml", [ferry, crane])],
  ["sitemap.xml", renderSitemap(pages.map(([path]) => `<url><loc>${address(path)}</loc></url>`).join(""))],
  [
    "news-sitemap.xml",
    renderSitemap(
      `<url><loc>${address(ferry.url)}</loc><news:news><news:publication><news:name>Post</news:name><news:language>en</news:language></news:publication><news:publication_date>${formatInstant(ferry.date)}</news:publication_date><news:title>${ferry.title}</news:title></news:news></url>`,
    ),
  ],
  [
    "robots.txt",
    `User-agent: *\nAllow: /\n\nSitemap: ${address("sitemap.xml")}\nSitemap: ${address("news-sitemap.xml")}\n`,
  ],
  [asset.url, ""],
]);
