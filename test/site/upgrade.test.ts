import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { changeManifest, findPacked, linkDependencies, repack } from "../helpers/packed.ts";
import { createProject, type Finished, readTree } from "../helpers/project.ts";

const run = promisify(execFile);
const fixture = path.resolve(import.meta.dirname, "../fixtures/site");

/** npm asks a port that nobody listens on: no test depends on a network. */
const offline = {
  npm_config_registry: "http://127.0.0.1:9/",
  npm_config_fetch_retries: "0",
  npm_config_audit: "false",
};

/** Has the tarballs, and Offprint's own dependencies, which Node finds above the publication. */
let above = "";
let root = "";
const at = (name: string) => path.join(above, name);

/** Runs the publication's own command. */
function offprint(...args: readonly string[]): Promise<Finished> {
  const program = path.join(root, "node_modules/offprint/scripts/run.js");
  const { CI: _, SITE_URL: __, npm_package_json: ___, ...env } = process.env;
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [program, ...args],
      { cwd: root, env: { ...env, ...offline } },
      (error, stdout, stderr) =>
        resolve({ status: typeof error?.code === "number" ? error.code : 0, stdout, stderr }),
    );
  });
}

const readVersion = async () => {
  const text: unknown = JSON.parse(
    await readFile(path.join(root, "node_modules/offprint/package.json"), "utf8"),
  );
  return Object(text).version;
};

/** What is the publication's, and what npm writes in it. */
async function readOwn(): Promise<ReadonlyMap<string, string>> {
  const read = (file: string) => readFile(path.join(root, file), "utf8");
  const trees = ["_data", "_includes", "src"].map((folder) => readTree(path.join(root, folder)));
  return new Map([
    ...(await Promise.all(trees)).flatMap((tree) => [...tree]),
    ["package.json", await read("package.json")],
    ["package-lock.json", await read("package-lock.json")],
  ]);
}

const byline = `import { Byline as Theme, original } from "offprint/theme";
const Original = original(Theme);
export const Byline = (props: Parameters<typeof Theme>[0]) => <Original {...props} />;
`;

beforeAll(async () => {
  above = await mkdtemp(path.join(tmpdir(), "papers "));
  root = at("paper");
  const packed = await findPacked();
  await linkDependencies(above);
  const alone = { dependencies: undefined };
  await repack(packed.offprint, at("old.tgz"), (folder) =>
    changeManifest(folder, { ...alone, version: "0.1.0" }),
  );
  await repack(packed.offprint, at("new.tgz"), async (folder) => {
    await changeManifest(folder, { ...alone, version: "0.2.0" });
    const file = path.join(folder, "_includes/components/byline.tsx");
    await writeFile(file, `${await readFile(file, "utf8")}// A new line.\n`);
    const contents = path.join(folder, "lib/contents.json");
    const text = await readFile(contents, "utf8");
    await writeFile(contents, text.replace('"site.cards"', '"site.postcards"'));
    await writeFile(path.join(folder, "CHANGELOG.md"), "## [0.2.0]\n\n### Upgrading\n\nSend postcards.\n");
  });
  await repack(packed.offprint, at("broken.tgz"), (folder) =>
    changeManifest(folder, { version: "0.2.1", dependencies: { "no-such-package-of-offprint": "1.0.0" } }),
  );
  await repack(packed.offprint, at("future.tgz"), (folder) =>
    changeManifest(folder, { ...alone, version: "9.0.0", engines: { node: ">=99.0" } }),
  );
  await cp(packed.createOffprint, at("other.tgz"));
  await cp(fixture, root, { recursive: true });
  await mkdir(path.join(root, "src/pages"));
  await mkdir(path.join(root, "_includes/components"), { recursive: true });
  await writeFile(path.join(root, "_includes/components/byline.tsx"), byline);
  await writeFile(path.join(root, "package.json"), '{ "name": "paper", "type": "module", "private": true }');
  await writeFile(
    path.join(root, "eleventy.config.js"),
    'import offprint, { directories } from "offprint";\nexport default (config) => (config.addPlugin(offprint), { dir: directories });\n',
  );
  await run("npm", ["install", at("old.tgz")], { cwd: root, env: { ...process.env, ...offline } });
});
afterAll(() => rm(above, { recursive: true, force: true }));

describe("offprint upgrade", () => {
  it("says what would change, and changes nothing in a dry run", async () => {
    const before = await readOwn();
    const { status, stdout, stderr } = await offprint("upgrade", "../new.tgz", "--dry-run");
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("offprint 0.1.0 → 0.2.0");
    expect(stdout).toContain("A dry run: nothing was installed.");
    expect(await readVersion()).toBe("0.1.0");
    expect(await readOwn()).toEqual(before);
  });

  it.each([
    [["../none.tgz"], /^.+none\.tgz: no such file; expected a version or a tarball$/m],
    [
      ["../paper/package.json"],
      /^.+package\.json cannot be unpacked; expected a tarball that npm pack made$/m,
    ],
    [["../other.tgz"], /^.+other\.tgz is not the package offprint$/m],
    [["a", "b"], /^found 2 versions; expected one: npm run upgrade -- 0\.2\.0$/m],
    [["--registry=x"], /Unknown option '--registry'/],
    [["0.2.0; ls"], /^"0\.2\.0; ls" is no version; expected one such as 0\.2\.0, or the path of a tarball$/m],
    [["../future.tgz"], /^offprint 9\.0\.0 needs Node >=99\.0, and this is \d.+$/m],
    [[], /^offprint@latest was not found; npm says: .+127\.0\.0\.1:9/m],
    [
      ["../broken.tgz"],
      /^npm install failed; package\.json and package-lock\.json are as they were; npm says: .+$/m,
    ],
  ])("changes nothing if it cannot: %j", async (args, expected) => {
    const before = await readOwn();
    const { status, stdout, stderr } = await offprint("upgrade", ...args);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(expected);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(await readVersion()).toBe("0.1.0");
    expect(await readOwn()).toEqual(before);
  });

  it("changes nothing if Ctrl+C ends npm, which has written half of a file", async () => {
    const before = await readOwn();
    const { npm_execpath: npm = "" } = process.env;
    onTestFinished(() => {
      process.env["npm_execpath"] = npm;
    });
    process.env["npm_execpath"] = at("npm-cli.cjs");
    await writeFile(
      at("npm-cli.cjs"),
      'require("node:fs").writeFileSync("package.json", "{"); process.kill(process.ppid, "SIGINT"); setTimeout(() => process.exit(130), 200);',
    );
    const { status, stderr } = await offprint("upgrade", "../new.tgz");
    expect([status, stderr]).toEqual([
      1,
      "npm install failed; package.json and package-lock.json are as they were; npm says: nothing\n",
    ]);
    expect(await readOwn()).toEqual(before);
  });

  it("leaves another package manager's lockfile to that", async () => {
    const lock = path.join(root, "package-lock.json");
    const text = await readFile(lock, "utf8");
    await rm(lock);
    await writeFile(path.join(root, "pnpm-lock.yaml"), "");
    onTestFinished(async () => {
      await writeFile(lock, text);
      await rm(path.join(root, "pnpm-lock.yaml"));
    });
    const refused = await offprint("upgrade", "../new.tgz");
    expect([refused.status, refused.stderr]).toEqual([
      1,
      expect.stringMatching(
        /^found pnpm-lock\.yaml, and this command knows npm only; see what changes with --dry-run, then: pnpm add \S+/,
      ),
    ]);
    const dry = await offprint("upgrade", "../new.tgz", "--dry-run");
    expect([dry.status, dry.stdout]).toEqual([0, expect.stringContaining("upgrade with: pnpm add")]);
  });

  it("says in this repository that it is for publications", async () => {
    const project = await createProject();
    onTestFinished(() => project.remove());
    expect(await project.run("upgrade")).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^this is the repository of Offprint; /),
    });
  });

  it("installs the version, says what changed for the publication, builds and checks", async () => {
    await run("git", ["init", "--quiet"], { cwd: root });
    onTestFinished(() => rm(path.join(root, ".git"), { recursive: true }));
    const before = await readOwn();
    const { status, stdout, stderr } = await offprint("upgrade", "../new.tgz");
    expect([status, stderr]).toEqual([0, ""]);
    expect(await readVersion()).toBe("0.2.0");
    const after = new Map(await readOwn());
    for (const name of ["package.json", "package-lock.json"]) {
      expect(after.get(name)).toContain("new.tgz");
      after.set(name, before.get(name) ?? "");
    }
    expect(after).toEqual(before);
    expect(stdout).toMatch(/^\d+ files with changes that are not committed; they stay as they are\.$/m);
    expect(stdout).toContain("Upgrading to 0.2.0:\n\nSend postcards.\n");
    expect(stdout).toContain(
      "Your files whose original in the theme changed:\n\n_includes/components/byline.tsx\n",
    );
    expect(stdout).toMatch(/^\+\/\/ A new line\.$/m);
    expect(stdout).toContain("New facts:\n  postcards in _data/site.ts\n");
    expect(stdout).toMatch(/Facts that are gone:\n {2}cards in _data\/site\.ts$/m);
    expect(stdout).toMatch(/open dist\/index\.html\n(.+\n)*\d+ articles and dist\/ are right\.\n$/);
  });

  it("says how to go back from a version that does not build the publication", async () => {
    const page = path.join(root, "src/content/pages/wrong.md");
    await writeFile(page, "Nothing.");
    const { status, stderr } = await offprint("upgrade", "../old.tgz");
    await rm(page);
    expect(status).toBe(1);
    expect(stderr).toContain("src/content/pages/wrong.md:1:1 error ");
    expect(stderr).toMatch(
      /^the new version is installed, but does not build this publication: correct the mistakes above, or go back to 0\.2\.0: npm install "file:.+new\.tgz"$/m,
    );
    expect(await readVersion()).toBe("0.1.0");
  });

  it("needs an installed package", async () => {
    await changeManifest(root, { dependencies: {} });
    expect(await offprint("upgrade")).toMatchObject({
      status: 1,
      stderr: "package.json has no dependency offprint; install it: npm install offprint\n",
    });
  });
});
