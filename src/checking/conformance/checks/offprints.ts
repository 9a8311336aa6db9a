import type { Diagnostic } from "../../../model/diagnostic.ts";
import { absoluteUrl, checksumsUrl } from "../../../model/urls.ts";
import type { PageFacts } from "../../page-facts.ts";
import { problem } from "../../problem.ts";
import type { ExpectedSite } from "../expected-site.ts";
import type { ParsedSite } from "../scan-files.ts";

/**
 * An offprint holds an article in one file: no picture beside it, no link that needs the site around it. It names the
 * article's page as its original, and search engines leave it out.
 */
export function checkOffprint(page: PageFacts, { edition, offprints }: ExpectedSite): Diagnostic[] {
  const { path, references, canonical, isIndexable } = page;
  const article = offprints.get(path);
  if (!article) return [];
  const original = absoluteUrl(edition.site, article.url);
  const faults = [
    ...(canonical === original ? [] : [`canonical is "${canonical ?? ""}"; ${original} would pass`]),
    ...(isIndexable ? ["found no robots noindex, which a copy needs"] : []),
  ];
  return [
    ...faults.map((fault) => problem("copies", path, fault)),
    ...references
      .filter(({ href, isLoaded }) => !(isLoaded ? /^data:/ : /^(?:#|[a-z][a-z0-9+.-]*:)/i).test(href))
      .map(({ href, at, isLoaded }) =>
        problem(
          "copies",
          path,
          `"${href}" needs the site around it; ${isLoaded ? "a data: URL" : "its whole address"} would pass`,
          at,
        ),
      ),
  ];
}

/** The published checksums are those of the offprints, each once, in order, as `sha256sum -c` reads them. */
export function checkChecksums(
  { hashes, checksums }: Pick<ParsedSite, "hashes" | "checksums">,
  { offprints }: Pick<ExpectedSite, "offprints">,
): Diagnostic[] {
  if (offprints.size === 0 || checksums === undefined) return [];
  const wanted = [...offprints.keys()].sort().map((path) => `${hashes.get(path) ?? ""}  ${path}\n`);
  if (wanted.join("") === checksums) return [];
  const lines = checksums.split(/(?<=\n)/);
  const line = wanted.findIndex((text, index) => text !== lines[index]);
  const place = { line: (line === -1 ? wanted.length : line) + 1, column: 1 };
  return [
    problem(
      "copies",
      checksumsUrl,
      `"${(lines[place.line - 1] ?? "").trim()}" is not the checksum that belongs here; ${wanted[line]?.trim() ?? "no more lines"} would pass`,
      place,
    ),
  ];
}
