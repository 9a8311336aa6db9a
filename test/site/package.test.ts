import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { findBuiltSite } from "../helpers/built-site.ts";
import { findPacked, linkDependencies, unpack } from "../helpers/packed.ts";
import { type Finished, readTree } from "../helpers/project.ts";
import { writeWords } from "../helpers/pseudo-words.ts";

const repository = path.resolve(import.meta.dirname, "../..");

/** A publication in a folder of its own, with the packed package among its packages. */
let root = "";

/** Runs a command as npm scripts do: by its name, in the publication's folder. */
const offprint = (...args: readonly string[]) => runIn(root, args);

function runIn(cwd: string, args: readonly string[]): Promise<Finished> {
  return runProgram("offprint/scripts/run.js", cwd, args);
}

/** @param program path from `node_modules`. */
function runProgram(program: string, cwd: string, args: readonly string[]): Promise<Finished> {
  const script = path.join(root, "node_modules", program);
  const { CI: _, SITE_URL: __, ...env } = process.env;
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], { cwd, env }, (error, stdout, stderr) =>
      resolve({ status: typeof error?.code === "number" ? error.code : 0, stdout, stderr }),
    );
  });
}

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), "a paper "));
  const { offprint, createOffprint } = await findPacked();
  await unpack(offprint, path.join(root, "node_modules/offprint"));
  await unpack(createOffprint, path.join(root, "node_modules/create-offprint"));
  await linkDependencies(root);
  // Only the pictures: pages depend on the code, which is compiled in another way here.
  await cp(path.join(await findBuiltSite("fixture"), ".cache/images"), path.join(root, ".cache/images"), {
    recursive: true,
  });
  for (const folder of ["_data", "src/content"])
    await cp(path.join(repository, "test/fixtures/site", folder), path.join(root, folder), {
      recursive: true,
    });
  await mkdir(path.join(root, "src/pages"));
  await writeFile(path.join(root, "package.json"), '{ "name": "paper", "type": "module" }');
  await writeFile(
    path.join(root, "eleventy.config.js"),
    `import offprint, { directories } from "offprint";
export default (config) => {
  config.addPlugin(offprint);
  return { dir: directories };
};`,
  );
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe("a publication that depends on the package", () => {
  it("gets no TypeScript to run, no tests and nothing of the sample", async () => {
    const files = [...(await readTree(path.join(root, "node_modules/offprint"))).keys()];
    expect(files).toEqual(
      expect.arrayContaining(["CHANGELOG.md", "lib/contents.json", "lib/types/src/exports/index.d.ts"]),
    );
    // The sources of the theme are there to be read; publications run lib/.
    const others = files.filter((file) => !file.startsWith("_includes/"));
    expect(others.filter((file) => /(?<!\.d)\.tsx?$|^test\/|^_data\/|^src\/content\//.test(file))).toEqual(
      [],
    );
  });

  it("builds, and checks what it built", async () => {
    expect(await offprint("build")).toMatchObject({ status: 0, stderr: "" });
    expect(await readFile(path.join(root, "dist/index.html"), "utf8")).toContain("</html>");
    expect(await offprint("check")).toMatchObject({ status: 0, stderr: "" });
  });

  it("renders nothing anew in a second build", async () => {
    const { stdout } = await offprint("build");
    // A sitemap depends on the clock; within a day nothing does.
    expect(stdout).toMatch(
      /^(?:[01] of \d+ files (?:is|are) new; checking the site|nothing has changed: .*)$/m,
    );
  });

  it("has templates in TSX, rendered by the package's preact", async () => {
    const page = path.join(root, "src/pages/map.11ty.tsx");
    await writeFile(
      page,
      `export const data = { title: "The map", description: "Where it happened.", layout: "page" };
export default () => <p>A map of {1 + 1} places</p>;`,
    );
    const about = path.join(root, "src/content/pages/about.md");
    const before = await readFile(about, "utf8");
    await writeFile(about, `${before}\n[The map](../../pages/map.11ty.tsx)\n`);
    const { status, stderr } = await offprint("build");
    await rm(page);
    await writeFile(about, before);
    expect([status, stderr]).toEqual([0, ""]);
    expect(await readFile(path.join(root, "dist/map.html"), "utf8")).toContain("<p>A map of 2 places</p>");
  });

  it.each([
    [
      "adds the plugin twice",
      "config.addPlugin(offprint); config.addPlugin(offprint);",
      "{ dir: directories }",
    ],
    ["does not add the plugin", "", "{ dir: directories }"],
    ["adds it without its folders", "config.addPlugin(offprint);", "{}"],
  ])("is told that its configuration %s", async (_, plugin, returned) => {
    const config = path.join(root, "eleventy.config.js");
    const before = await readFile(config, "utf8");
    await writeFile(
      config,
      `import offprint, { directories } from "offprint";
export default (config) => { ${plugin} return ${returned}; };`,
    );
    const built = await offprint("build");
    await writeFile(config, before);
    expect(built).toEqual({
      status: 1,
      stdout: "",
      stderr: expect.stringMatching(
        /^eleventy.config.js:1:1 error config: (adds Offprint's plugin twice|does not add Offprint's plugin|does not return Offprint's folders); expected .*\n\n1 mistake in 1 file; dist\/ is as it was.\n$/,
      ),
    });
  });

  it("is told in one line that a command is that of another publication", async () => {
    const other = await mkdtemp(path.join(tmpdir(), "another paper "));
    onTestFinished(() => rm(other, { recursive: true, force: true }));
    await cp(path.join(root, "_data"), path.join(other, "_data"), { recursive: true });
    await cp(path.join(root, "node_modules/offprint"), path.join(other, "node_modules/offprint"), {
      recursive: true,
    });
    const { status, stderr } = await runIn(other, ["build"]);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^this is the offprint in .*a paper .*, but .*another paper .* has its own in .*; run that: npx offprint build\n$/,
    );
  });

  it("has its own fields in its layouts and templates", async () => {
    const story = path.join(root, "src/content/articles/2021/storm.md");
    const about = path.join(root, "src/content/pages/about.md");
    const before = await Promise.all([story, about].map((file) => readFile(file, "utf8")));
    const [storyText = "", aboutText = ""] = before;
    const files = {
      "_data/extra.ts": `import { defineExtra, z } from "offprint/facts";
export const extra = defineExtra({ rating: z.int().min(1).max(5).optional() });`,
      "_includes/components/byline.tsx": `import { readExtra } from "offprint/facts";
import { Byline as Theme, original } from "offprint/theme";
import { extra } from "../../_data/extra.ts";
const Original = original(Theme);
export const Byline = (props) => (
  <div>
    <Original {...props} />
    <p>Rated {readExtra(props.article, extra).rating ?? "never"}</p>
  </div>
);`,
      "src/pages/ratings.njk": `---
title: Ratings
description: What we rated.
layout: page
---
{% for article in edition.articles %}<p>{{ article.title }}: {{ article.extra.rating }}</p>{% endfor %}`,
      "src/content/articles/2021/storm.md": storyText.replace("\ntitle:", "\nextra: { rating: 4 }\ntitle:"),
      "src/content/pages/about.md": `${aboutText}\n[Ratings](../../pages/ratings.njk)\n`,
    };
    for (const [file, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(root, file)), { recursive: true });
      await writeFile(path.join(root, file), text);
    }
    const built = await offprint("build");
    await rm(path.join(root, "_data/extra.ts"));
    await rm(path.join(root, "_includes"), { recursive: true });
    await rm(path.join(root, "src/pages/ratings.njk"));
    await writeFile(story, storyText);
    await writeFile(about, aboutText);
    expect(built).toMatchObject({ status: 0, stderr: "" });
    expect(await readFile(path.join(root, "dist/2021/storm.html"), "utf8")).toContain("<p>Rated 4</p>");
    expect(await readFile(path.join(root, "dist/ratings.html"), "utf8")).toMatch(/: 4<\/p>/);
  });

  describe("with files of its own in _includes", () => {
    const files = ["components/byline.tsx", "styles/tokens.css"];
    afterEach(() => rm(path.join(root, "_includes"), { recursive: true, force: true }));
    const write = async (file: string, text: string) => {
      await mkdir(path.dirname(path.join(root, "_includes", file)), { recursive: true });
      await writeFile(path.join(root, "_includes", file), text);
    };

    it("has them in place of the theme's, everywhere, and can show the theme's inside", async () => {
      await write(
        "components/byline.tsx",
        `import { Byline as Theme, original } from "offprint/theme";
const Original = original(Theme);
export function Byline(props: Parameters<typeof Theme>[0]) {
  return <div class="own"><Original {...props} /><p>Printed by us</p></div>;
}`,
      );
      await write("styles/tokens.css", '@import "theme/tokens.css";\n:root { --accent: #123456; }\n');
      expect(await offprint("build")).toMatchObject({ status: 0, stderr: "" });
      const pages = await readTree(path.join(root, "dist"));
      const withByline = [...pages].filter(([, html]) => html.includes("Printed by us")).map(([url]) => url);
      expect(withByline.filter((url) => url.endsWith(".offprint.html")).length).toBeGreaterThan(0);
      expect(withByline.filter((url) => !url.endsWith(".offprint.html")).length).toBeGreaterThan(0);
      const article = pages.get(withByline[0] ?? "") ?? "";
      expect(article).toMatch(/class="own">.*class="byline".*Printed by us/s);
      expect(article).toContain("--accent:#123456");
      expect(article).toContain("--measure:");
    });

    it("has its own words, and a language that the theme lacks, in build and check", async () => {
      await write(
        "words/en.ts",
        `import { defineWords } from "offprint/theme";
export const words = defineWords({ byline: { by: (authors) => ["Written by ", ...authors] } });`,
      );
      await write(
        "components/kicker.tsx",
        `import { findLabels, Kicker as Theme, original } from "offprint/theme";
const Original = original(Theme);
export function Kicker(props: Parameters<typeof Theme>[0]) {
  return <><Original {...props} /><p>{findLabels("cy", { lang: "en" }).words.kicker.draft}</p></>;
}`,
      );
      await write("words/cy.ts", `export const words = ${writeWords("Drafft")};`);
      expect(await offprint("build")).toMatchObject({ status: 0, stderr: "" });
      const pages = await readTree(path.join(root, "dist"));
      expect(pages.get("2021/storm.html")).toContain("Written by <a");
      expect(pages.get("2021/storm.html")).toContain("<p>Drafft</p>");
      expect(await offprint("check")).toMatchObject({ status: 0, stderr: "" });
    });

    // Others are told by loadOverrides and prepareStylesheet, which have tests of their own.
    it.each([
      [files[0], "export function Byline() { return <p>; }", /byline\.tsx:1:\d+ error theme: /],
      [files[0], 'throw new Error("no");', /byline\.tsx:1:7 error theme: no$/m],
      [
        files[0],
        'export function Byline(): never {\n  throw new Error("broken");\n}',
        /byline\.tsx:2:9 error theme: broken$/m,
      ],
      [
        files[0],
        "export async function Byline() { return <p />; }",
        /byline\.tsx:1:1 error theme: "Byline" returned a promise; expected JSX, text, or null for nothing$/m,
      ],
      [files[1], "@layer a;\n}", /_includes\/styles\/tokens\.css:2:2 error css: /],
      [
        "words/en.ts",
        'export const words = {\n  kicker: { darft: "x" } };',
        /words\/en\.ts:2:13 error kicker\.darft: no word has this name; did you mean "draft"\?$/m,
      ],
      [
        "words/en.ts",
        "export const words = {\n  byline: { by: () => missing } };",
        /words\/en\.ts:2:23 error words: missing is not defined$/m,
      ],
    ])("is told a mistake in %s by its place: %s", async (file = "", text, expected) => {
      await write(file, text);
      const { status, stderr } = await offprint("build");
      expect(status).toBe(1);
      expect(stderr).toMatch(expected);
      expect(stderr).not.toMatch(/^\s+at /m);
    });
  });

  it("is told a mistake in its configuration by file and line", async () => {
    const file = path.join(root, "eleventy.config.js");
    const before = await readFile(file, "utf8");
    await writeFile(file, `${before}\nthrow new Error("not today");`);
    const { status, stderr } = await offprint("build");
    await writeFile(file, before);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^eleventy\.config\.js:6:7 error config: not today$/m);
  });

  it("is told that facts are missing", async () => {
    const file = path.join(root, "_data/tags.ts");
    await rename(file, `${file}.away`);
    const { status, stderr } = await offprint("build");
    await rename(`${file}.away`, file);
    expect(status).toBe(1);
    expect(stderr).toContain(
      "_data/tags.ts:1:1 error tags: found code that does not run: the file is missing; ",
    );
  });

  it.each([
    ["eleventy.config.js", "the file"],
    ["src/pages", "the folder"],
  ])("is told that %s is missing", async (name, kind) => {
    const file = path.join(root, name);
    await rename(file, `${file}.away`);
    const { status, stderr } = await offprint("build");
    await rename(`${file}.away`, file);
    expect(status).toBe(1);
    expect(stderr).toContain(`${name}:1:1 error config: ${kind} is missing; expected `);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it("is told that there is no such command", async () => {
    expect(await offprint("biuld")).toMatchObject({
      status: 1,
      stderr: 'there is no command "biuld"; expected one such as: offprint build\n',
    });
  });
});

describe("a publication that offprint create made", () => {
  let created = "";
  beforeAll(async () => {
    const above = await mkdtemp(path.join(tmpdir(), "papers "));
    created = path.join(above, "my paper");
    const { stdout, stderr } = await runIn(above, ["create", "my paper", "--yes", "--lang", "de"]);
    expect(stdout).toContain('cd "my paper"');
    expect(stderr).toMatch(/^(No first commit: .*\n)?$/);
    await symlink(path.join(root, "node_modules"), path.join(created, "node_modules"));
    expect((await readdir(above)).filter((name) => name !== "my paper")).toEqual([]);
  });
  afterAll(() => rm(path.dirname(created), { recursive: true, force: true }));

  it("builds and passes its check before an article is published, and after", async () => {
    expect(await runIn(created, ["build"])).toMatchObject({ status: 0, stderr: "" });
    expect(await runIn(created, ["check"])).toMatchObject({ status: 0, stderr: "" });
    const [article = ""] = [...(await readTree(path.join(created, "src/content/articles"))).keys()];
    const file = path.join(created, "src/content/articles", article);
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replace(/^draft: .*\n/m, "").replaceAll("TO BE WRITTEN", "Es war einmal."));
    expect(await runIn(created, ["build"])).toMatchObject({ status: 0, stderr: "" });
    expect(await runIn(created, ["check"])).toMatchObject({ status: 0, stderr: "" });
    const home = await readFile(path.join(created, "dist/index.html"), "utf8");
    expect(home).toContain('lang="de"');
    expect(home).toContain("Herausgeber: My paper. All rights reserved.");
    expect(home).not.toContain('rel="license');
  });

  it("is what npm create offprint makes too", async () => {
    const above = await mkdtemp(path.join(tmpdir(), "papers "));
    onTestFinished(() => rm(above, { recursive: true, force: true }));
    const args = ["my paper", "--yes", "--lang", "de"];
    const { status, stdout } = await runProgram("create-offprint/index.js", above, args);
    expect([status, stdout]).toEqual([0, expect.stringContaining("npm run serve")]);
    const read = async (folder: string) =>
      [...(await readTree(folder)).keys()].filter((file) => !/^(.git|.cache|node_modules|dist)\//.test(file));
    expect(await read(path.join(above, "my paper"))).toEqual(await read(created));
  });

  it("has typed facts, whose fields editors explain", async () => {
    const typeCheck = () =>
      new Promise<string>((resolve) => {
        const tsc = path.join(repository, "node_modules/typescript/bin/tsc");
        execFile(process.execPath, [tsc, "--pretty", "false"], { cwd: created }, (_, stdout) =>
          resolve(stdout),
        );
      });
    expect(await typeCheck()).toBe("");
    const file = path.join(created, "_data/site.ts");
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replace("  lang:", "  langs:"));
    const said = await typeCheck();
    await writeFile(file, text);
    expect(said).toMatch(
      /^_data\/site\.ts\(8,3\): error TS2561: .*'langs' does not exist in type 'SiteFacts'/,
    );
    const types = path.join(root, "node_modules/offprint/lib/types/src/loading/facts/facts-input.d.ts");
    expect(await readFile(types, "utf8")).toMatch(/\/\*\* [^\n]+ \*\/\n +readonly sameAs\?: /);
  });

  it("is created without a commit where git does not know who commits, and says how to make it", async () => {
    const home = await mkdtemp(path.join(tmpdir(), "nobody "));
    onTestFinished(() => rm(home, { recursive: true, force: true }));
    const script = path.join(root, "node_modules/offprint/scripts/run.js");
    const env = {
      PATH: process.env["PATH"],
      HOME: home,
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: "user.useConfigOnly",
      GIT_CONFIG_VALUE_0: "true",
    };
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      [script, "create", "paper", "--yes"],
      {
        cwd: home,
        env,
      },
    );
    expect(stderr).toBe(
      'No first commit: git does not know who you are. Tell it (git config --global user.name "…", and user.email), then: git commit\n',
    );
    expect(stdout).toContain("npm run serve");
    expect(await readdir(path.join(home, "paper"))).toContain("_data");
  });

  it("is not created twice, and needs an answer where nobody can be asked", async () => {
    const again = await runIn(path.dirname(created), ["create", "my paper", "--yes"]);
    expect([again.status, again.stderr]).toEqual([1, expect.stringContaining("is not empty")]);
    const silent = await runIn(path.dirname(created), ["create", "other", "--name", "Other"]);
    expect([silent.status, silent.stderr]).toEqual([
      1,
      "--url is missing; give it, or --yes for the suggested answers\n",
    ]);
    const wrong = await runIn(path.dirname(created), ["create", "other", "--lang", "?", "--yes"]);
    expect(wrong.stderr).toMatch(/^--lang: "\?" is not valid: .+\n$/);
  });
});
