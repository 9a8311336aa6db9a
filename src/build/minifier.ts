import type { Options } from "html-minifier-terser";
import { listBlockPatterns } from "./block-patterns.ts";

/**
 * Quotes and optional tags stay: without them pages were 0.6 % larger after brotli, and are harder to search. CSS is minified
 * already, and must not change, because the page's Content-Security-Policy has its hash.
 */
const options: Options = {
  collapseBooleanAttributes: true,
  collapseWhitespace: true,
  removeComments: true,
  removeRedundantAttributes: true,
};

export interface Minifier {
  /**
   * Minifies a page. html-minifier-terser takes 1.5 ms a page, and nearly all of Offprint's pages are minimal as they are rendered.
   * So it runs on the block patterns that no earlier page had, and on the page itself only if it changes one of them. The 1,267
   * pages of the bench have 173 patterns.
   */
  minify(html: string): Promise<string>;
}

/** Creates a minifier that caches which patterns are minimal. */
export function createMinifier(): Minifier {
  const minimal = new Set<string>();
  const isMinimal = async (pattern: string) => {
    if (minimal.has(pattern)) return true;
    if ((await minifyWhole(pattern)) !== pattern) return false;
    minimal.add(pattern);
    return true;
  };
  return {
    minify: async (html) => {
      const patterns = listBlockPatterns(html);
      if (!patterns) return minifyWhole(html);
      for (const pattern of patterns) if (!(await isMinimal(pattern))) return minifyWhole(html);
      return html;
    },
  };
}

/**
 * Runs html-minifier-terser on a page until nothing changes: removing one run of white space can bring two others together.
 * @throws Error for a page that html-minifier-terser cannot parse, or still changes in the fourth run.
 */
export async function minifyWhole(html: string): Promise<string> {
  // Loading it takes as long as minifying a hundred pages, and a build whose pages are all cached does not need it.
  const { minify } = await import("html-minifier-terser");
  let before = html;
  for (let attempt = 0; attempt < 4; attempt++) {
    const after = await minify(before, options);
    if (after === before) return after;
    before = after;
  }
  throw new Error(`four runs of html-minifier-terser did not minify this page: ${html.slice(0, 200)}…`);
}
