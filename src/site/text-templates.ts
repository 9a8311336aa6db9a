import { readFile } from "node:fs/promises";
import path from "node:path";
import type { VNode } from "preact";
import { ArticleLayout } from "../../_includes/layouts/article.tsx";
import { HistoryLayout } from "../../_includes/layouts/history.tsx";
import { NotFoundLayout } from "../../_includes/layouts/not-found.tsx";
import { OffprintLayout } from "../../_includes/layouts/offprint.tsx";
import { ProseLayout } from "../../_includes/layouts/prose.tsx";
import { RedirectLayout } from "../../_includes/layouts/redirect.tsx";
import { latestChange } from "../feeds/last-change.ts";
import { inlinePictures, listPictures } from "../images/inline-pictures.ts";
import type { Article } from "../model/article.ts";
import type { Frame } from "../model/listing.ts";
import { findPageFolder } from "../model/page-folder.ts";
import { offprintUrl } from "../model/urls.ts";
import { createTemplate } from "./create-template.ts";
import { renderPage } from "./render-page.ts";

const root = process.cwd();

export const articleTemplate = createTemplate({
  name: "article",
  plan: ({ articles, authors }, frame) => {
    const writers = new Map(
      authors.map(({ entity, portrait }) => [entity.id, { entity, ...(portrait && { portrait }) }]),
    );
    return articles.map((article) => ({
      url: article.url,
      props: {
        frame,
        article,
        writers: article.authors.map((entity) => writers.get(entity.id) ?? { entity }),
      },
      sitemap: latestChange([article]),
    }));
  },
  render: async (props) => ArticleLayout({ ...props, offprintBytes: await measureOffprint(props) }),
});

/** The size of an article's offprint before it is minified, which makes no difference of a hundredth; undefined if it is not offered. */
async function measureOffprint({ frame, article }: OffprintProps): Promise<number | undefined> {
  if (!frame.site.offprints || article.isRetracted) return undefined;
  return Buffer.byteLength(renderPage(await renderOffprint({ frame, article })));
}

interface OffprintProps {
  readonly frame: Frame;
  readonly article: Article;
}

async function renderOffprint(props: OffprintProps): Promise<VNode> {
  const pictures = listPictures(props.article);
  const inline = await inlinePictures(pictures, (file) => readFile(path.join(root, file)));
  return OffprintLayout({ ...props, inline });
}

export const historyTemplate = createTemplate({
  name: "history",
  plan: (edition, frame) => {
    const authors = edition.authors.map(({ entity: { id, name } }) => ({ id, name }));
    return edition.articles.flatMap(({ url, title, lang, history }) => {
      if (!history) return [];
      const props = { frame, article: { url, title, lang }, authors, history };
      return [{ url: history.url, props, sitemap: { lastChange: history.revisions[0]?.date } }];
    });
  },
  render: async ({ history, ...props }) => {
    const [changes, oldest] = await Promise.all([history.changes.read(), history.oldest?.text.read()]);
    return HistoryLayout({ ...props, history, changes, oldest });
  },
});

export const offprintTemplate = createTemplate({
  name: "offprint",
  plan: ({ site, articles }, frame) =>
    site.offprints
      ? articles.map((article) => ({ url: offprintUrl(article), props: { frame, article } }))
      : [],
  render: renderOffprint,
});

export const pageTemplate = createTemplate({
  name: "page",
  plan: ({ pages }, frame) =>
    pages.map((page) => {
      const folder = findPageFolder(page, pages);
      return { url: page.url, props: { frame, page, ...(folder && { folder }) }, sitemap: {} };
    }),
  render: ({ page, ...props }) => {
    const { html, styles } = page.body;
    return ProseLayout({ ...props, page: { ...page, html: html.read(), styles } });
  },
});

export const redirectTemplate = createTemplate({
  name: "redirect",
  plan: ({ redirects }, frame) =>
    redirects.map((redirect) => ({ url: redirect.url, props: { frame, redirect } })),
  render: RedirectLayout,
});

export const notFoundTemplate = createTemplate({
  name: "not-found",
  plan: (_, frame) => [{ url: "404.html", props: { frame } }],
  render: NotFoundLayout,
});
