import { checksumsUrl } from "../../../model/urls.ts";
import type { FileFinding, Finding } from "../../finding.ts";
import type { PageFacts } from "../../page-facts.ts";
import { compareLists } from "../compare.ts";
import type { ExpectedSite } from "../expected-site.ts";
import type { ParsedSite } from "../parsed-site.ts";

/** Checks that an offprint needs no other file: its pictures are `data:` URLs, and its links are absolute. */
export function checkOffprint({ path, references }: PageFacts, { offprints }: ExpectedSite): Finding[] {
  if (!offprints.has(path)) return [];
  return references
    .filter(({ href, isLoaded }) => !(isLoaded ? /^data:/ : /^(?:#|[a-z][a-z0-9+.-]*:)/i).test(href))
    .map(({ href, isLoaded, element: { at } }) => ({
      message: `"${href}" needs the site around it; ${isLoaded ? "a data: URL" : "its whole address"} would pass`,
      at,
    }));
}

/** Checks the file of checksums: one line for each offprint, sorted by path, in the form that `sha256sum -c` reads. */
export function checkChecksums(
  { hashes, checksums }: ParsedSite,
  { offprints }: ExpectedSite,
): FileFinding[] {
  if (checksums === undefined) return [];
  const found = compareLists(
    checksums
      .split(/(?<=\n)/)
      .map((line, index) => ({ text: line.replace(/\n$/, ""), at: { line: index + 1, column: 1 } })),
    [...offprints.keys()].sort().map((path) => `${hashes.get(path) ?? ""}  ${path}`),
  );
  return found.map((finding) => ({ file: checksumsUrl, ...finding }));
}
