import path from "node:path";
import { extensions } from "mime-types";

/** Endings that every publication's texts may link to: documents, tables, sound, film, archives. */
const linkable = new Set(
  `.pdf .epub .txt .rtf .doc .docx .xls .xlsx .ppt .pptx .odt .ods .odp .csv .tsv .json .geojson .ndjson .parquet .bib
  .ics .vcf .srt .vtt .mp3 .m4a .aac .ogg .oga .opus .wav .flac .mp4 .m4v .mov .webm .ogv .zip .kmz .7z .tar .gz .tgz
  .bz2 .xz .zst`.split(/\s+/),
);

/** Endings of pictures: their metadata is removed, and scripts are removed from drawings. */
const pictures = new Set([".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".svg"]);

/** Endings that servers run or browsers open as a page, in all spellings: `.html5`, `.xhtml`, `.php7`, `.aspx`. */
const page =
  /^\.(?:[a-z]?html?|x?htc|hta|stm|xht|xml|svg|mml|mht|webarchive|maff|xbl|php|phtml|phar|asp|asa|ashx|asmx|jsp|cfm|f?cgi|swf)[a-z0-9]{0,2}$/;
const script = /^\.(?:[cm]?jsx?|jse|vbs|vbe|wsf)$/;

/** Media types that a browser shows as a document of the site or runs: HTML, XML of any kind, scripts, saved pages. */
const activeType =
  /^(?:text\/html|.*[/+]xml(?:-.*)?|.*(?:java|ecma|live)script|application\/(?:wasm|x-httpd-php.*)|multipart\/.*|message\/.*)$/;

/**
 * Describes why a file with this ending cannot be published as it is, whatever `linkedFiles` says, and what would pass; undefined
 * if it can.
 * @param ending in lower case, with its dot.
 */
export function describeForbiddenEnding(ending: string): string | undefined {
  // A link to a draft's source would publish it.
  if (isMarkdownName(ending))
    return "would be published unchecked; link to an article or a page, or to a .pdf";
  return isActive(ending)
    ? "would open as a page of this site, unchecked; write it as Markdown, or link to another form, such as .pdf"
    : undefined;
}

/**
 * Describes why a file cannot be published as it is; undefined if it can. Letter case is ignored. Inner endings count too, because
 * servers send `x.html.gz` as a compressed page and may run `x.php.pdf`.
 */
export function describeForbiddenFile(file: string): string | undefined {
  const endings = listEndings(file);
  const last = endings.at(-1) ?? "";
  const inner = endings.slice(0, -1).find((one) => page.test(one));
  if (inner === undefined && pictures.has(last)) return undefined;
  const forbidden = describeForbiddenEnding(inner ?? last);
  return forbidden === undefined ? undefined : `${file} ${forbidden}`;
}

/**
 * Describes why a text may not link to a file; undefined if it may.
 * @param added endings that the publication allows beyond the usual ones, in lower case, with their dots.
 */
export function describeUnlinkable(file: string, added: readonly string[]): string | undefined {
  const ending = listEndings(file).at(-1) ?? "";
  if (!endingPattern.test(ending))
    return `${file} has no ending that says what it is; give it one, such as .pdf`;
  const forbidden = describeForbiddenFile(file);
  if (forbidden !== undefined) return forbidden;
  if (linkable.has(ending) || pictures.has(ending) || added.includes(ending)) return undefined;
  const all = [...added, ending].map((one) => `"${one}"`).join(", ");
  return `${file} has the ending ${ending}, which texts may not link to; add linkedFiles: [${all}] to _data/site.ts, or link to another form, such as .pdf or .zip`;
}

/** True for all endings of Markdown. Only a file that ends in `.md` is an article or a page. */
export function isMarkdownName(name: string): boolean {
  return /\.(?:md|markdown|mdown|mkd|mdx)$/i.test(name);
}

/** `a/Data.tar.GZ` → `.tar`, `.gz`. */
function listEndings(file: string): string[] {
  const [, ...parts] = path.posix.basename(file).toLowerCase().split(".");
  return parts.map((part) => `.${part}`);
}

/** Endings that a static file may have although browsers open it: proofs of a site's owner, and icons. Its content is checked. */
const checked = /^\.(?:html?|xml|svg)$/;

/**
 * Describes why a static file may not be copied into the site: a browser would run it, or open it as an unchecked page.
 * @param file a path.
 */
export function describeActiveFile(file: string): string | undefined {
  const endings = listEndings(file);
  const isChecked = checked.test(endings.at(-1) ?? "");
  const rest = isChecked ? endings.slice(0, -1) : endings;
  const inner = rest.find((one) => page.test(one)) ?? (isChecked ? undefined : endings.at(-1));
  if (inner === undefined || !isActive(inner)) return undefined;
  return `the ending ${inner} would open as a page of this site, unchecked, or run; leave it out, or use .html without a script`;
}

/** An ending in lower case, with its dot. */
export const endingPattern = /^\.[a-z0-9_+-]+$/;

/** True if a browser opens such a file as a page or runs it, or a server may run it. */
function isActive(ending: string): boolean {
  return page.test(ending) || script.test(ending) || listTypes(ending).some((type) => activeType.test(type));
}

/** The media types that any server is known to send for an ending (IANA, Apache, nginx). */
function listTypes(ending: string): string[] {
  return Object.keys(extensions).filter((type) => extensions[type]?.includes(ending.slice(1)));
}
