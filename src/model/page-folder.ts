import type { Page } from "./edition.ts";

type PageLink = Pick<Page, "url" | "title" | "lang">;

/** The pages of one folder of `src/content/pages`. */
export interface PageFolder {
  /** The folder's `index.md`. */
  readonly index?: PageLink;
  /** The other pages, in their order. */
  readonly pages: readonly PageLink[];
}

/**
 * Finds the folder that a page is in, or whose `index.md` it is. Undefined for a page that stands alone.
 * @param pages all pages, sorted by file.
 */
export function findPageFolder(page: Pick<Page, "url">, pages: readonly Page[]): PageFolder | undefined {
  const folder = folderOf(page) ?? page.url.replace(/\.html$/, "");
  const inside = sortPages(pages.filter((other) => folderOf(other) === folder));
  if (inside.length === 0) return undefined;
  const index = pages.find(({ url }) => url === `${folder}.html`);
  return { ...(index && { index: pickLink(index) }), pages: inside.map(pickLink) };
}

/** Lists the pages that stand alone, and of each folder its `index.md`, or its first page if it has none. */
export function listTopPages(pages: readonly Page[]): Page[] {
  const urls = new Set(pages.map(({ url }) => url));
  const isFirst = (page: Page, folder: string) =>
    !urls.has(`${folder}.html`) && findPageFolder(page, pages)?.pages[0]?.url === page.url;
  return sortPages(
    pages.filter((page) => {
      const folder = folderOf(page);
      return folder === undefined || isFirst(page, folder);
    }),
  );
}

/** `handbook/start.html` → `handbook` */
function folderOf({ url }: Pick<Page, "url">): string | undefined {
  return url.includes("/") ? url.slice(0, url.indexOf("/")) : undefined;
}

/** By `order`; pages without one come last, in the order that they are in. */
function sortPages(pages: readonly Page[]): Page[] {
  const rank = ({ order = Number.MAX_SAFE_INTEGER }: Page) => order;
  return pages.toSorted((a, b) => rank(a) - rank(b));
}

function pickLink({ url, title, lang }: Page): PageLink {
  return { url, title, lang };
}
