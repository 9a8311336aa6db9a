import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { DateTime } from "luxon";
import { articleFolder, pageFolder } from "../model/folders.ts";
import { attempt } from "../model/system-error.ts";
import { feedUrls, listUrls } from "../model/urls.ts";
import { createSlug } from "../writing/create-slug.ts";
import type { PlacedArticle } from "./article-index.ts";
import type { FoundArticle } from "./found-article.ts";

/** The line of an imported file that tells where it came from. */
export const originMark = "imported from: ";
const originLine = /^# imported from: (.*)$/m;

/** An article of an archive, and the place that it gets or has. */
export interface Placement {
  readonly found: FoundArticle;
  readonly placed: PlacedArticle;
  /** True if an earlier import brought it in. */
  readonly isPresent: boolean;
}

/**
 * Gives each article a folder, `articles/2021/some-story`, and each page one in `pages`, that no other has. What was brought in before
 * keeps its own.
 * @param root absolute path of the publication.
 * @param lang the publication's language.
 * @param now the year of articles without a date; what is dated later is not published yet.
 */
export function placeArticles(
  articles: readonly FoundArticle[],
  root: string,
  lang: string,
  now: DateTime,
): Placement[] {
  const present = [articleFolder, pageFolder].flatMap((folder) => listPresent(root, folder));
  const origins = new Map(
    present.flatMap(({ origin, file }) => (origin === undefined ? [] : [[origin, file]])),
  );
  const taken = new Set([...ownPages, ...present.map(({ file }) => dropEnding(file))]);
  return articles.map((found) => {
    const known = origins.get(found.origin);
    const target = known ?? chooseFile(found, lang, String(now.year), taken);
    taken.add(dropEnding(target));
    const { file, date, addresses, queries = [] } = found;
    const isDraft = found.isDraft || (date !== undefined && DateTime.fromISO(date, { zone: now.zone }) > now);
    return { found, placed: { file, target, isDraft, addresses, queries }, isPresent: known !== undefined };
  });
}

/** Pages that a site makes itself have these names. */
const ownPages = [...Object.values(listUrls), ...Object.values(feedUrls), "404.html"].map(
  (url) => `${pageFolder}/${url.replace(/\.\w+$/, "")}`,
);

function chooseFile(found: FoundArticle, lang: string, year: string, taken: ReadonlySet<string>): string {
  const slug = nameSlug(found, found.lang ?? lang);
  const folder = found.isPage ? pageFolder : `${articleFolder}/${found.date?.slice(0, 4) ?? year}`;
  // Translations have names of their own.
  const isForeign = found.lang !== undefined && readLanguage(found.lang) !== readLanguage(lang);
  const suffix =
    isForeign && !slug.endsWith(`-${found.lang?.toLowerCase()}`) ? `-${found.lang?.toLowerCase()}` : "";
  // The pages of years have their numbers as names.
  const name = found.isPage && /^\d{4}$/.test(slug) ? `page-${slug}` : slug;
  const key = `${folder}/${name}${suffix}`;
  if (!taken.has(key)) return `${key}/index.md`;
  for (let count = 2; ; count++) if (!taken.has(`${key}-${count}`)) return `${key}-${count}/index.md`;
}

function readLanguage(tag: string): string {
  return new Intl.Locale(tag).language;
}

/** The name of the file, which the publication chose once; if it has no letters of any script, the title. */
function nameSlug({ file, slug, title }: FoundArticle, lang: string): string {
  const name = slug ?? path.basename(file).replace(/\.[a-z]+$/i, "");
  const own = /^_?index$/.test(name) ? path.basename(path.dirname(file)) : name;
  const plain = own.replace(/^\d{4}-\d\d?-\d\d?-/, "").replaceAll("_", " ");
  const read = [plain, title].map((text) => createSlug(text, lang)).find((slug) => slug !== "");
  return read ?? "article";
}

/** Lists the Markdown files of a folder of content by their paths from the root, with what they were imported from. */
function listPresent(root: string, folder: string) {
  const start = path.join(root, folder);
  const entries = existsSync(start) ? readdirSync(start, { recursive: true, encoding: "utf8" }) : [];
  const files = entries.map((file) => file.split(path.sep).join("/")).filter((file) => file.endsWith(".md"));
  return files.map((file) => {
    const source = attempt(() => readFileSync(path.join(start, file), "utf8")) ?? "";
    return { file: `${folder}/${file}`, origin: originLine.exec(source)?.[1] };
  });
}

/** `a/b/index.md` and `a/b.md` have the same URL. */
function dropEnding(file: string): string {
  return file.replace(/(?:\/index)?\.md$/, "");
}

/** The URL of an article or a page. @param file path from the publication's root. */
export function findUrl(file: string): string {
  const folder = file.startsWith(`${pageFolder}/`) ? pageFolder : articleFolder;
  return `${dropEnding(file).slice(folder.length + 1)}.html`;
}
