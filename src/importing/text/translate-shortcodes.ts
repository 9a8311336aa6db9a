import type { TakeNote } from "../found-article.ts";
import { formatEmbed } from "./embeds.ts";
import { formatImage } from "./format-markdown.ts";
import { noteForms } from "./note-shortcodes.ts";
import { removeTemplateComments } from "./paired-shortcodes.ts";
import { readPairs, type ShortcodeForm } from "./shortcode-form.ts";

const films: Readonly<Record<string, string>> = {
  youtube: "https://www.youtube.com/watch?v=",
  vimeo: "https://vimeo.com/",
  gist: "https://gist.github.com/",
  tweet: "https://twitter.com/i/status/",
  x: "https://twitter.com/i/status/",
  instagram: "https://www.instagram.com/p/",
};
const filmNames = "youtube|vimeo|gist|tweet|x|instagram";

const forms: readonly ShortcodeForm[] = [
  { pattern: /\{%-?\s*(?:end)?raw\s*-?%\}/g, translate: () => "" },
  {
    pattern: /\{\{[<%]\s*figure\s+([^{}]{1,2000}?)\/?\s*[>%]\}\}/g,
    translate: ([attributes = ""]) => formatFigure(attributes),
  },
  {
    pattern: new RegExp(`\\{\\{[<%]\\s*(${filmNames})\\s+([^{}]{1,300}?)\\/?\\s*[>%]\\}\\}`, "g"),
    translate: ([name = "", rest = ""]) => formatFilm(name, rest),
  },
  {
    pattern: new RegExp(`\\{%-?\\s*(${filmNames})\\s+([^{}%]{1,300}?)-?%\\}`, "g"),
    translate: ([name = "", rest = ""]) => formatFilm(name, rest),
  },
  {
    pattern: /\{%-?\s*include\s+[\w/-]{0,100}?(youtube|vimeo|tweet)[\w.-]{0,100}\s+([^{}%]{1,300}?)-?%\}/g,
    translate: ([name = "", rest = ""]) => formatFilm(name, rest),
  },
  {
    pattern: /\{\{\s*(youtube|vimeo|gist)\(([^(){}]{1,300})\)\s*\}\}/g,
    translate: ([name = "", rest = ""]) => formatFilm(name, rest),
  },
  {
    pattern: /\{\{[<%]\s*(?:rel)?ref\s+(?:path=)?"?([^"{}\s]{1,500})"?[^{}]{0,100}[>%]\}\}/g,
    translate: ([file = ""]) => `@/${file.replace(/^\/+/, "")}`,
  },
  {
    pattern: /\{%-?\s*(?:post_url|link)\s+([^\s{}%]{1,500})\s*-?%\}/g,
    translate: ([file = ""]) => `@/${file.replace(/^\/+/, "")}`,
  },
  {
    pattern:
      /\{\{-?\s*["']([^"'{}]{1,500})["']\s*\|\s*(?:relative_url|absolute_url|url|prepend:\s*site\.\w+)\s*-?\}\}/g,
    translate: ([address = ""]) => address,
  },
  { pattern: /\{\{-?\s*(?:site|page)\.(?:base_?url|url|root)\s*-?\}\}/gi, translate: () => "" },
  ...noteForms,
  {
    pattern: /!\[\[([^[\]|#\n]{1,300})(?:#[^[\]|\n]{0,200})?(?:\|([^[\]\n]{0,300}))?\]\]/g,
    translate: ([file = "", alt = ""]) => embedFile(file.trim(), /^\d*x?\d*$/.test(alt) ? "" : alt),
  },
];

/** Links of Obsidian and of wikis. */
const wikiLink: ShortcodeForm = {
  pattern: /(?<![!\]\\])\[\[([^[\]|#\n]{1,300})(?:#[^[\]|\n]{0,200})?(?:\|([^[\]\n]{1,300}))?\]\](?![([])/g,
  translate: ([file = "", text = ""]) => `[${(text || file).trim()}](<@/${file.trim()}.md>)`,
};
const definedLabel = /^ {0,3}\[[^\]\n]{1,300}\]:[ \t]/m;

/** What is left out: other tags of templates, and kramdown's lists of attributes. */
const leftOut = [
  /<\{\{[^{}\n]{0,500}\}\}>/g,
  /\{\{[<%][^{}]{0,2000}[>%]\}\}/g,
  /\{\{[^{}]{0,500}\}\}/g,
  /\{%[^{}]{0,500}%\}/g,
  /\{#(?![\p{L}])[^{}]{0,500}#\}/gu,
  /[ \t]*\{[:#][^{}\n]{0,300}\}/g,
  /[ \t]*\{[.#][\p{L}_-][^{}\n]{0,200}\}/gu,
];

/** Translates known shortcodes and template tags into Markdown, and leaves out the others. */
export function translateShortcodes(text: string, take: TakeNote): string {
  if (!/[{[]/.test(text)) return text;
  // Where addresses stand apart, `[[a]]` is a link in brackets.
  const all = definedLabel.test(text) ? forms : [...forms, wikiLink];
  const translated = translateForms(removeTemplateComments(text, take), all, take);
  return leftOut.reduce(
    (rest, pattern) =>
      rest.replace(pattern, (found) => {
        take("shortcode left out", found.trim(), found.trim());
        return "";
      }),
    translated,
  );
}

function translateForms(text: string, all: readonly ShortcodeForm[], take: TakeNote): string {
  return all.reduce(
    (rest, { pattern, translate }) =>
      rest.replace(pattern, (found: string, ...groups: unknown[]) => {
        take("shortcode", found.split("\n", 1)[0] ?? found, found);
        return translate(groups.map((group) => (typeof group === "string" ? group : "")));
      }),
    text,
  );
}

/** Obsidian shows notes in notes, which become links. A target in angle brackets would look like an element. */
function embedFile(file: string, alt: string): string {
  const isNote = !/\.(?!md$)\w{2,5}$/i.test(file);
  if (isNote) return `[${alt || file}](<@/${file.replace(/\.md$/i, "")}.md>)`;
  return `![${alt}](${file.replace(/[\s()<>]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, "0")}`)})`;
}

function formatFigure(attributes: string): string {
  const pairs = readPairs(attributes);
  const caption = [pairs.get("title"), pairs.get("caption"), pairs.get("attr")].filter(Boolean).join(" ");
  return formatImage(pairs.get("src") ?? "", pairs.get("alt") ?? "", caption);
}

function formatFilm(name: string, rest: string): string {
  const pairs = readPairs(rest);
  const words = rest
    .replace(/[\w-]+\s*=\s*/g, "")
    .replace(/["',]/g, " ")
    .trim()
    .split(/\s+/);
  const id = pairs.get("id") ?? (name === "gist" ? words.slice(0, 2).join("/") : words.at(-1)) ?? "";
  const address = /^https?:/.test(id) ? id : `${films[name]}${id}`;
  return formatEmbed(address, pairs.get("title") ?? "");
}
