import path from "node:path";
import { decodePercent } from "../model/decode-percent.ts";

/** An article of the import with the place that it gets. */
export interface PlacedArticle {
  readonly file: string;
  /** The path of its file from the publication's root: `src/content/articles/2021/some-story/index.md`. */
  readonly target: string;
  readonly isDraft: boolean;
  readonly addresses: readonly string[];
  readonly queries: readonly string[];
}

/** Finds articles of an import as the texts of the old site name them. */
export interface ArticleIndex {
  /** @param file absolute path. */
  findFile(file: string): PlacedArticle | undefined;
  /** @param address a path on the old site. */
  findAddress(address: string): PlacedArticle | undefined;
  /** @param query the part of an address from the question mark on. */
  findQuery(query: string): PlacedArticle | undefined;
  /** Finds an article by the end of its path, or its file's name alone. */
  findName(name: string): PlacedArticle | undefined;
}

/** Creates the index of an import's articles, those that were brought in before included. */
export function createArticleIndex(articles: readonly PlacedArticle[]): ArticleIndex {
  const byFile = new Map<string, PlacedArticle>();
  const byAddress = new Map<string, PlacedArticle>();
  const byName = new Map<string, PlacedArticle>();
  const byQuery = new Map<string, PlacedArticle>();
  const add = (map: Map<string, PlacedArticle>, key: string, article: PlacedArticle) => {
    if (key !== "" && !map.has(key)) map.set(key, article);
  };
  for (const article of articles) {
    const plain = dropEnding(article.file);
    add(byFile, plain, article);
    for (const name of listEnds(plain)) add(byName, name, article);
    for (const query of article.queries) add(byQuery, query, article);
    for (const address of article.addresses) add(byAddress, foldAddress(address), article);
  }
  return {
    findFile: (file) => byFile.get(dropEnding(file)),
    findAddress: (address) => byAddress.get(foldAddress(address)),
    findQuery: (query) => byQuery.get(query),
    findName: (name) => byName.get(foldName(dropEnding(name))),
  };
}

/** The last one to four parts of a path. */
function listEnds(plain: string): string[] {
  const parts = plain.split(path.sep);
  return [1, 2, 3, 4].map((count) => foldName(parts.slice(-count).join("/")));
}

function foldName(name: string): string {
  return name.replace(/^\/+/, "").toLowerCase();
}

/** `a/b/index.md` and `a/b.md` are both `a/b`. */
function dropEnding(file: string): string {
  return file
    .replace(/\.(?:md|markdown|mdown|mkd|mdx|x?html?)$/i, "")
    .replace(/[\\/]_?index(?:\.\w\w)?$/, "");
}

function foldAddress(address: string): string {
  return (decodePercent(address) ?? address)
    .toLowerCase()
    .replace(/(?:index)?\.(?:html?|md)$/, "")
    .replace(/^\/+|\/+$/g, "");
}
