import type { Diagnostic } from "../../../model/diagnostic.ts";
import type { PageRecord } from "../../page-facts.ts";
import { problem } from "../../problem.ts";
import { historyPath } from "../expected-paths.ts";
import type { ExpectedSite } from "../expected-site.ts";
import type { ParsedSite } from "../scan-files.ts";

/**
 * An article with a history and the page that shows it lead to each other, and the page has each revision of the
 * Edition, no more and no less; no other page calls itself a history.
 */
export function checkRevisions(
  { pages, resolve }: ParsedSite,
  { edition, isOwn }: ExpectedSite,
): Diagnostic[] {
  const histories = new Map(
    edition.articles.flatMap((one) => (one.history ? [[historyPath(one), one]] : [])),
  );
  const surplus = [...pages.keys()].filter(
    (path) => path.endsWith(".history.html") && !histories.has(path) && !isOwn(path),
  );
  return [
    ...surplus.map((path) => problem("revisions", path, "is a history that the Edition does not have")),
    ...[...histories].flatMap(([path, { url, history }]) => [
      ...checkLink(pages.get(url), path, resolve),
      ...checkLink(pages.get(path), url, resolve),
      ...checkSections(pages.get(path), history?.revisions.length ?? 0),
    ]),
  ];
}

function checkLink(page: PageRecord | undefined, to: string, resolve: ParsedSite["resolve"]): Diagnostic[] {
  const isLinked = page?.references.some(({ href, by }) => {
    const target = resolve(page.path, href);
    return by === "a" && target.kind === "file" && target.path === to;
  });
  return !page || isLinked ? [] : [problem("revisions", page.path, `does not lead to ${to}`)];
}

/** Revisions count from the oldest; feeds lead to them by these ids. */
function checkSections(page: PageRecord | undefined, count: number): Diagnostic[] {
  if (!page) return [];
  const shown = [...page.ids].filter((id) => /^revision\.\d+$/.test(id));
  const wanted = Array.from({ length: count }, (_, index) => `revision.${index + 1}`);
  const faults = [
    ...wanted.filter((id) => !page.ids.has(id)).map((id) => `lacks #${id}`),
    ...shown.filter((id) => !wanted.includes(id)).map((id) => `has #${id}`),
  ];
  return faults.map((fault) =>
    problem("revisions", page.path, `${fault}, but the Edition counts ${count} revisions`),
  );
}
