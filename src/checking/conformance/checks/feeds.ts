import { findActive } from "../../checks/self-contained.ts";
import type { Finding } from "../../finding.ts";
import { listElements } from "../../page-facts.ts";
import { scanPage } from "../../scan-page.ts";
import { compareLists } from "../compare.ts";
import type { ExpectedSite } from "../expected-site.ts";
import type { FeedEntry } from "../parse-document.ts";

/**
 * Checks that a feed has the expected entries in the expected order, each with its URL and its recordings, and that no entry needs a base URL or a
 * script.
 */
export function checkFeed(
  path: string,
  feed: readonly FeedEntry[] | undefined,
  { feeds, addressOf }: ExpectedSite,
): Finding[] {
  const wanted = feeds.get(path);
  if (!wanted) return [];
  if (!feed) return [{ message: "cannot be read as a feed; Atom or JSON Feed would pass" }];
  return [
    ...compareLists(
      feed.map(({ id, url, recordings }) => ({ text: [`${id} at ${url}`, ...recordings].join(" with ") })),
      wanted.map(({ id, url, recordings = [] }) =>
        [`${id} at ${addressOf(url)}`, ...recordings.map(addressOf)].join(" with "),
      ),
    ),
    ...feed.flatMap(checkEntry),
  ];
}

/** Finds what goes wrong in a feed reader, which has no base URL and runs no scripts; and an update before publication. */
export function checkEntry({ id, published, updated, content }: FeedEntry): Finding[] {
  const page = scanPage("", content);
  const relative = page.references.filter(({ href }) => !/^[a-z][a-z0-9+.-]*:/i.test(href));
  const hasScript = findActive(page).length > 0 || listElements(page, "script").length > 0;
  return [
    ...(updated < published ? [`${id} was updated before it was published`] : []),
    ...relative.map(({ href }) => `${id} has the relative URL "${href}", which a feed reader cannot resolve`),
    ...(hasScript ? [`${id} has a script, which feed readers drop or warn of`] : []),
  ].map((message) => ({ message }));
}
