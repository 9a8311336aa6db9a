import type { FileFinding } from "../../finding.ts";
import type { ExpectedSite } from "../expected-site.ts";
import type { ParsedSite } from "../parsed-site.ts";

/**
 * Checks that the site has each file that the Edition needs and, own files aside, no other; and that pages link to each feed and
 * to the checksums.
 */
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

/**
 * True for further pages of the list of sources and for parts of the sitemap: the Edition alone does not tell how many there are.
 */
function isFurtherPart(path: string): boolean {
  return /^(?:sources\.page-\d+\.html|sitemap-\d+\.xml)$/.test(path);
}
