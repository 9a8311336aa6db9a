// A small news site as an Eleventy user would write it, for comparison; it is not tuned.
import { minify } from "html-minifier-terser";
import MarkdownParser from "markdown-it";
import footnote from "markdown-it-footnote";

/**
 * The part of Eleventy's configuration API that this site uses.
 * @typedef {object} Item
 * @property {{ authors: string[], tags: string[] }} data
 * @property {Date} date
 *
 * @typedef {object} Config
 * @property {(format: string, library: unknown) => void} setLibrary
 * @property {(use: boolean) => void} setUseGitIgnore
 * @property {(paths: Record<string, string>) => void} addPassthroughCopy
 * @property {(name: string, filter: (value: Date) => string) => void} addFilter
 * @property {(name: string, list: (api: { getFilteredByGlob(glob: string): Item[] }) => unknown[]) => void} addCollection
 * @property {(name: string, transform: (this: { page: { outputPath: string | false } }, content: string) => string | Promise<string>) => void} addTransform
 */

const perPage = 20;
const dayFormat = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** @param {Config} config */
export default function (config) {
  config.setLibrary("md", new MarkdownParser({ typographer: true }).use(footnote));
  config.setUseGitIgnore(false);
  config.addPassthroughCopy({ pictures: "pictures" });
  config.addFilter("day", (date) => dayFormat.format(new Date(date)));
  config.addFilter("instant", (date) => new Date(date).toISOString());

  /** @param {{ getFilteredByGlob(glob: string): Item[] }} api */
  const listArticles = (api) => api.getFilteredByGlob("content/articles/**/*.md");
  config.addCollection("articles", listArticles);
  config.addCollection("tagPages", (api) =>
    listPages(listArticles(api).reverse(), ({ data }) => data.tags, "tags"),
  );
  config.addCollection("authorPages", (api) =>
    listPages(listArticles(api).reverse(), ({ data }) => data.authors, "authors"),
  );
  config.addCollection("years", (api) => [
    ...groupBy(listArticles(api).reverse(), ({ date }) => [String(date.getUTCFullYear())]),
  ]);

  config.addTransform("minify", function (content) {
    return String(this.page.outputPath).endsWith(".html")
      ? minify(content, { collapseWhitespace: true, removeComments: true, useShortDoctype: true })
      : content;
  });

  return {
    dir: { input: "content", includes: "../_includes", data: "../_data", output: "_site" },
    markdownTemplateEngine: false,
  };
}

/**
 * Lists the pages of several long lists.
 * @param {Item[]} articles
 * @param {(article: Item) => string[]} listIds
 * @param {string} folder
 */
function listPages(articles, listIds, folder) {
  return [...groupBy(articles, listIds)].flatMap(([id, items]) => {
    const count = Math.ceil(items.length / perPage);
    return Array.from({ length: count }, (_, index) => ({
      id,
      number: index + 1,
      count,
      items: items.slice(index * perPage, (index + 1) * perPage),
      url: pageUrl(folder, id, index + 1),
      newer: index > 0 && pageUrl(folder, id, index),
      older: index + 1 < count && pageUrl(folder, id, index + 2),
    }));
  });
}

/**
 * @param {string} folder
 * @param {string} id
 * @param {number} number
 */
function pageUrl(folder, id, number) {
  return `/${folder}/${id}${number > 1 ? `.page-${number}` : ""}.html`;
}

/**
 * @param {Item[]} articles
 * @param {(article: Item) => string[]} listIds
 */
function groupBy(articles, listIds) {
  /** @type {Map<string, Item[]>} */
  const groups = new Map();
  for (const article of articles) {
    for (const id of listIds(article)) {
      const group = groups.get(id);
      if (group) group.push(article);
      else groups.set(id, [article]);
    }
  }
  return groups;
}
