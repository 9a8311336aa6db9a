import path from "node:path";
import { type Archive, findArchive, findOldAddress } from "./archive-kinds.ts";
import { decodeArchiveText } from "./decode-archive-text.ts";
import type { FoundArticle, ImportNote } from "./found-article.ts";
import { listArchiveFiles, readArchiveText } from "./list-archive-files.ts";
import { mapFields } from "./map-fields.ts";
import { findDateInPath, parseLooseDate } from "./parse-loose-date.ts";
import { splitFrontMatter } from "./split-front-matter.ts";
import { listBlocks } from "./text/protect-code.ts";

/** What an import reads from. */
export interface ArchiveSource {
  /** Absolute paths of files and folders; the last part of one may have `*`. */
  readonly paths: readonly string[];
  /** The kind of system, if it is named. */
  readonly kind: string | undefined;
  /** The zone of times without one. */
  readonly timeZone: string;
  /** A folder that is not read: the publication's own content. */
  readonly except: string;
}

/** The articles of an archive, and what could not be read. */
export interface ReadArchive {
  readonly articles: readonly FoundArticle[];
  readonly notes: readonly ImportNote[];
  /** The systems that were recognised. */
  readonly kinds: readonly string[];
}

/** Reads all articles at some paths. What cannot be read is a note. */
export function readArchive(source: ArchiveSource): ReadArchive {
  const notes: ImportNote[] = [];
  const articles = new Map<string, FoundArticle>();
  const archives = new Map<string, Archive>();
  const refuse = (file: string, message: string) => notes.push({ kind: "refused", file, line: 1, message });
  for (const { file, start } of listFiles(source, refuse)) {
    const archive = archives.get(start) ?? findArchive(start, source.kind);
    archives.set(start, archive);
    const read = readArticle(file, archive, source.timeZone, notes);
    if ("message" in read) refuse(nameOrigin(file, archive.root), read.message);
    else articles.set(file, read);
  }
  const kinds = [...new Set([...archives.values()].map(({ kind }) => kind))];
  return { articles: [...articles.values()], notes, kinds };
}

/** Lists the files at all paths, each once, with the folder from which the archive's own is looked for. */
function listFiles({ paths, except }: ArchiveSource, refuse: (file: string, message: string) => void) {
  const starts = new Map<string, string>();
  for (const written of paths) {
    const listed = listArchiveFiles(written);
    const refused = "message" in listed ? [{ ...listed, file: written }] : listed.refused;
    for (const { file, message } of refused) refuse(file, message);
    for (const file of "message" in listed ? [] : listed.files)
      if (!file.startsWith(except + path.sep) && !starts.has(file))
        starts.set(file, findStart(file, written));
  }
  return [...starts].map(([file, start]) => ({ file, start }));
}

function findStart(file: string, written: string): string {
  if (file === written) return path.dirname(file);
  return path.basename(written).includes("*") ? path.dirname(written) : written;
}

function nameOrigin(file: string, root: string): string {
  const inside = path.relative(root, file).split(path.sep).join("/");
  return `${path.basename(root)}/${inside}`.replace(/\p{Cc}/gu, "?");
}

function readArticle(
  file: string,
  archive: Archive,
  timeZone: string,
  notes: ImportNote[],
): FoundArticle | { readonly message: string } {
  const bytes = readArchiveText(file, archive.root);
  if ("message" in bytes) return bytes;
  const decoded = decodeArchiveText(bytes);
  if ("message" in decoded) return decoded;
  const origin = nameOrigin(file, archive.root);
  if (decoded.encoding !== "utf-8")
    notes.push({ kind: "encoding", file: origin, line: 1, message: decoded.encoding });
  const split = splitFrontMatter(decoded.text);
  if ("message" in split) return split;
  if (split.text.trim() === "" && Object.keys(split.fields).length === 0) return { message: "is empty" };
  const inside = path.relative(archive.root, file).split(path.sep).join("/");
  const { title, date, updated, addresses, ...mapped } = mapFields(split.fields);
  const parse = (text: string | undefined) =>
    text === undefined ? undefined : parseLooseDate(text, timeZone);
  const day = parse(date) ?? findDateInPath(inside) ?? addresses.map(findDateInPath).find(Boolean);
  return {
    ...mapped,
    origin,
    file,
    root: archive.root,
    title: title ?? findTitle(split.text) ?? nameByFile(file),
    date: day,
    updated: parse(updated),
    lang: mapped.lang ?? findLanguageInPath(inside),
    addresses: listAddresses(addresses, findOldAddress(inside, archive, day)),
    text: split.text,
    textLine: split.textLine,
  };
}

/** The address that an article names comes before the one that its system gives it. */
function listAddresses(named: readonly string[], usual = ""): string[] {
  const paths = named.map((address) => (URL.canParse(address) ? new URL(address).pathname : address));
  const written = paths
    .filter((address) => !/[:*{}]/.test(address))
    .map((address) => {
      const plain = address.replace(/^\/+/, "").replace(/[?#].*$/s, "");
      return /\.html?$|\/$/.test(plain) ? plain : `${plain}/`;
    });
  return [...new Set([...written, usual.replace(/^\/+/, "")])].filter(
    (address) => address !== "/" && address !== "",
  );
}

/** The words of the first heading. */
function findTitle(text: string): string | undefined {
  const tokens = listBlocks(text.slice(0, 20_000));
  const index = tokens.findIndex(({ type, tag }) => type === "heading_open" && tag === "h1");
  const words = index < 0 ? "" : (tokens[index + 1]?.content ?? "");
  const plain = words
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, "$1")
    .replace(/[*_`]|\{#[^{}]*\}|<[^<>]*>/g, "")
    .trim();
  return plain === "" ? undefined : plain;
}

/** `2014-05-06-Capital_Name.md` → `Capital Name`. */
function nameByFile(file: string): string {
  const name = path.basename(file).replace(/\.[a-z]+$/i, "");
  const own = name === "index" ? path.basename(path.dirname(file)) : name;
  const words = own
    .replace(/^\d{4}-\d\d?-\d\d?-/, "")
    .replace(/[-_]+/g, " ")
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const languageFolder = /(?:^|\/)([a-z]{2}(?:-(?:[A-Z]{2}|[a-z]{2}|[A-Z][a-z]{3}))?)\//;

/** A folder such as `de` or `zh-tw` that names a language that ICU knows. */
function findLanguageInPath(file: string): string | undefined {
  const found = languageFolder.exec(file)?.[1];
  const name = found && new Intl.DisplayNames("en", { type: "language", fallback: "none" }).of(found);
  return name ? Intl.getCanonicalLocales(found)[0] : undefined;
}
