import { createElement } from "preact";
import { renderToString } from "preact-render-to-string";
import { afterAll, describe, expect, it } from "vitest";
import { replaceComponents } from "../../_includes/override.ts";
import { prepareStylesheet } from "../../_includes/styles/stylesheet.ts";
import { JsonLd } from "../../_includes/theme.ts";
import { loadOverrides } from "../../src/build/load-overrides.ts";
import { ContentError, formatDiagnostic } from "../../src/model/diagnostic.ts";
import { createFolder } from "../helpers/publication.ts";

afterAll(() => replaceComponents([]));

/** What is reported when a publication has a file of its own, and a page shows the component. */
async function listDiagnostics(file: string, text: string): Promise<string[]> {
  const root = await createFolder({ [file]: text });
  try {
    await loadOverrides(root);
    await prepareStylesheet(root);
    renderToString(createElement(JsonLd, { value: { "@context": "https://schema.org" } }));
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.diagnostics.map(formatDiagnostic);
    throw error;
  } finally {
    replaceComponents([]);
  }
}

const own = "_includes/components/json-ld.tsx";

describe("a publication's own component", () => {
  it("is shown in place of the theme's", async () => {
    const root = await createFolder({ [own]: 'export const JsonLd = () => "ours";' });
    await loadOverrides(root);
    const value = { "@context": "https://schema.org", "@type": "Thing" } as const;
    expect(renderToString(createElement(JsonLd, { value }))).toBe("ours");
  });

  it.each([
    ["export function JsonLb() {}", '1:1 error theme: the theme has no "JsonLb"; did you mean "JsonLd"?'],
    [
      "export default function JsonLd() {}",
      "1:1 error theme: has a default export; expected an export with the name of the theme's component",
    ],
    [
      "const JsonLd = 5;",
      "1:1 error theme: exports nothing; expected an export with the name of the theme's component",
    ],
    [
      "export const JsonLd = 5;",
      '1:1 error theme: "JsonLd" is number; expected a component, which is a function',
    ],
    ['export function JsonLd(): never { throw "text"; }', "1:1 error theme: text"],
    [
      "export function JsonLd(props) {\n  return props.value.headlin.toUpperCase();\n}",
      "2:30 error theme: Cannot read properties of undefined (reading 'toUpperCase')",
    ],
    [
      "export function JsonLd() {}",
      '1:1 error theme: "JsonLd" returned undefined; expected JSX, text, or null for nothing',
    ],
    [
      "export const JsonLd = () => ({ a: 1 });",
      '1:1 error theme: "JsonLd" returned object; expected JSX, text, or null for nothing',
    ],
    [
      'import a from "no-package"; export const JsonLd = () => a;',
      "1:1 error theme: the package no-package is missing; install it: npm install no-package",
    ],
  ])("is reported by its file: %s", async (text, expected) => {
    expect(await listDiagnostics(own, text)).toEqual([`${own}:${expected}`]);
  });

  it("is reported if the theme has no file of its name", async () => {
    expect(await listDiagnostics("_includes/components/jsn-ld.tsx", "export const a = 1;")).toEqual([
      '_includes/components/jsn-ld.tsx:1:1 error theme: the theme has no file of this name; did you mean "json-ld.tsx"?',
    ]);
  });
});

describe("a publication's own style", () => {
  it.each([
    ['@import "missing.css";', /tokens\.css:1:1 error css: .*_includes\/styles\/missing\.css/],
    [
      '@import "https://fonts.example/a.css";',
      /tokens\.css:1:1 error css: "https:\/\/fonts\.example\/a\.css" is on another host; /,
    ],
  ])("is reported by its place: %s", async (text, expected) => {
    expect(await listDiagnostics("_includes/styles/tokens.css", text)).toEqual([
      expect.stringMatching(expected),
    ]);
  });
});
