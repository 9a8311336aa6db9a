import { existsSync } from "node:fs";
import path from "node:path";
import { decodePercent } from "../../model/decode-percent.ts";
import type { FoundArticle } from "../found-article.ts";

/** Where a page lies, and where it was on the old site. */
export interface PagePlace extends Pick<FoundArticle, "addresses" | "site" | "findFile"> {
  /** The folder that is the root of the old site. */
  readonly root: string;
  /** Another page of the archive at the address that this one gives as its own; it is the original of this copy. */
  readonly original: string | undefined;
}

/**
 * Finds the place of a page.
 * @param file absolute path.
 * @param root of the archive.
 * @param address that the page gives as its own, whole or from the root of the site.
 */
export function findPlace(file: string, root: string, address = ""): PagePlace {
  const whole = URL.canParse(address) ? new URL(address) : undefined;
  const old = (whole?.pathname ?? address).replace(/^\/+|[?#].*$/gs, "");
  const plain = decodePercent(old) ?? old;
  // Many systems give all pages the address of the front page.
  const names = plain === "" ? [] : [plain, `${plain}.html`, path.join(plain, "index.html")];
  const folders = listFolders(path.dirname(file), root);
  const isOwn = (folder: string) => names.some((name) => path.join(folder, name) === file);
  // Programs that copy sites put each into a folder with the name of its host.
  const own = folders.find(isOwn) ?? folders.find((folder) => path.basename(folder) === whole?.host) ?? root;
  const pages = folders.flatMap((folder) => names.map((name) => path.join(folder, name)));
  const original = pages.includes(file) ? undefined : pages.find((page) => isPageIn(page, root));
  const used =
    old ||
    path
      .relative(own, file)
      .split(path.sep)
      .join("/")
      .replace(/(^|\/)index\.html?$/i, "$1");
  return {
    root: own,
    original: original && path.relative(root, original),
    addresses: used === "" || /\s/.test(used) ? [] : [used],
    ...(whole && {
      site: `${whole.origin}/`,
      findFile: (written: string) => findLocal(written, whole.host, own),
    }),
  };
}

/** The folders from one up to the archive's. */
function listFolders(folder: string, root: string): string[] {
  const parent = path.dirname(folder);
  const isTop = folder === root || parent === folder || !folder.startsWith(root);
  return isTop ? [folder] : [folder, ...listFolders(parent, root)];
}

function isPageIn(page: string, root: string): boolean {
  return /\.x?html?$/i.test(page) && page.startsWith(root + path.sep) && existsSync(page);
}

/** The path in the archive of an address of the page's own site. */
function findLocal(address: string, host: string, root: string): string | undefined {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const file = path.join(root, decodePercent(url.pathname) ?? url.pathname);
  return url.host === host && file.startsWith(root + path.sep) && existsSync(file) ? url.pathname : undefined;
}
