/*
 * `"jsxImportSource": "offprint"`: templates of a publication are rendered by the same copy of preact as Offprint's layouts.
 * With another copy, elements are not recognised and render as nothing.
 */
export * from "preact/jsx-runtime";
