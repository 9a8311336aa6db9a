import { readFile } from "node:fs/promises";
import path from "node:path";
import { ArticleLayout } from "../../_includes/layouts/article.tsx";
import { HistoryLayout } from "../../_includes/layouts/history.tsx";
import { NotFoundLayout } from "../../_includes/layouts/not-found.tsx";
import { OffprintLayout } from "../../_includes/layouts/offprint.tsx";
import { ProseLayout } from "../../_includes/layouts/prose.tsx";
import { RedirectLayout } from "../../_includes/layouts/redirect.tsx";
import { latestChange } from "../feeds/last-change.ts";
import { inlinePictures, listPictures } from "../images/inline-pictures.ts";
import { findPageFolder } from "../model/page-folder.ts";
import { offprintUrl } from "../model/urls.ts";
import { createTemplate } from "./create-template.ts";

export const articleTemplate = createTemplate({
  name: "article",
  plan: ({ articles }, frame) =>
    articles.map((article) => ({
      url: article.url,
      props: { frame, article },
      sitemap: latestChange([article]),
    })),
  render: ArticleLayout,
});

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

const root = process.cwd();

export const offprintTemplate = createTemplate({
  name: "offprint",
  plan: ({ site, articles }, frame) =>
    site.offprints
      ? articles.map((article) => ({ url: offprintUrl(article), props: { frame, article } }))
      : [],
  render: async (props) => {
    const pictures = listPictures(props.article);
    const inline = await inlinePictures(pictures, (file) => readFile(path.join(root, file)));
    return OffprintLayout({ ...props, inline });
  },
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
