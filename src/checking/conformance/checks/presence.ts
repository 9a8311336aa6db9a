import type { FileFinding } from "../../finding.ts";
import type { ExpectedSite } from "../expected-site.ts";
import type { ParsedSite } from "../parsed-site.ts";

/** Offprint's templates write the files that the Edition needs, and no other; a page links to each feed and to the checksums. */
export function checkPresence({ files, unused }: ParsedSite, expected: ExpectedSite): FileFinding[] {
  const lacking = [...expected.files].filter((path) => !files.has(path));
  const surplus = [...files].filter(
    (path) => !expected.files.has(path) && !expected.isOwn(path) && !isFurtherPart(path),
  );
  return [
    ...lacking.map((file) => ({ file, message: "is missing; the Edition needs it" })),
    ...surplus.map((file) => ({ file, message: "is a file that the Edition does not have; leave it out" })),
    ...[...unused]
      .filter((path) => files.has(path))
      .map((file) => ({ file, message: "no page refers to this file; a link would pass" })),
  ];
}

/** How many pages the list of sources has, or parts the sitemap, is not known from the Edition. */
function isFurtherPart(path: string): boolean {
  return /^(?:sources\.page-\d+\.html|sitemap-\d+\.xml)$/.test(path);
}
