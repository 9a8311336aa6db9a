import type { FileFinding } from "../finding.ts";
import type { SiteContext, SiteFacts } from "../site-context.ts";

/** A host sends this page for a missing URL at any depth, so relative links in it would break. */
export const NOT_FOUND = "404.html";

/**
 * Checks that every URL within the site leads to a file and, with a fragment, to an id in that file, also when the site is opened
 * from a disk.
 */
export function checkLinks(site: SiteFacts, { siteUrl }: Pick<SiteContext, "siteUrl">): FileFinding[] {
  const spellings = new Map([...site.files].map((path) => [path.toLowerCase(), path]));
  const facts = { ...site, spellings };
  return [...site.pages, ...site.staticPages].flatMap(([file, { references }]) =>
    references.flatMap(({ href, at }) => {
      const message = findFault(href, file, siteUrl, facts);
      return message === undefined ? [] : [{ file, message, at }];
    }),
  );
}

type Facts = SiteFacts & { readonly spellings: ReadonlyMap<string, string> };

function findFault(href: string, page: string, siteUrl: string, facts: Facts): string | undefined {
  const target = facts.resolve(page, href);
  if (target.kind === "elsewhere") return undefined;
  if (target.kind === "fault") return target.message;
  if (page === NOT_FOUND && target.isRelative && !href.startsWith("#"))
    return `"${href}" is relative, but this page is served at any depth; ${siteUrl}${target.path} would pass`;
  if (!facts.files.has(target.path)) {
    const other = facts.spellings.get(target.path.toLowerCase());
    return other === undefined
      ? `"${href}" leads to ${target.path}, which does not exist`
      : `"${href}" leads to ${target.path}, but the file is called ${other}; file names are exact on most hosts`;
  }
  // Without an element with that id, "top" means the start of a page (HTML, section 7.4.6.4).
  const { fragment = "top" } = target;
  const ids = (facts.pages.get(target.path) ?? facts.staticPages.get(target.path))?.ids;
  if (fragment.toLowerCase() === "top" || ids === undefined || ids.has(fragment)) return undefined;
  return `"${href}" leads to #${fragment}, but nothing in ${target.path} has that id`;
}
