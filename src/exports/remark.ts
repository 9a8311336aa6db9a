/*
 * `import { checkContent } from "offprint/remark"`: what editors with remark use to check articles and pages while they are written.
 */

export { checkContent } from "../editing/remark-plugin.ts";
