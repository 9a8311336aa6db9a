import { createHash } from "node:crypto";
import path from "node:path";
import { expect, it } from "vitest";
import { buildStylesheet, stylesheet } from "../../src/output/stylesheet.ts";
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

it("fails where CSS is wrong, with the place", async () => {
  const root = await createFolder({ "main.css": "p {\n  color: red;\n}\n@layer a, ;\n" });
  expect(() => buildStylesheet(path.join(root, "main.css"))).toThrow("Unexpected token");
});

it("cannot end its own element", () => {
  expect(stylesheet.css).not.toContain("</");
});
