import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import {
  buildPageStyle,
  buildStylesheet,
  loadStylesheet,
  prepareStylesheet,
} from "../../_includes/styles/stylesheet.ts";
import { renderThemeCss } from "../../_includes/styles/theme-css.ts";
import { ContentError } from "../../src/model/diagnostic.ts";
import { packageRoot } from "../../src/model/package-root.ts";
import { styleParts } from "../../src/model/style-part.ts";
import { schemes } from "../../src/model/theme.ts";
import { hrefFrom } from "../../src/model/urls.ts";
import { createFolder } from "../helpers/publication.ts";

it("bundles imports in their layers, minified, with the hash that the CSP needs", async () => {
  const root = await createFolder({
    "main.css": '@layer a, b;\n@import "one.css" layer(b);\n',
    "one.css": "p {\n  color: #ff0000;\n}\n",
  });
  const { css, cspSource } = buildStylesheet(path.join(root, "main.css"));
  expect(css).toBe("@layer a;@layer b{p{color:red}}");
  expect(cspSource).toBe(`'sha256-${createHash("sha256").update(css).digest("base64")}'`);
});

it.each([
  ["a rule is wrong", { "main.css": "p {\n  color: red;\n}\n@layer a, ;\n" }, "main.css:4:12 error css: "],
  ["it ends too early", { "main.css": '@import "one.css";', "one.css": "p{}\n}" }, "one.css:2:2 error css: "],
  [
    "a file is missing",
    { "main.css": '@layer a;\n@import "no.css";' },
    "main.css:2:1 error css: No such file",
  ],
  ["a file is not text", { "main.css": "p { content: '\xff' }" }, "main.css:1:1 error css: .*expected a CSS"],
  ["there is none", {}, "main.css:1:1 error css: No such file"],
])("tells the place where %s", async (_, files, told) => {
  const root = await createFolder({});
  for (const [file, css] of Object.entries(files)) await writeFile(path.join(root, file), css, "latin1");
  const build = () => buildStylesheet(path.join(root, "main.css"));
  expect(build).toThrow(ContentError);
  expect(build).toThrow(new RegExp(told));
});

describe("the style of a page", () => {
  it("begins with the tokens of the theme, which later styles can set anew", () => {
    const { css, cspSource } = buildPageStyle(schemes.salmon, []);
    expect(css.startsWith(renderThemeCss(schemes.salmon))).toBe(true);
    expect(css).toMatch(/^@layer tokens\{:root\{/);
    expect(cspSource).toBe(`'sha256-${createHash("sha256").update(css).digest("base64")}'`);
  });

  it("is built once for the same parts, in whatever order they are named", () => {
    const style = buildPageStyle(schemes.salmon, ["article", "table"]);
    expect(buildPageStyle(schemes.salmon, ["table", "article", "table"])).toBe(style);
    expect(buildPageStyle(schemes.salmon, ["article"])).not.toBe(style);
  });

  it("has at most 6 KiB after brotli for an article with every block", () => {
    const ofLists: readonly string[] = ["ledger", "listing", "front", "history"];
    const { css } = buildPageStyle(
      schemes.gazette,
      styleParts.filter((part) => !ofLists.includes(part)),
    );
    expect(brotliCompressSync(css).length).toBeLessThanOrEqual(6144);
  });

  it("has the layers of every page and of its parts, in the order of the whole stylesheet", () => {
    expect(listLayers(buildPageStyle(schemes.gazette, []).css)).toEqual(["tokens", "base", "frame", "print"]);
    const style = buildPageStyle(schemes.gazette, ["history", "table", "article"]);
    expect(listLayers(style.css)).toEqual([
      "tokens",
      "base",
      "frame",
      "article",
      "table",
      "history",
      "print",
    ]);
    expect(listLayers(buildPageStyle(schemes.gazette, styleParts).css)).toEqual(
      listLayers(loadStylesheet().css),
    );
    expect(listLayers(loadStylesheet().css)).toEqual(expect.arrayContaining([...styleParts]));
  });

  it("keeps the layers that a publication adds, and its rules within a part", async () => {
    const folder = "_includes/styles";
    const root = await createFolder({
      [`${folder}/main.css`]: '@import "theme/main.css";\n@layer own { .own { color: red } }\n',
      [`${folder}/table.css`]: '@import "theme/table.css";\ntd { color: lime }\n',
    });
    await prepareStylesheet(root);
    onTestFinished(() => prepareStylesheet(packageRoot));
    const plain = buildPageStyle(schemes.gazette, ["article"]).css;
    expect(listLayers(plain).slice(-2)).toEqual(["print", "own"]);
    expect(plain).not.toContain("lime");
    expect(buildPageStyle(schemes.gazette, ["table"]).css).toMatch(
      /tr\{break-inside.*td\{color:(?:lime|#0f0)\}/,
    );
  });

  it("has the way to the fonts from its page, and none where a page has none", () => {
    const font = { family: "Own", url: "fonts/own.woff2", weight: "400", style: "normal" } as const;
    const theme = { ...schemes.gazette, fonts: [font] };
    const below = buildPageStyle(theme, ["article"], hrefFrom("2021/a.html"));
    expect(below.css).toContain("src:url(../fonts/own.woff2)");
    expect(buildPageStyle(theme, ["article"], hrefFrom("2021/b.html"))).toBe(below);
    expect(buildPageStyle(theme, ["article"], hrefFrom("index.html")).css).toContain(
      "src:url(fonts/own.woff2)",
    );
    expect(buildPageStyle(theme, ["article"]).css).not.toContain("@font-face");
  });

  it("cannot end its own element", () => {
    expect(buildPageStyle(schemes.gazette, styleParts).css).not.toContain("</");
  });
});

/** The names of the layers, in the order of their first rules. */
function listLayers(css: string): string[] {
  return [...new Set(Array.from(css.matchAll(/@layer ([\w-]+)\{/g), ([, name = ""]) => name))];
}
