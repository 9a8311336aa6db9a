import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { attemptTo } from "./attempt-to.ts";

/** Systems whose archives are recognised, and the files of their own that tell them. */
const marks = {
  hugo: ["hugo.toml", "hugo.yaml", "hugo.yml", "config/_default", "archetypes"],
  jekyll: ["_config.yml", "_config.yaml"],
  zola: ["config.toml"],
  mdbook: ["book.toml"],
  astro: ["astro.config.mjs", "astro.config.ts", "src/content/config.ts"],
  eleventy: [
    ".eleventy.js",
    "eleventy.config.js",
    "eleventy.config.mjs",
    ".eleventy.cjs",
    "eleventy.config.cjs",
  ],
  obsidian: [".obsidian"],
} as const;

/** The systems whose Markdown is known, and Markdown of no system. */
export const archiveKinds: readonly string[] = [...Object.keys(marks), "markdown"];
/** A folder with one of these is the whole archive; without one of the first, one of the others. */
const roots = [Object.values(marks).flat(), [".git", "package.json"]];

/** The archive that a file belongs to. */
export interface Archive {
  readonly root: string;
  readonly kind: string;
  /** Jekyll's pattern of addresses. */
  readonly permalink: string | undefined;
}

/**
 * Finds the folder of an archive from a folder in it: the nearest one above with a file that only a whole archive has; else the folder
 * itself.
 * @param wanted the kind, if the user names it.
 * @param isWhole true if nothing above the folder belongs to the archive.
 */
export function findArchive(folder: string, wanted?: string, isWhole = false): Archive {
  const start = isWhole ? highest : 0;
  const root =
    roots.map((files) => findAbove(folder, files, start)).find((found) => found !== undefined) ?? folder;
  const found = Object.entries(marks).find(([, files]) =>
    files.some((file) => existsSync(path.join(root, file))),
  );
  const kind = wanted ?? found?.[0] ?? findByName(folder) ?? "markdown";
  return { root, kind, permalink: kind === "jekyll" ? readPermalink(root) : undefined };
}

/** A folder above that is a home or a disk is no archive. */
const highest = 6;

function findAbove(folder: string, files: readonly string[], steps: number): string | undefined {
  if (files.some((file) => existsSync(path.join(folder, file)))) return folder;
  const parent = path.dirname(folder);
  return parent === folder || steps >= highest ? undefined : findAbove(parent, files, steps + 1);
}

function findByName(folder: string): string | undefined {
  const isPosts = path.basename(folder) === "_posts" || existsSync(path.join(folder, "_posts"));
  return isPosts ? "jekyll" : undefined;
}

function readPermalink(root: string): string {
  const file = path.join(root, "_config.yml");
  const config: unknown = existsSync(file) ? attemptTo(() => parse(readFileSync(file, "utf8"))) : undefined;
  const permalink = new Map(Object.entries(Object(config ?? {}))).get("permalink");
  return typeof permalink === "string" ? permalink : "date";
}

const jekyllStyles: Readonly<Record<string, string>> = {
  date: "/:categories/:year/:month/:day/:title.html",
  pretty: "/:categories/:year/:month/:day/:title/",
  ordinal: "/:categories/:year/:y_day/:title.html",
  none: "/:categories/:title.html",
};

/**
 * Finds the path of an article on the old site, from the path of its file: by the system's defaults.
 * @param file path from the archive's root, with forward slashes.
 * @param date ISO 8601.
 * @returns undefined if neither system nor folders tell it.
 */
export function findOldAddress(
  file: string,
  { kind, permalink }: Archive,
  date: string | undefined,
): string | undefined {
  const plain = file.replace(/\.[a-z]+$/i, "");
  const [, above = "", name = ""] = /^(?:(.*)\/)?([^/]*)$/.exec(plain) ?? [];
  const slug = name.replace(/^\d{4}-\d\d?-\d\d?-/, "");
  if (kind === "jekyll" && /(?:^|\/)_posts(?:\/|$)/.test(above))
    return fillPattern(permalink, above, slug, date);
  if (kind === "markdown" && !/(?:^|\/)(?:content|pages|_articles)\//.test(file)) return undefined;
  const folder = above
    .replace(/^(?:.*\/)?(?:content|pages|_articles|docs|src)(?=\/|$)\/?/, "")
    .replace(/^_/, "");
  const own = /^(?:index|_index|README)$/i.test(name) ? "" : kind === "zola" ? slug : name;
  return `/${[folder, own].filter(Boolean).join("/")}/`.replace(/\/+/g, "/");
}

function fillPattern(pattern = "date", above: string, slug: string, date = ""): string {
  const [year = "", month = "", day = ""] = date.slice(0, 10).split("-");
  const parts: Readonly<Record<string, string>> = {
    categories: above.replace(/\/?_posts.*$/, ""),
    year,
    month,
    day,
    i_month: String(Number(month)),
    i_day: String(Number(day)),
    title: slug,
    slug,
  };
  return (jekyllStyles[pattern] ?? pattern)
    .replace(/:([a-z_]+)/g, (_, name: string) => parts[name] ?? "")
    .replace(/\/+/g, "/");
}
