import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { createProject, type Finished, readTree } from "../helpers/project.ts";

const run = promisify(execFile);
const repository = path.resolve(import.meta.dirname, "../..");

/** A publication in a folder of its own, with the packed package among its packages. */
let root = "";

/** Runs a command as npm scripts do: by its name, in the publication's folder. */
async function offprint(...args: readonly string[]): Promise<Finished> {
  const program = path.join(root, "node_modules/offprint/scripts/run.js");
  const { CI: _, SITE_URL: __, ...env } = process.env;
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], { cwd: root, env }, (error, stdout, stderr) =>
      resolve({ status: typeof error?.code === "number" ? error.code : 0, stdout, stderr }),
    );
  });
}

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), "a paper "));
  // In a copy: packing makes lib/ anew, and other tests run commands from there.
  const project = await createProject();
  await run("npm", ["pack", "--pack-destination", root], { cwd: project.root });
  await project.remove();
  const packages = path.join(root, "node_modules");
  await mkdir(packages);
  const [tarball = ""] = (await readdir(root)).filter((name) => name.endsWith(".tgz"));
  await run("tar", ["--extract", "--gzip", "--file", path.join(root, tarball)], { cwd: packages });
  await run("mv", ["package", "offprint"], { cwd: packages });
  for (const name of await readDependencies()) {
    await mkdir(path.dirname(path.join(packages, name)), { recursive: true });
    await symlink(path.join(repository, "node_modules", name), path.join(packages, name));
  }
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

/** The packages that a publication gets: a test that finds them missing is about `dependencies` in package.json. */
async function readDependencies(): Promise<string[]> {
  const text: unknown = JSON.parse(await readFile(path.join(repository, "package.json"), "utf8"));
  return Object.keys(z.object({ dependencies: z.record(z.string(), z.string()) }).parse(text).dependencies);
}

describe("a publication that depends on the package", () => {
  it("gets no TypeScript, no tests and nothing of the sample", async () => {
    const files = [...(await readTree(path.join(root, "node_modules/offprint"))).keys()];
    expect(files).toContain("lib/types/src/exports/index.d.ts");
    expect(files.filter((file) => /(?<!\.d)\.tsx?$|^test\/|^_data\/|^src\/content\//.test(file))).toEqual([]);
  });

  it("builds, and checks what it built", async () => {
    expect(await offprint("build")).toMatchObject({ status: 0, stderr: "" });
    expect(await readFile(path.join(root, "dist/index.html"), "utf8")).toContain("</html>");
    expect(await offprint("check")).toMatchObject({ status: 0, stderr: "" });
  });

  it("renders nothing anew in a second build", async () => {
    const { stdout } = await offprint("build");
    // A sitemap depends on the clock.
    expect(stdout).toMatch(/^0 texts parsed, [01] files? rendered/m);
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

  it("is told a mistake in its configuration by file and line", async () => {
    const file = path.join(root, "eleventy.config.js");
    const before = await readFile(file, "utf8");
    await writeFile(file, `${before}\nthrow new Error("not today");`);
    const { status, stderr } = await offprint("build");
    await writeFile(file, before);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^eleventy\.config\.js:6:7 error config: not today$/m);
  });

  it("is told that there is no such command", async () => {
    expect(await offprint("biuld")).toMatchObject({
      status: 1,
      stderr: 'there is no command "biuld"; expected one such as: offprint build\n',
    });
  });
});
