import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { connectBrowser, fileUrl, listProblems, visitPages } from "../helpers/browser.ts";
import { clockOf } from "../helpers/built-site.ts";
import { changeManifest, packRepository, type Tarballs } from "../helpers/packed.ts";
import type { Finished } from "../helpers/project.ts";
import { type RunningCommand, startCommand } from "../helpers/running-command.ts";
import { waitUntil } from "../helpers/wait-until.ts";

/*
 * What a publisher does, from `npm create offprint` to an upgrade, in an empty folder outside this repository and with packages from
 * the registry. The steps follow each other. Without a network they fail. test/site/package.test.ts tests the package's edges
 * without a network.
 */

const repository = path.resolve(import.meta.dirname, "../..");
const nextVersion = "99.0.0";
const marked = '<footer data-version="next" class="colophon"';

const browser = await connectBrowser();
let above = "";
let paper = "";
let tarballs: Tarballs;
let next: Tarballs;

beforeAll(async () => {
  above = await mkdtemp(path.join(tmpdir(), "papers "));
  paper = path.join(above, "my paper");
  tarballs = await packRepository(above);
  await mkdir(path.join(above, "next"));
  next = await packRepository(path.join(above, "next"), async (root) => {
    await changeManifest(root, { version: nextVersion });
    const file = path.join(root, "_includes/components/colophon.tsx");
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replace('<footer class="colophon"', marked));
  });
});
afterAll(() => rm(above, { recursive: true, force: true }));

/** Runs a program as in a terminal. */
function run(cwd: string, program: string, args: readonly string[]): Promise<Finished> {
  const { CI: _, SITE_URL: __, INIT_CWD: ___, ...inherited } = process.env;
  // npm passes its own settings and the project that it runs in to child processes.
  const own = Object.entries(inherited).filter(([name]) => !name.startsWith("npm_"));
  const env = { ...Object.fromEntries(own), npm_config_update_notifier: "false", ...clockOf("sample") };
  return new Promise((resolve) => {
    execFile(program, args, { cwd, env, maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
      resolve({ status: typeof error?.code === "number" ? error.code : error ? -1 : 0, stdout, stderr });
    });
  });
}

/** Runs a program in the publication. @throws Error with what it printed if it fails. */
async function succeed(program: string, ...args: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await run(paper, program, args);
  if (status !== 0) throw new Error(`${program} ${args.join(" ")} failed:\n${stdout}${stderr}`);
  return stdout;
}

const commit = (message: string) =>
  succeed(
    "git",
    ...["-c", "user.name=Publisher", "-c", "user.email=publisher@paper.example"],
    ...["commit", "--quiet", "--all", "--message", message],
  );

const checkTypes = () =>
  succeed(process.execPath, path.join(repository, "node_modules/typescript/bin/tsc"), "--pretty", "false");

const readHome = () => readFile(path.join(paper, "dist/index.html"), "utf8");

async function start(command: "serve" | "preview"): Promise<RunningCommand> {
  const program = "node_modules/offprint/scripts/run.js";
  const running = await startCommand(paper, command, { CI: "", ...clockOf("sample") }, program);
  onTestFinished(() => running.interrupt());
  return running;
}

/** Paths of articles from the repository, without their ending. */
async function listStories(folder: string): Promise<string[]> {
  const files = await readdir(path.join(folder, "src/content/articles"), { recursive: true });
  return files
    .filter((file) => file.endsWith(".md"))
    .map((file) => file.replaceAll(path.sep, "/").replace(/(\/index)?\.md$/, ""))
    .sort();
}

describe("a publication outside the repository", () => {
  it("is created by npm create offprint", async () => {
    const { offprint, createOffprint } = tarballs;
    const packages = [offprint, createOffprint].flatMap((file) => ["--package", file]);
    // The author of the sample's stories, whose facts are copied below.
    const answers = ["--yes", "--name", "My Paper", "--url", "https://paper.example/", "--author", "Staff"];
    const created = await run(above, "npm", [
      ...["exec", "--yes", ...packages, "--", "create-offprint", "my paper"],
      ...answers,
    ]);
    expect(created).toMatchObject({ status: 0, stdout: expect.stringContaining(`My Paper is in ${paper}`) });
  });

  it("installs the package from a tarball, and its dependencies from the registry", async () => {
    await succeed("npm", "install", "--omit=dev", tarballs.offprint);
    expect(await readdir(path.join(paper, "node_modules/offprint"))).toContain("CHANGELOG.md");
    await succeed("git", "add", "--all");
    await commit("Start the publication");
  });

  it("builds and checks the stories of the sample, whose facts it takes", async () => {
    const facts = await readdir(path.join(repository, "_data"));
    for (const name of facts.filter((name) => name !== "site.ts"))
      await cp(path.join(repository, "_data", name), path.join(paper, "_data", name), { recursive: true });
    await cp(path.join(repository, "src/content"), path.join(paper, "src/content"), { recursive: true });
    expect((await listStories(repository)).length).toBeGreaterThanOrEqual(8);
    await succeed("git", "add", "--all");
    await commit("Add stories");
    await succeed("npm", "run", "build");
    expect(await succeed("npm", "run", "check")).toMatch(/^\d+ articles and dist\/ are right\.$/m);
    expect(await readHome()).toContain("<title>My Paper</title>");
  });

  it("compiles without a mistake of types", async () => {
    expect(await checkTypes()).toBe("");
  });

  it("is served, and shows an edit", async () => {
    const { url } = await start("serve");
    const [story = ""] = await listStories(repository);
    const read = async () => (await fetch(`${url}${story}.html`)).text();
    const marker = "An edit that the development server shows.";
    expect(await read()).toContain("</html>");
    const file = await findStory(story);
    const text = await readFile(file, "utf8");
    await writeFile(file, `${text}\n${marker}\n`);
    await waitUntil(async () => expect(await read()).toContain(marker));
    await writeFile(file, text);
    await waitUntil(async () => expect(await read()).not.toContain(marker));
  });

  it("opens in a browser, from the disk and from a host: nothing on the console, nothing from other hosts", async () => {
    const context = await browser.newContext();
    const stories = await listStories(repository);
    const pages = ["index.html", ...stories.map((story) => `${story}.html`)];
    const { url } = await start("preview");
    for (const base of [fileUrl(path.join(paper, "dist")), url]) {
      const visits = await visitPages(context, base, pages);
      expect(listProblems(visits)).toEqual([]);
      expect(visits).toHaveLength(pages.length);
    }
  });

  it("is upgraded: told what changed for it, built with the new version, otherwise as it was", async () => {
    const own = path.join(paper, "_includes/components/colophon.tsx");
    await mkdir(path.dirname(own), { recursive: true });
    await writeFile(
      own,
      `import { original, Colophon as Theme } from "offprint/theme";

const Original = original(Theme);

export function Colophon(props: Parameters<typeof Theme>[0]) {
  return <><p>Printed at home</p><Original {...props} /></>;
}
`,
    );
    await succeed("git", "add", "--all");
    await commit("Have a footer of our own");
    await succeed("npm", "run", "build");
    expect(await readHome()).toContain("Printed at home");
    expect(await readHome()).not.toContain("data-version");
    const said = await succeed("npm", "run", "upgrade", "--", next.offprint);
    expect(said).toMatch(new RegExp(`^offprint \\S+ → ${nextVersion}$`, "m"));
    expect(said).toContain("Upgrading to ");
    expect(said).toContain("_includes/components/colophon.tsx");
    expect(said).toMatch(/^\+ .*data-version="next"/m);
    expect(said).toMatch(/^\d+ articles and dist\/ are right\.$/m);
    const changed = await succeed("git", "status", "--porcelain");
    expect(changed.trim().split("\n")).toEqual(["M package-lock.json", " M package.json"]);
  });

  it("builds again, shows the changed component on its pages, and compiles", async () => {
    await succeed("npm", "run", "build");
    expect(await readHome()).toMatch(/Printed at home.*data-version="next"/s);
    expect(await checkTypes()).toBe("");
  });
});

/** The file of a story in the publication. */
async function findStory(story: string): Promise<string> {
  const folder = path.join(paper, "src/content/articles");
  const files = await readdir(folder, { recursive: true });
  const names = [`${story}.md`, `${story}/index.md`].map((name) => path.normalize(name));
  return path.join(folder, files.find((file) => names.includes(file)) ?? "");
}
