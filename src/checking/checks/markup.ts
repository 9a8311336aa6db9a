import { parseSourceSet } from "../find-references.ts";
import type { Finding } from "../finding.ts";
import { findRedirect, listElements, type PageElement, type PageFacts } from "../page-facts.ts";

/** Checks the rules of HTML that a publication's own templates break most easily. */
export function checkMarkup(page: PageFacts): Finding[] {
  return [
    ...findRepeatedIds(page),
    ...listElements(page, "img")
      .filter(({ attributes }) => attributes["alt"] === undefined)
      .map(({ at }) => ({
        message: `found an img without alt; alt="" would pass where it adds nothing`,
        at,
      })),
    ...page.elements.flatMap(checkSourceSet),
    ...checkHeadings(page),
    ...(/<\/html>\s*$/i.test(page.source)
      ? []
      : [{ message: "does not end with </html>; a whole page, such as a layout makes, would pass" }]),
  ];
}

function findRepeatedIds({ elements }: PageFacts): Finding[] {
  const ids = new Set<string>();
  return elements.flatMap(({ attributes: { id }, at }) => {
    const isRepeated = id !== undefined && ids.has(id);
    if (id !== undefined) ids.add(id);
    return isRepeated
      ? [{ message: `found the id "${id}" again; an id that no other element has would pass`, at }]
      : [];
  });
}

/** A `srcset` and the `sizes` beside it (HTML, sections 4.8.2 and 4.8.4.2.1). */
function checkSourceSet({ name, attributes: { srcset, sizes }, at }: PageElement): Finding[] {
  if (srcset === undefined || (name !== "img" && name !== "source")) return [];
  const candidates = parseSourceSet(srcset);
  const withWidth = candidates.filter(({ descriptor }) => /^\d+w$/.test(descriptor)).length;
  if (withWidth > 0 && sizes === undefined)
    return [
      {
        message:
          "found a srcset with widths but no sizes; sizes beside it, or one address without a width, would pass",
        at,
      },
    ];
  if (withWidth === 0 && sizes !== undefined)
    return [{ message: "found sizes beside a srcset without widths; widths, or no sizes, would pass", at }];
  return withWidth > 0 && withWidth < candidates.length
    ? [{ message: "found a srcset with and without widths; a width for each address would pass", at }]
    : [];
}

/** Checks that a page has one `h1`, which comes first, and that no heading skips a level. A redirect page needs no heading. */
function checkHeadings(page: PageFacts): Finding[] {
  const headings = page.elements.filter(({ name }) => /^h[1-6]$/.test(name));
  const levels = headings.map(({ name }) => Number(name.slice(1)));
  const skipped = headings.flatMap(({ name, at }, index) => {
    const highest = (levels[index - 1] ?? 0) + 1;
    if (Number(name.slice(1)) <= highest) return [];
    return [{ message: `found ${name}, which skips a level; h${highest} would pass`, at }];
  });
  const count = levels.filter((level) => level === 1).length;
  if (count === 1 || findRedirect(page) !== undefined) return skipped;
  return [...skipped, { message: `found ${count} h1 elements; exactly one would pass` }];
}
