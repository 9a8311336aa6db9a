import path from "node:path";
import mediaTypes from "mime-db";

/** What texts may link to by itself: documents, tables, sound, film, archives. Pictures are named apart. */
const linkable = new Set(
  `.pdf .epub .txt .rtf .doc .docx .xls .xlsx .ppt .pptx .odt .ods .odp .csv .tsv .json .geojson .ndjson .parquet .bib
  .ics .vcf .srt .vtt .mp3 .m4a .aac .ogg .oga .opus .wav .flac .mp4 .m4v .mov .webm .ogv .zip .kmz .7z .tar .gz .tgz
  .bz2 .xz .zst`.split(/\s+/),
);

/** Each is freed of what a camera or an editor wrote into it, and a drawing of all that could act. */
const pictures = new Set([".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".svg"]);

/** A draft would be published under it. */
const markdown = /^\.(?:md|markdown|mdown|mkd|mdx)$/;

/** What servers run or browsers open as a page, in all its spellings: `.html5`, `.xhtml`, `.php7`, `.aspx`. */
const page =
  /^\.(?:[a-z]?html?|x?htc|hta|stm|xht|xml|svg|mml|mht|webarchive|maff|xbl|php|phtml|phar|asp|asa|ashx|asmx|jsp|cfm|f?cgi|swf)[a-z0-9]{0,2}$/;
const script = /^\.(?:[cm]?jsx?|jse|vbs|vbe|wsf)$/;

/** Media types that a browser shows as a document of the site or runs: HTML, XML of any kind, scripts, saved pages. */
const activeType =
  /^(?:text\/html|.*[/+]xml(?:-.*)?|.*(?:java|ecma|live)script|application\/(?:wasm|x-httpd-php.*)|multipart\/.*|message\/.*)$/;

/**
 * Why a file with this ending can never be published as it is, whatever a publication allows, and what would pass; undefined
 * where nothing is against it.
 * @param ending in small letters, with its dot.
 */
export function describeForbiddenEnding(ending: string): string | undefined {
  if (markdown.test(ending))
    return "would be published unchecked; link to an article or a page, or to a .pdf";
  return isActive(ending)
    ? "would open as a page of this site, unchecked; write it as Markdown, or link to another form, such as .pdf"
    : undefined;
}

/**
 * The same for a file. An ending counts in any case; before another one it counts too, because servers send `x.html.gz` as
 * a packed page and may run `x.php.pdf`.
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
 * Why a text may not link to a file; undefined where it may.
 * @param added endings that the publication allows beyond the usual ones, in small letters, with their dots.
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

/** `a/Data.tar.GZ` → `.tar`, `.gz`. */
function listEndings(file: string): string[] {
  const [, ...parts] = path.posix.basename(file).toLowerCase().split(".");
  return parts.map((part) => `.${part}`);
}

/** What verifies who owns a site, or is a picture of it; each is judged by itself. */
const judged = /^\.(?:html?|xml|svg)$/;

/**
 * Why a file may not be copied into the site as it is: a browser would run it, or open it as a page that cannot be judged.
 * @param file a path.
 */
export function describeActiveFile(file: string): string | undefined {
  const endings = listEndings(file);
  const isJudged = judged.test(endings.at(-1) ?? "");
  const rest = isJudged ? endings.slice(0, -1) : endings;
  const inner = rest.find((one) => page.test(one)) ?? (isJudged ? undefined : endings.at(-1));
  if (inner === undefined || !isActive(inner)) return undefined;
  return `the ending ${inner} would open as a page of this site, unchecked, or run; leave it out, or use .html without a script`;
}

/** An ending in small letters, with its dot. */
export const endingPattern = /^\.[a-z0-9_+-]+$/;

/** True for what a browser opens as a page or runs, and a server may run. */
function isActive(ending: string): boolean {
  return page.test(ending) || script.test(ending) || listTypes(ending).some((type) => activeType.test(type));
}

/** The media types that any server is known to send for an ending (IANA, Apache, nginx). */
function listTypes(ending: string): string[] {
  return Object.entries(mediaTypes).flatMap(([type, { extensions }]) =>
    extensions?.includes(ending.slice(1)) ? [type] : [],
  );
}
