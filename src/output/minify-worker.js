// JavaScript, because a worker thread of Node 20 does not load TypeScript.
import { minify } from "html-minifier-terser";

/**
 * Minifies until nothing changes any more, so that the result is a fixed point of the minifier: joining two runs of
 * white space can uncover a third.
 * @param {{ html: string, options: import("html-minifier-terser").Options }} task
 * @returns {Promise<string>}
 */
export default async function minifyToFixedPoint({ html, options }) {
  let before = html;
  for (let attempt = 0; attempt < 4; attempt++) {
    const after = await minify(before, options);
    if (after === before) return after;
    before = after;
  }
  throw new Error(`the minifier does not settle on this page: ${html.slice(0, 200)}…`);
}
