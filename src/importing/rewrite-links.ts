import path from "node:path";
import { findUnsafeScheme } from "../markdown/tokens.ts";
import type { ArticleIndex, PlacedArticle } from "./article-index.ts";
import type { PictureCollector } from "./collect-pictures.ts";
import type { FoundArticle, TakeNote } from "./found-article.ts";
import { formatTarget } from "./text/format-markdown.ts";
import {
  applyEdits,
  type Edit,
  expandReferences,
  type FoundLink,
  listLinks,
  replaceTarget,
  unlink,
} from "./text/list-links.ts";

/** What links and pictures of one article are resolved against. */
export interface LinkContext {
  readonly found: FoundArticle;
  readonly placed: PlacedArticle;
  readonly index: ArticleIndex;
  /** Address of the old site, with a slash at its end; undefined if it is not known. */
  readonly site: string | undefined;
  readonly pictures: PictureCollector;
  readonly take: TakeNote;
}

/** Rewrites links and pictures of a text whose code is protected. */
export async function rewriteLinks(source: string, context: LinkContext): Promise<string> {
  const text = expandReferences(source);
  const edits: Edit[] = [];
  for (const link of listLinks(text))
    edits.push(...(link.isPicture ? await editPicture(link, context) : editLink(link, context)));
  return rewriteDefinitions(applyEdits(text, edits), context);
}

async function editPicture(link: FoundLink, context: LinkContext): Promise<Edit[]> {
  const { take, pictures } = context;
  const src = expandAddress(link.target);
  if (/^data:/i.test(src) && findUnsafeScheme(src) === undefined) return markAlt(link, take);
  if (/^[a-z][a-z0-9+.-]*:/i.test(src))
    return linkPicture(link, src, "remote picture", `${src}: on another host`, take);
  const copied = await pictures.collect(src);
  if (typeof copied === "string") {
    take("picture", `${src} → ${copied}`, link.target);
    return [...replaceTarget(link, copied), ...markAlt(link, take)];
  }
  return linkPicture(link, makeAbsolute(src, context), "missing picture", `${src}: ${copied.message}`, take);
}

function markAlt({ label, start, labelEnd, target }: FoundLink, take: TakeNote): Edit[] {
  if (label.trim() !== "") return [];
  take("alt", target, target);
  return [{ start: start + 2, end: labelEnd, text: '""' }];
}

/** A picture that cannot be shown becomes a link to it; without an address, or within a link, only its text stays. */
function linkPicture(
  link: FoundLink,
  address: string | undefined,
  kind: "remote picture" | "missing picture",
  message: string,
  take: TakeNote,
): Edit[] {
  take(kind, message, link.target);
  const label = link.label.trim() === "" || link.label === '""' ? "picture" : undefined;
  const named = label === undefined ? [] : [{ start: link.start + 2, end: link.labelEnd, text: label }];
  if (address === undefined || link.isInLink || !/^https?:/i.test(address))
    return [...unlink(link), ...named];
  return [{ start: link.start, end: link.start + 1, text: "" }, ...named, ...replaceTarget(link, address)];
}

function editLink(link: FoundLink, context: LinkContext): Edit[] {
  const target = resolveTarget(link.target, context);
  if (target === undefined) return unlink(link);
  return target === link.target ? [] : replaceTarget(link, target);
}

/** Link definitions that stand apart: those within the old site were expanded, except for links in forms that are not known. */
function rewriteDefinitions(text: string, context: LinkContext): string {
  return text.replace(
    /^( {0,3}\[[^\]\n^]{1,300}\]:[ \t]*)(<[^<>\n]*>|\S+)/gm,
    (found, before: string, written: string) => {
      const address = written.replace(/^<|>$/g, "");
      const target = /^(?:https?:|\/\/)/i.test(address) ? resolveTarget(address, context) : undefined;
      return target === undefined || target === address ? found : before + formatTarget(target);
    },
  );
}

function expandAddress(address: string): string {
  if (address.startsWith("//")) return `https:${address}`;
  return /^www\.[\w-]+\./i.test(address) ? `https://${address}` : address;
}

/** Finds where a link leads now: an article of the import, an absolute address; undefined if nowhere. */
function resolveTarget(written: string, context: LinkContext): string | undefined {
  const { take, site } = context;
  const address = expandAddress(written.trim());
  if (address.startsWith("#")) return address;
  const isOld = site !== undefined && address.startsWith(site);
  if (/^[a-z][a-z0-9+.-]*:/i.test(address) && !isOld) return address;
  const local = isOld ? `/${address.slice(site.length)}` : address;
  const [, file = "", , fragment = ""] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(local) ?? [];
  const target = findArticle(file, context);
  if (target === context.placed) return fragment === "" ? undefined : fragment;
  if (target) {
    take("link", `${written} → ${target.key}`, written);
    return `${path.posix.relative(path.posix.dirname(`${context.placed.key}/index.md`), target.key)}/index.md${fragment}`;
  }
  const copied = context.pictures.collectFile(local);
  if (copied !== undefined) {
    take("link", `${written} → ${copied}`, written);
    return copied;
  }
  const absolute = isOld ? address : makeAbsolute(local, context);
  take(absolute === undefined ? "dropped link" : "absolute link", written, written);
  return absolute;
}

function findArticle(file: string, { found, placed, index }: LinkContext): PlacedArticle | undefined {
  if (file === "") return undefined;
  const own = found.addresses[0] ?? "/";
  const byFile = () => index.findFile(path.resolve(path.dirname(found.file), file));
  const byAddress = () => index.findAddress(resolveAddress(file, own));
  const target = file.startsWith("@/")
    ? (index.findFile(path.join(found.root, "content", file.slice(2))) ??
      index.findFile(path.join(found.root, file.slice(2))) ??
      index.findName(file.slice(2)))
    : /\.(?:md|markdown|mdx)$/i.test(file)
      ? (byFile() ?? byAddress())
      : (byAddress() ?? byFile());
  return target?.isDraft && !placed.isDraft ? undefined : target;
}

function resolveAddress(file: string, own: string): string {
  const base = `http://old.example/${own.replace(/^\/+/, "")}`;
  return URL.canParse(file, base) ? new URL(file, base).pathname : file;
}

/** The address on the old site of what is not part of the import. */
function makeAbsolute(local: string, { found, site }: LinkContext): string | undefined {
  if (site === undefined || local.startsWith("@/")) return undefined;
  const own = (found.addresses[0] ?? "").replace(/^\/+/, "");
  const base = new URL(own, site);
  const written = local.startsWith("/") ? local.slice(1) : local;
  if (local.startsWith("/")) return URL.canParse(written, site) ? new URL(written, site).href : undefined;
  return URL.canParse(written, base) ? new URL(written, base).href : undefined;
}
