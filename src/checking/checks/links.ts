import type { Diagnostic } from "../../model/diagnostic.ts";
import type { PageRecord, Reference } from "../page-facts.ts";
import { problem } from "../problem.ts";
import type { SiteContext } from "../site-context.ts";
import type { SiteFacts } from "../site-facts.ts";

/** What a host answers at any address, and so the one page that does not know where it stands. */
export const NOT_FOUND = "404.html";

/** Every URL of the site's own leads to a file and, with a fragment, to an id in it, when opened from a disk. */
export function checkLinks(site: SiteFacts, { siteUrl }: Pick<SiteContext, "siteUrl">): Diagnostic[] {
  const spellings = new Map([...site.files].map((path) => [path.toLowerCase(), path]));
  const facts = { ...site, spellings };
  return [...site.pages.values(), ...site.staticPages.values()].flatMap((page) =>
    page.references.flatMap((reference) => {
      const fault = findFault(reference, page, siteUrl, facts);
      return fault === undefined ? [] : [problem("links", page.path, fault, reference.at)];
    }),
  );
}

type Facts = Pick<SiteFacts, "files" | "pages" | "staticPages" | "resolve"> & {
  readonly spellings: ReadonlyMap<string, string>;
};

function findFault({ href }: Reference, page: PageRecord, siteUrl: string, facts: Facts): string | undefined {
  const target = facts.resolve(page.path, href);
  if (target.kind === "elsewhere") return undefined;
  if (target.kind === "fault") return target.message;
  if (page.path === NOT_FOUND && target.isRelative && !href.startsWith("#"))
    return `"${href}" is relative, but this page is served at any depth; ${siteUrl}${target.path} would pass`;
  if (!facts.files.has(target.path)) {
    const other = facts.spellings.get(target.path.toLowerCase());
    return other === undefined
      ? `"${href}" leads to ${target.path}, which does not exist`
      : `"${href}" leads to ${target.path}, but the file is called ${other}; file names are exact on most hosts`;
  }
  // "top" means the start of a page wherever no element has that id (HTML, section 7.4.6.4).
  const { fragment = "top" } = target;
  const ids = (facts.pages.get(target.path) ?? facts.staticPages.get(target.path))?.ids;
  if (fragment.toLowerCase() === "top" || ids === undefined || ids.has(fragment)) return undefined;
  return `"${href}" leads to #${fragment}, but nothing in ${target.path} has that id`;
}
