import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { isPlain } from "../../src/build/is-plain.ts";

const config = `import offprint, { directories } from "offprint";
export default function (config) {
  config.addPlugin(offprint);
  return { dir: directories };
}
`;

function isPlainWith(
  files: Readonly<Record<string, string>>,
  ownUrls: Parameters<typeof isPlain>[1]["ownUrls"] = [],
) {
  const root = mkdtempSync(path.join(tmpdir(), "offprint plain "));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(path.join(root, "_data"));
  for (const [file, content] of Object.entries({
    "eleventy.config.js": config,
    "_data/site.ts": "export const site = {};",
    ...files,
  }))
    writeFileSync(path.join(root, file), content);
  return isPlain(root, { ownUrls });
}

it("is a publication whose configuration uses the press only", async () => {
  expect(await isPlainWith({})).toBe(true);
});

it.each([
  ["a plugin", { "eleventy.config.js": `import navigation from "@11ty/eleventy-navigation";\n${config}` }],
  ["a file of its own", { "eleventy.config.js": `import "./filters.js";\n${config}` }],
  ["a module that is imported later", { "eleventy.config.js": `${config}const a = await import("./a.js");` }],
  ["a variable", { "eleventy.config.js": `${config}if (process.env.A) b();` }],
  ["the clock, in facts", { "_data/site.ts": "export const site = { year: new Date().getFullYear() };" }],
  [
    "the network, in facts",
    { "_data/tags.ts": 'export const tags = await (await fetch("https://a.example")).json();' },
  ],
])("is not one that reads %s", async (_, files) => {
  expect(await isPlainWith(files)).toBe(false);
});

it("is not one with templates of its own", async () => {
  expect(await isPlainWith({}, [{ template: "src/pages/a.njk", url: "a.html" }])).toBe(false);
});
