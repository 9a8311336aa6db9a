import type { Finding } from "../../finding.ts";
import { hasToken, type PageFacts } from "../../page-facts.ts";
import { checkRows } from "../compare.ts";
import type { ExpectedSite } from "../expected-site.ts";

/** Checks that each page shows exactly its corrections, in full and in order; on an article and its offprint, each has its id. */
export function checkCorrections(
  { path, elements, ids }: PageFacts,
  { corrections, articles, offprints }: ExpectedSite,
): Finding[] {
  const wanted = corrections.get(path) ?? [];
  const shown = elements.filter(({ attributes }) => hasToken(attributes["class"], "correction"));
  if (shown.length !== wanted.length)
    return checkRows([["the number of corrections", `${shown.length}`, false, `${wanted.length}`]]);
  const hasIds = articles.has(path) || offprints.has(path);
  return wanted.flatMap(({ id, text, was = "", now = "" }, index) => {
    const { text: found = "", at } = shown[index] ?? {};
    const missing = [text, was, now].filter((words) => !squeeze(found).includes(squeeze(words)));
    return [
      ...missing.map((words) => ({ message: `does not say "${words}" in correction ${index + 1}`, at })),
      ...(hasIds && !ids.has(id) ? [{ message: `has no element with the id "${id}"` }] : []),
    ];
  });
}

/** Removes white space, because the page and the Edition differ in that between blocks. */
function squeeze(text: string): string {
  return text.replace(/\s+/g, "");
}
