import { execFile } from "node:child_process";
import { access, lstat, mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyBuiltSite } from "../helpers/built-site.ts";
import type { Project } from "../helpers/project.ts";
import { waitUntil } from "../helpers/wait-until.ts";

let project: Project;
beforeAll(async () => {
  project = await copyBuiltSite("fixture");
});
afterAll(() => project.remove());

/** Runs a command as somebody does who stands in another folder. */
function run(...args: readonly string[]): Promise<{ readonly failed: boolean; readonly said: string }> {
  const script = path.join(project.root, "scripts/run.js");
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], { cwd: tmpdir() }, (error, stdout, stderr) =>
      resolve({ failed: error !== null, said: stdout + stderr }),
    );
  });
}

/** Has a file of the project begin with other code while something is tried. */
async function withCode<T>(file: string, code: string, attempt: () => Promise<T>): Promise<T> {
  const before = await readFile(path.join(project.root, file), "utf8");
  await project.write({ [file]: `${code}\n${before}` });
  const result = await attempt();
  await project.write({ [file]: before });
  return result;
}

describe("what runs a command", () => {
  it("runs it in the project's folder, with its arguments, wherever it is started", async () => {
    expect(await run("build")).toMatchObject({
      failed: false,
      said: expect.stringContaining("open dist/index"),
    });
    expect(await run("new", "--slug", "Tide!", "Tide gates")).toMatchObject({
      failed: true,
      said: expect.stringContaining('"Tide!"'),
    });
  });

  it("takes a file from where it is started", async () => {
    const { failed, said } = await run("import", "no-such-story.txt");
    expect(failed).toBe(true);
    expect(said).toBe(
      `no-such-story.txt: no such file (looked for ${path.join(tmpdir(), "no-such-story.txt")})\n`,
    );
  });

  it.each([
    ["a file", (folder: string) => writeFile(folder, "a file where a folder belongs")],
    ["a link that leads out of the project", (folder: string) => symlink(tmpdir(), folder)],
    ["a link that leads nowhere", (folder: string) => symlink("nowhere", folder)],
    [
      "a folder where the bundle belongs",
      (folder: string) => mkdir(`${folder}/new.mjs`, { recursive: true }),
    ],
  ])("puts it together again where %s is in its place", async (_name, damage) => {
    const folder = path.join(project.root, "lib");
    await rm(folder, { recursive: true, force: true });
    await damage(folder);
    const { failed, said } = await run("new");
    expect(failed).toBe(true);
    expect(said).toContain("found 0 headlines");
    expect((await lstat(folder)).isDirectory()).toBe(true);
    expect((await lstat(path.join(folder, "new.mjs"))).isFile()).toBe(true);
  });

  it("knows when there is no such command", async () => {
    const missing = "there is no scripts/biuld.ts; expected a command: node scripts/run.js build\n";
    expect(await run("biuld")).toEqual({ failed: true, said: missing });
  });

  it("names the place in TypeScript where code fails", async () => {
    const { failed, said } = await withCode(
      "_includes/layouts/home.tsx",
      "\nconst a: string = missing;",
      () => run("build"),
    );
    expect(failed).toBe(true);
    expect(said).toContain("ReferenceError: missing is not defined");
    expect(said).toMatch(/at .*_includes\/layouts\/home\.tsx:2:/);
  });

  it("names the place where code cannot be read, in a layout and in the publication's facts", async () => {
    const layout = await withCode("_includes/layouts/home.tsx", "\nconst = 1;", () => run("build"));
    expect(layout.failed).toBe(true);
    expect(layout.said).toContain('_includes/layouts/home.tsx:2:6: ERROR: Expected identifier but found "="');
    const facts = await withCode("_data/tags.ts", "\nconst = 1;", () => run("build"));
    expect(facts.said).toContain("_data/tags.ts:2:7 error tags: found code that does not run");
  });

  it("publishes nothing of older code in the build after one during which code was edited", async () => {
    const file = "_includes/layouts/not-found.tsx";
    const bundle = path.join(project.root, "lib/build.mjs");
    await rm(bundle, { force: true });
    const building = run("build");
    await waitUntil(() => access(bundle), 5);
    const before = await readFile(path.join(project.root, file), "utf8");
    await project.write({ [file]: before.replace("<h1>", "<h1>Newer: ") });
    await building;
    await run("build");
    await project.write({ [file]: before });
    expect(await readFile(path.join(project.root, "dist/404.html"), "utf8")).toContain("<h1>Newer: ");
  });

  it("names the place where facts fail", async () => {
    const { said } = await withCode("_data/tags.ts", '\nif (1 < 2) throw new Error("boom");', () =>
      run("build"),
    );
    expect(said).toContain("_data/tags.ts:2:18 error tags: found code that does not run: boom");
  });
});
