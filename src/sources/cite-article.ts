import type { Labels } from "../../_includes/words.ts";
import type { Article } from "../model/article.ts";
import type { Site } from "../model/site.ts";
import { absoluteUrl } from "../model/urls.ts";
import { describeSource } from "./describe-source.ts";

export type CitedArticle = Pick<Article, "key" | "url" | "title" | "date" | "authors" | "lang">;

/** Formats an article as a source of another text: `Jane Roe, “A title”, The Paper, 19 March 2021, https://…`. */
export function citeArticle({ url, title, date, authors }: CitedArticle, site: Site, labels: Labels): string {
  const address = absoluteUrl(site, url);
  const { before, work, after } = describeSource(
    {
      kind: "report",
      title,
      publisher: site.name,
      url: address,
      date,
      authors: authors.map(({ name }) => name),
    },
    labels,
  );
  return before + work + after + labels.words.punctuation.comma + address;
}

interface CitationFormat {
  readonly name: string;
  /** Of the file. */
  readonly ending: string;
  /** Media type. */
  readonly type: string;
  readonly format: (article: CitedArticle, site: Site) => string;
}

/** The formats that programs for references read. */
export const citationFormats: readonly CitationFormat[] = [
  { name: "BibTeX", ending: "bib", type: "application/x-bibtex", format: formatBibtex },
  { name: "RIS", ending: "ris", type: "application/x-research-info-systems", format: formatRis },
];

/** What has a meaning in TeX. Braces must be balanced even if they are escaped (BibTeX's manual, section 4), so they are commands. */
const commands: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function escapeTex(text: string): string {
  return text.replace(/[\\{}~^$&%#_]/g, (character) => commands[character] ?? `\\${character}`);
}

/**
 * Formats an article as an entry of BibTeX, which BibLaTeX reads too. Braces around the title keep its capitals; those around a desk's
 * name, or one with a comma or "and", keep it whole.
 */
function formatBibtex({ key, url, title, date, authors }: CitedArticle, site: Site): string {
  const names = authors.map(({ name, isDesk }) => {
    const escaped = escapeTex(name);
    return isDesk || /,|\band\b/i.test(name) ? `{${escaped}}` : escaped;
  });
  const fields = [
    ["author", `{${names.join(" and ")}}`],
    ["title", `{{${escapeTex(title)}}}`],
    ["journal", `{${escapeTex(site.name)}}`],
    ["date", `{${date.toFormat("yyyy-MM-dd", { locale: "en" })}}`],
    ["year", `{${date.toFormat("yyyy", { locale: "en" })}}`],
    ["month", date.toFormat("MMM", { locale: "en" }).toLowerCase()],
    ["url", `{${absoluteUrl(site, url)}}`],
  ] as const;
  const lines = fields.map(([name, value]) => `  ${name} = ${value}`);
  return `@article{${key.replaceAll("/", "-")},\n${lines.join(",\n")}\n}\n`;
}

/** Formats an article as RIS: a tag and a value a line, without any escapes (refman.com, “RIS Format Specifications”). */
function formatRis({ url, title, date, authors, lang }: CitedArticle, site: Site): string {
  const fields = [
    ["TY", "NEWS"],
    ...authors.map(({ name }) => ["AU", name] as const),
    ["TI", title],
    ["T2", site.name],
    ["PY", date.toFormat("yyyy", { locale: "en" })],
    ["DA", date.toFormat("yyyy/MM/dd/", { locale: "en" })],
    ["LA", lang],
    ["UR", absoluteUrl(site, url)],
    ["ER", ""],
  ] as const;
  return fields.map(([tag, value]) => `${tag}  - ${value}\r\n`).join("");
}
