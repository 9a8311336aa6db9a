/** `import { Byline, original } from "offprint/theme"`: the layouts and components of the default theme, with the types of their props. */
export * from "../../_includes/theme.ts";
