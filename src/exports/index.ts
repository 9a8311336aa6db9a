/** `import offprint, { directories } from "offprint"`: the Eleventy plugin. */
export { default, directories } from "../build/plugin.ts";
export type { Article } from "../model/article.ts";
export type { Edition } from "../model/edition.ts";
