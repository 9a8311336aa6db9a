import type { Diagnostic } from "../../model/diagnostic.ts";
import type { PageFacts } from "../page-facts.ts";
import { problem } from "../problem.ts";

/** The rules of HTML that a publication's own templates break most easily. */
export function checkMarkup(page: PageFacts): Diagnostic[] {
  const { path, source, repeatedIds, bareImages, brokenSourceSets } = page;
  return [
    ...repeatedIds.map(({ text, at }) => problem("html/id", path, `Duplicate ID "${text}"`, at)),
    ...bareImages.map((at) =>
      problem("html/alt", path, `found an img without alt; alt="" would pass where it adds nothing`, at),
    ),
    ...brokenSourceSets.map(({ text, at }) => problem("html/srcset", path, text, at)),
    ...checkHeadings(page),
    // A page with a layout of ours has it; without it the page was cut off, or has no layout.
    ...(/<\/html>\s*$/i.test(source)
      ? []
      : [
          problem(
            "html/end",
            path,
            "does not end with </html>; a whole page, such as a layout makes, would pass",
          ),
        ]),
  ];
}

/** One `h1`, which comes first, and no level left out on the way down. The page of an old address has no headings. */
function checkHeadings({ path, headings, redirect }: PageFacts): Diagnostic[] {
  const count = headings.filter(({ level }) => level === 1).length;
  const skipped = headings.flatMap(({ level, at }, index) => {
    const highest = (headings[index - 1]?.level ?? 0) + 1;
    if (level <= highest) return [];
    return [
      problem("html/headings", path, `Heading level h${level} is skipped to; h${highest} would pass`, at),
    ];
  });
  if (count === 1 || redirect !== undefined) return skipped;
  return [...skipped, problem("html/h1", path, `found ${count} h1 elements; exactly one would pass`)];
}
