import type { Diagnostic } from "../../../model/diagnostic.ts";
import type { PageRecord, Reference } from "../../page-facts.ts";
import { problem } from "../../problem.ts";
import type { ExpectedSite } from "../expected-site.ts";
import type { ParsedSite } from "../scan-files.ts";
import { isSourcesPage } from "./sources.ts";

/** Every article is in the lists that it belongs to, once, newest first, and in no other; so are its neighbours. */
export function checkLists(site: ParsedSite, expected: ExpectedSite): Diagnostic[] {
  const newestFirst = [...expected.articles.keys()];
  const places = new Map(newestFirst.map((url, place) => [url, place]));
  return [...site.pages.values()].flatMap((page) => {
    const list = expected.lists.get(page.path);
    if (list) return compareLists(page, list, site, expected);
    const place = places.get(page.path);
    if (place === undefined)
      return expected.offprints.has(page.path) ? [] : checkNoList(page, site, expected);
    return [
      ...checkNeighbour(page, "prev", newestFirst[place + 1], site),
      ...checkNeighbour(page, "next", newestFirst[place - 1], site),
    ];
  });
}

interface Entry extends Pick<Reference, "at"> {
  readonly url: string;
}

/** An `article` or `li` in `main` that links to an article is its entry, however often it does. */
function findEntries(
  { path, references }: PageRecord,
  { resolve }: ParsedSite,
  { articles }: ExpectedSite,
): Entry[] {
  const entries = new Map<string, Entry>();
  for (const { href, at, item } of references) {
    if (item === 0) continue;
    const target = resolve(path, href);
    const key = target.kind === "file" && articles.has(target.path) ? `${item} ${target.path}` : "";
    if (target.kind === "file" && key && !entries.has(key)) entries.set(key, { url: target.path, at });
  }
  return [...entries.values()];
}

function compareLists(
  page: PageRecord,
  wanted: readonly string[],
  site: ParsedSite,
  expected: ExpectedSite,
): Diagnostic[] {
  const entries = findEntries(page, site, expected);
  const belonging = new Set(wanted);
  const listed = new Set<string>();
  const found: Diagnostic[] = [];
  for (const { url, at } of entries) {
    if (!belonging.has(url))
      found.push(problem("lists", page.path, `lists ${url}, which does not belong here`, at));
    else if (listed.has(url)) found.push(problem("lists", page.path, `lists ${url} more than once`, at));
    listed.add(url);
  }
  const missing = wanted.filter((url) => !listed.has(url));
  found.push(
    ...missing.map((url) => problem("lists", page.path, `does not list ${url}, which belongs here`)),
  );
  if (found.length > 0) return found;
  const misplaced = entries.findIndex(({ url }, index) => url !== wanted[index]);
  const entry = entries[misplaced];
  if (!entry) return [];
  const message = `has ${entry.url} in place ${misplaced + 1}; ${wanted[misplaced]} would pass, newest first`;
  return [problem("lists", page.path, message, entry.at)];
}

/** An article leads to the one before it with `rel=prev`, to the one after it with `rel=next`, if there are such. */
function checkNeighbour(
  page: PageRecord,
  rel: "prev" | "next",
  wanted: string | undefined,
  { resolve }: ParsedSite,
): Diagnostic[] {
  const links = page.references.filter((link) => link.by === "a" && link.rel.split(" ").includes(rel));
  const found = links.map(({ href }) => {
    const target = resolve(page.path, href);
    return target.kind === "file" ? target.path : href;
  });
  if (found.join(" ") === (wanted ?? "")) return [];
  const message = `rel=${rel} leads to ${found.join(" and ") || "nothing"}; ${wanted ?? "no such link"} would pass`;
  return [problem("lists", page.path, message, links[0]?.at)];
}

/**
 * An editor may link to articles from a page's text, as may a template of the publication's own; sources have a check of their
 * own. Any other page with entries is a list that the Edition does not have.
 */
function checkNoList(page: PageRecord, site: ParsedSite, expected: ExpectedSite): Diagnostic[] {
  const { edition, isOwn } = expected;
  if (edition.pages.some(({ url }) => url === page.path) || isSourcesPage(page.path) || isOwn(page.path))
    return [];
  return findEntries(page, site, expected).map(({ url, at }) =>
    problem("lists", page.path, `lists ${url}, but is no list of this Edition`, at),
  );
}
