/** What the tests use of https://citation.js.org, which has no types. */
declare module "@citation-js/core" {
  export const plugins: {
    readonly input: {
      /** Parses entries of any format that a plugin knows, as CSL-JSON. */
      chain(text: string): unknown;
    };
  };
}

declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
