import type { Diagnostic, Position } from "../model/diagnostic.ts";
import { findNearest } from "../model/find-nearest.ts";

/** A link to a heading, to be checked once every file's headings are known. */
export interface HeadingLink {
  readonly file: string;
  readonly position: Position;
  readonly href: string;
  readonly target: string;
  readonly fragment: string;
}

/**
 * Checks that every link to a heading names one that exists. A file that has mistakes of its own has no known headings; links
 * to them are not checked.
 * @param headings the ids of each file's headings.
 * @param retracted files whose text is not shown.
 */
export function checkHeadingLinks(
  links: readonly HeadingLink[],
  headings: ReadonlyMap<string, ReadonlySet<string>>,
  retracted: ReadonlySet<string>,
): Diagnostic[] {
  return links.flatMap(({ file, position, href, target, fragment }) => {
    const known = headings.get(target);
    if (!known || known.has(fragment)) return [];
    const hint = retracted.has(target)
      ? `its text was retracted; leave out #${fragment}`
      : hintAtHeadings(fragment, known);
    const message = `"${href}": ${target} has no heading #${fragment}; ${hint}`;
    return [{ file, ...position, field: "link", message }];
  });
}

function hintAtHeadings(fragment: string, known: ReadonlySet<string>): string {
  const nearest = findNearest(fragment, known);
  if (nearest) return `did you mean "#${nearest}"?`;
  return `it has ${[...known].map((id) => `#${id}`).join(", ") || "none"}`;
}
