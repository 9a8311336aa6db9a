import { mkdir, readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyBuiltSite } from "../helpers/built-site.ts";
import type { Project } from "../helpers/project.ts";

let project: Project;

beforeAll(async () => {
  project = await copyBuiltSite("fixture");
});
afterAll(() => project.remove());

it("tells in one line, without the password in it, what is wrong with SITE_URL", async () => {
  const { status, stderr } = await project.run("build", [], { SITE_URL: "https://me:secret@example.org/" });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^SITE_URL is "https:\/\/…@example\.org\/"; expected .*\n$/);
});

describe("a machine that is not ready", () => {
  it("is told in one line that its Node is too old, and which one is needed", async () => {
    const file = path.join(project.root, "package.json");
    const before = await readFile(file, "utf8");
    await writeFile(file, before.replace(/"node": ">=[\d.]+"/, '"node": ">=99.1"'));
    const { status, stderr } = await project.run("build");
    await writeFile(file, before);
    expect(status).toBe(1);
    expect(stderr).toBe(
      `this is Node ${process.versions.node}; the project needs >=99.1: install it from https://nodejs.org/\n`,
    );
  });

  it.each([
    ["all packages are", "esbuild", () => false],
    ["one of them is", "luxon", (name: string) => name !== "luxon"],
  ])("is told in one line that %s missing, and what installs them", async (_name, missing, isThere) => {
    const folder = path.join(project.root, "node_modules");
    const away = path.join(project.root, "node_modules away");
    await rename(folder, away);
    await mkdir(folder);
    for (const name of (await readdir(away)).filter(isThere)) {
      await symlink(path.join(away, name), path.join(folder, name));
    }
    const { status, stderr } = await project.run("build");
    await rename(folder, `${folder} ${missing}`);
    await rename(away, folder);
    expect(status).toBe(1);
    expect(stderr).toBe(`the package ${missing} is missing; install the project's packages: npm ci\n`);
  });
});

describe("settings that say less than they should", () => {
  const options = { "tsconfig.json": [/^.*$/s, '{ "compilerOptions": 5 }'] } as const;
  it.each([
    [
      "package.json with engines that is no range, tsconfig.json with options that are none",
      { "package.json": [/"engines": \{[^}]*\}/, '"engines": { "node": 20 }'], ...options },
    ],
    [
      "package.json with a byte-order mark and without engines",
      { "package.json": [/^(.*)"engines": \{[^}]*\}/s, '\uFEFF$1"engines": null'] },
    ],
  ] as const)("do not end a build: %s", async (_name, changes) => {
    const before = new Map<string, string>();
    for (const [file, [found, text]] of Object.entries(changes)) {
      const whole = await readFile(path.join(project.root, file), "utf8");
      expect(whole).toMatch(found);
      before.set(file, whole);
      await project.write({ [file]: whole.replace(found, text) });
    }
    const { status, stderr } = await project.run("build");
    await project.write(Object.fromEntries(before));
    expect([status, stderr]).toEqual([0, ""]);
  });
});

describe("a file in the place of a folder", () => {
  it.each([
    ["src/content", "src/content/articles:1:1 error file: src/content is a file; expected a folder"],
    [
      "src/content/articles",
      "src/content/articles:1:1 error file: src/content/articles is a file; expected a folder",
    ],
    ["src/content/pages", "src/content/pages:1:1 error file: src/content/pages is a file; expected a folder"],
    ["src/static", "src/static:1:1 error file: src/static is a file; expected a folder"],
  ])("is told of %s", async (folder, expected) => {
    const place = path.join(project.root, folder);
    await rename(place, path.join(project.root, "away")).catch(() => undefined);
    await writeFile(place, "a file");
    const { status, stderr } = await project.run("build");
    await rm(place);
    await rename(path.join(project.root, "away"), place).catch(() => undefined);
    expect([status, stderr]).toEqual([1, expect.stringContaining(`${expected}\n`)]);
  });

  it("is told of dist", async () => {
    await rm(path.join(project.root, "dist"), { recursive: true, force: true });
    await project.write({ dist: "a file" });
    const { status, stderr } = await project.run("check");
    await rm(path.join(project.root, "dist"));
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/^dist is a file; expected the folder .*\n$/),
    ]);
  });
});

describe("a site that was built for one address", () => {
  beforeAll(() => rm(path.join(project.root, "dist"), { recursive: true, force: true }));

  it.each(["check", "package"])("is told in one line when %s is called for another", async (command) => {
    await project.write({
      "dist/index.html":
        '<!doctype html><link rel="canonical" href="https://one.example/news/"><title>T</title>',
    });
    const { status, stderr } = await project.run(command, [], { SITE_URL: "https://two.example/" });
    expect(status).toBe(1);
    expect(stderr).toBe(
      "dist/ was built for https://one.example/news/ and is being checked for https://two.example/; run the command with SITE_URL=https://one.example/news/, or build again: npm run build\n",
    );
  });
});

describe("code of a publication", () => {
  it.each([
    [
      ".eleventy.ts",
      "const = ;\n",
      ':1:7 error config: Expected identifier but found "="\n\n1 mistake in 1 file; dist/ is as it was.\n',
    ],
    [
      ".eleventy.ts",
      "export default () => {\n  throw new Error('no');\n};",
      ":2:9 error config: no\n\n1 mistake in 1 file; dist/ is as it was.\n",
    ],
    ["tsconfig.json", "{\n", ":2:0: ERROR: Expected string in JSON but found end of file\n"],
    [
      "_includes/styles/main.css",
      "@layer a;\n}",
      ":2:2 error css: Unexpected end of input; mend the CSS there, or the name of the imported file\n\n1 mistake in 1 file; dist/ is as it was.\n",
    ],
    [
      "_data/tags.ts",
      "export const tags = {\n  get ships() { throw new Error('no'); },\n};",
      ':2:23 error tags: found code that does not run: no; expected TypeScript that exports "tags"\n\n1 mistake in 1 file; dist/ is as it was.\n',
    ],
  ])("is told by its place where %s cannot be read", async (file, text, expected) => {
    const before = await readFile(path.join(project.root, file), "utf8");
    await project.write({ [file]: text });
    const { status, stderr } = await project.run("build");
    await project.write({ [file]: before });
    expect([status, stderr]).toEqual([1, file + expected]);
  });

  it("is told in one line where it imports what is not there", async () => {
    const file = "_includes/layouts/home.tsx";
    const before = await readFile(path.join(project.root, file), "utf8");
    await project.write({ [file]: `import "./nothing.ts";\n${before}` });
    const { stderr: ofFile } = await project.run("build");
    await project.write({ [file]: `import { nothing } from "node:fs";\nnothing();\n${before}` });
    const { stderr: ofExport } = await project.run("build");
    await project.write({ [file]: before });
    expect(ofFile).toBe(`${file}:1:7: ERROR: Could not resolve "./nothing.ts"\n`);
    expect(ofExport).toBe("The requested module 'node:fs' does not provide an export named 'nothing'\n");
  });

  it("that never ends its work does not pass for a build", async () => {
    const file = "_data/tags.ts";
    const before = await readFile(path.join(project.root, file), "utf8");
    await project.write({ [file]: "await new Promise(() => {});\nexport const tags = {};\n" });
    const { status } = await project.run("build");
    await project.write({ [file]: before });
    expect(status).not.toBe(0);
  });
});
