import type { Diagnostic } from "../../../model/diagnostic.ts";
import { createLocator } from "../../locate.ts";
import type { PageFacts } from "../../page-facts.ts";
import { problem } from "../../problem.ts";

export type Minify = (html: string) => Promise<string>;

/** Nothing is left for the minifier to do. */
export async function checkFixedPoint(
  { path, source }: Pick<PageFacts, "path" | "source">,
  minify: Minify,
): Promise<Diagnostic[]> {
  const small = await minify(source);
  if (small === source) return [];
  const offset = findDifference(source, small);
  const show = (text: string) => JSON.stringify(text.slice(offset, offset + 30));
  const message = `is not minified: found ${show(source)}; ${show(small)} would pass`;
  return [problem("fixed-point", path, message, createLocator(source)(offset))];
}

function findDifference(a: string, b: string): number {
  let offset = 0;
  while (offset < a.length && a[offset] === b[offset]) offset++;
  return offset;
}
