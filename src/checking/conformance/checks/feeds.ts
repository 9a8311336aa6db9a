import type { Diagnostic } from "../../../model/diagnostic.ts";
import { problem } from "../../problem.ts";
import type { ExpectedEntry } from "../expected-revisions.ts";
import type { ExpectedSite } from "../expected-site.ts";
import type { Feed, FeedEntry } from "../feed.ts";
import type { ParsedSite } from "../scan-files.ts";

/** Each feed has exactly the newest of what it lists, newest first, and reads well where nothing else is known. */
export function checkFeeds(site: ParsedSite, expected: ExpectedSite): Diagnostic[] {
  const missing = [...expected.feeds.keys()].filter((path) => site.files.has(path) && !site.feeds.has(path));
  return [
    ...missing.map((path) => problem("feeds", path, "is no feed that could be read")),
    ...[...site.feeds].flatMap(([path, feed]) => {
      const wanted = expected.feeds.get(path);
      if (expected.isOwn(path)) return [];
      if (!wanted) return [problem("feeds", path, "is a feed that the Edition does not have")];
      const faults = [...compareIds(feed, wanted), ...feed.entries.flatMap(findEntryFaults)];
      return faults.map((fault) => problem("feeds", path, fault));
    }),
  ];
}

function compareIds({ entries }: Feed, expected: readonly ExpectedEntry[]): string[] {
  const ids = entries.map(({ id }) => id);
  const wanted = expected.map(({ id }) => id);
  const faults = [
    ...wanted.filter((id) => !ids.includes(id)).map((id) => `has no entry ${id}, which belongs here`),
    ...ids.filter((id) => !wanted.includes(id)).map((id) => `has an entry ${id}, which does not belong here`),
    ...ids.filter((id, index) => ids.indexOf(id) < index).map((id) => `has the entry ${id} more than once`),
  ];
  const misplaced = ids.findIndex((id, index) => id !== wanted[index]);
  if (faults.length > 0 || misplaced === -1) return faults;
  return [`has ${ids[misplaced]} in place ${misplaced + 1}; ${wanted[misplaced]} would pass, newest first`];
}

function findEntryFaults({ id, published, updated, relativeUrls, hasScript }: FeedEntry): string[] {
  return [
    ...(updated < published ? [`${id} was updated before it was published`] : []),
    ...relativeUrls.map((url) => `${id} has the relative URL "${url}", which a feed reader cannot resolve`),
    ...(hasScript ? [`${id} has a script, which feed readers drop or warn of`] : []),
  ];
}
