import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import anyAscii from "any-ascii";
import { DateTime } from "luxon";
import { articleFolder } from "../model/folders.ts";
import { attempt } from "../model/system-error.ts";
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
 * Gives each article a folder, `2021/some-story`, that no other has. One that was brought in before keeps its own.
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
  const present = listPresent(root);
  const taken = new Set(present.taken);
  return articles.map((found) => {
    const known = present.origins.get(found.origin);
    const key = known ?? chooseKey(found, lang, String(now.year), taken);
    taken.add(key);
    const { file, date, addresses } = found;
    const isDraft = found.isDraft || (date !== undefined && DateTime.fromISO(date, { zone: now.zone }) > now);
    return { found, placed: { file, key, isDraft, addresses }, isPresent: known !== undefined };
  });
}

function chooseKey(found: FoundArticle, lang: string, year: string, taken: ReadonlySet<string>): string {
  const slug = nameSlug(found, found.lang ?? lang);
  const folder = found.date?.slice(0, 4) ?? year;
  // Translations have names of their own.
  const isForeign = found.lang !== undefined && readLanguage(found.lang) !== readLanguage(lang);
  const key = `${folder}/${slug}${isForeign && !slug.endsWith(`-${found.lang?.toLowerCase()}`) ? `-${found.lang?.toLowerCase()}` : ""}`;
  if (!taken.has(key)) return key;
  for (let count = 2; ; count++) if (!taken.has(`${key}-${count}`)) return `${key}-${count}`;
}

function readLanguage(tag: string): string {
  return new Intl.Locale(tag).language;
}

/** The name of the file, which the publication chose once; if it has no letters of any script, the title. */
function nameSlug({ file, title }: FoundArticle, lang: string): string {
  const name = path.basename(file).replace(/\.[a-z]+$/i, "");
  const own = /^_?index$/.test(name) ? path.basename(path.dirname(file)) : name;
  const plain = own.replace(/^\d{4}-\d\d?-\d\d?-/, "").replaceAll("_", " ");
  const read = [plain, title]
    .map((text) => createSlug(transliterate(text), lang))
    .find((slug) => slug !== "");
  return read ?? "article";
}

/** Latin letters stay, because languages write them in addresses in ways of their own. */
function transliterate(text: string): string {
  return text.replace(/[^\p{Script=Latin}\p{N}\p{P}\p{Z}\p{M}]+/gu, (other) => ` ${anyAscii(other)} `);
}

function listPresent(root: string): {
  readonly origins: ReadonlyMap<string, string>;
  readonly taken: readonly string[];
} {
  const folder = path.join(root, articleFolder);
  const entries = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : [];
  const files = entries.map((file) => file.split(path.sep).join("/")).filter((file) => file.endsWith(".md"));
  const taken = files.map((file) => file.replace(/(?:\/index)?\.md$/, ""));
  const origins = files.flatMap((file, index) => {
    const source = attempt(() => readFileSync(path.join(folder, file), "utf8")) ?? "";
    const origin = originLine.exec(source)?.[1];
    return origin === undefined ? [] : [[origin, taken[index] ?? ""] as const];
  });
  return { origins: new Map(origins), taken };
}
