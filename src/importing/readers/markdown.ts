import path from "node:path";
import type { DiagnosticMessage } from "../../model/diagnostic.ts";
import { archiveKinds, findOldAddress } from "../archive-kinds.ts";
import { decodeArchiveText } from "../decode-archive-text.ts";
import type { FoundArticle } from "../found-article.ts";
import { readArchiveText } from "../list-archive-files.ts";
import { mapFields } from "../map-fields.ts";
import { nameByFile } from "../name-by-file.ts";
import { findDateInPath, parseLooseDate } from "../parse-loose-date.ts";
import { splitFrontMatter } from "../split-front-matter.ts";
import { listBlocks } from "../text/protect-code.ts";
import type { ArchiveReader, ReaderContext, ReaderInput } from "./reader.ts";

/** Markdown with front matter in YAML, TOML or JSON, or without; the kinds are the systems whose habits are known. */
export const markdownReader: ArchiveReader = {
  kinds: archiveKinds,
  names: /\.(?:md|markdown|mdown|mkd|mdx)$/i,
  form: "Markdown",
  read: async (input, context) => {
    const read = readArticle(input, context);
    return "message" in read ? read : [read];
  },
};

function readArticle(
  { file, archive, origin }: ReaderInput,
  { timeZone, note }: ReaderContext,
): FoundArticle | DiagnosticMessage {
  const bytes = readArchiveText(file, archive.root);
  if ("message" in bytes) return bytes;
  const decoded = decodeArchiveText(bytes);
  if ("message" in decoded) return decoded;
  if (decoded.encoding !== "utf-8")
    note({ kind: "encoding", file: origin, line: 1, message: decoded.encoding });
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

const languageFolder = /(?:^|\/)([a-z]{2}(?:-(?:[A-Z]{2}|[a-z]{2}|[A-Z][a-z]{3}))?)\//;

/** A folder such as `de` or `zh-tw` that names a language that ICU knows. */
function findLanguageInPath(file: string): string | undefined {
  const found = languageFolder.exec(file)?.[1];
  const name = found && new Intl.DisplayNames("en", { type: "language", fallback: "none" }).of(found);
  return name ? Intl.getCanonicalLocales(found)[0] : undefined;
}
