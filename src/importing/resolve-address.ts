import path from "node:path";
import type { ArticleIndex, PlacedArticle } from "./article-index.ts";
import type { PictureCollector } from "./collect-pictures.ts";
import type { FoundArticle, TakeNote } from "./found-article.ts";

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

/** Completes an address that has no scheme but a host. */
export function expandAddress(address: string): string {
  if (address.startsWith("//")) return `https:${address}`;
  return /^www\.[\w-]+\./i.test(address) ? `https://${address}` : address;
}

/** Finds where a link leads now: an article of the import, an absolute address; undefined if nowhere. */
export function resolveTarget(written: string, context: LinkContext): string | undefined {
  const { take, site } = context;
  const address = expandAddress(written.trim());
  if (address.startsWith("#")) return address;
  const inside = findPathOn(site, address);
  const isOld = inside !== undefined;
  if (/^[a-z][a-z0-9+.-]*:/i.test(address) && !isOld) return address;
  const local = inside ?? address;
  const [, file = "", query = "", fragment = ""] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(local) ?? [];
  const target = findQuery(query, context) ?? findArticle(file, context);
  if (target === context.placed) return fragment === "" ? undefined : fragment;
  if (target) {
    take("link", `${written} → ${target.target}`, written);
    return path.posix.relative(path.posix.dirname(context.placed.target), target.target) + fragment;
  }
  const copied = context.pictures.collectFile(context.found.findFile?.(address) ?? local);
  if (copied !== undefined) {
    take("link", `${written} → ${copied}`, written);
    return copied;
  }
  const absolute = isOld ? address : makeAbsolute(local, context);
  take(absolute === undefined ? "dropped link" : "absolute link", written, written);
  return absolute;
}

/** The path of an address on a site, whether with http or https and with `www.` or not; undefined for another site. */
function findPathOn(site: string | undefined, address: string): string | undefined {
  if (site === undefined || !/^https?:/i.test(address)) return undefined;
  const [start, whole] = [site, address].map((one) => one.replace(/^https?:\/\/(?:www\.)?/i, ""));
  if (start === undefined || whole === undefined) return undefined;
  if (whole === start.slice(0, -1)) return "/";
  return whole.startsWith(start) ? `/${whole.slice(start.length)}` : undefined;
}

function findQuery(query: string, { placed, index }: LinkContext): PlacedArticle | undefined {
  const target = query === "" ? undefined : index.findQuery(query);
  return target?.isDraft && !placed.isDraft ? undefined : target;
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
export function makeAbsolute(local: string, { found, site }: LinkContext): string | undefined {
  if (site === undefined || local.startsWith("@/")) return undefined;
  const own = (found.addresses[0] ?? "").replace(/^\/+/, "");
  const base = new URL(own, site);
  const written = local.startsWith("/") ? local.slice(1) : local;
  if (local.startsWith("/")) return URL.canParse(written, site) ? new URL(written, site).href : undefined;
  return URL.canParse(written, base) ? new URL(written, base).href : undefined;
}
