import type { Options } from "html-minifier-terser";
import { listForms } from "./list-forms.ts";

/**
 * Quotes and optional tags stay: without them pages were 0.6 % larger after brotli, and are harder to search for every
 * other tool. CSS is minified already, and must stay as it was hashed.
 */
const options: Options = {
  collapseBooleanAttributes: true,
  collapseWhitespace: true,
  removeComments: true,
  removeRedundantAttributes: true,
};

export interface Minifier {
  /**
   * Runs html-minifier-terser on the form of each piece of a page (`listForms`) that is new: a page whose forms it leaves as
   * they are it would leave as it is, and a thousand articles consist of some hundred forms. Any other page it gets whole.
   */
  minify(html: string): Promise<string>;
}

export function createMinifier(): Minifier {
  const settled = new Set<string>();
  const isSettled = async (form: string) => {
    if (settled.has(form)) return true;
    if ((await minifyWhole(form)) !== form) return false;
    settled.add(form);
    return true;
  };
  return {
    minify: async (html) => {
      const forms = listForms(html);
      if (!forms) return minifyWhole(html);
      for (const form of forms) if (!(await isSettled(form))) return minifyWhole(html);
      return html;
    },
  };
}

/**
 * Runs html-minifier-terser on all of a page, until nothing changes any more, so that the result is a fixed point of the
 * minifier: joining two runs of white space can uncover a third.
 * @throws Error for a page that it cannot read, or on which it does not settle.
 */
export async function minifyWhole(html: string): Promise<string> {
  // Loading it takes as long as minifying a hundred pages, and most builds meet no new form.
  const { minify } = await import("html-minifier-terser");
  let before = html;
  for (let attempt = 0; attempt < 4; attempt++) {
    const after = await minify(before, options);
    if (after === before) return after;
    before = after;
  }
  throw new Error(`the minifier does not settle on this page: ${html.slice(0, 200)}…`);
}
