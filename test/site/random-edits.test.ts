import { spawn } from "node:child_process";
import { readdir, readFile, rename, rm, truncate, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createRandom } from "../../scripts/bench/create-random.ts";
import { clock, copyBuiltSite } from "../helpers/built-site.ts";
import { type Project, readTree } from "../helpers/project.ts";

/** More of them by hand: `STEPS=500 SEED=7 npx vitest run test/site/random-edits.test.ts`. */
const steps = Number(process.env["STEPS"] ?? 4);
const seed = Number(process.env["SEED"] ?? 1);
const articles = "src/content/articles";

const random = createRandom(seed);
const integer = (below: number) => random.integer(0, below - 1);
const { pick } = random;

/** Has the memory of all steps before. */
let remembering: Project;
/** Has the same files and no memory. */
let fresh: Project;
const deleted = new Map<string, string>();

beforeAll(async () => {
  [remembering, fresh] = await Promise.all([copyBuiltSite("fixture"), copyBuiltSite("fixture")]);
});
afterAll(() => Promise.all([remembering.remove(), fresh.remove()]));

/** Pictures stay: encoding them anew takes longer than all else, and nothing ever damages them there. */
async function forget(root: string): Promise<void> {
  const cache = path.join(root, ".cache");
  for (const name of await readdir(cache).catch(() => []))
    if (name !== "images") await rm(path.join(cache, name), { recursive: true, force: true });
}

const read = (file: string) => readFile(path.join(remembering.root, file), "utf8");

async function write(file: string, text: string): Promise<void> {
  await Promise.all([remembering, fresh].map((project) => project.write({ [file]: text })));
}

async function remove(file: string): Promise<void> {
  await Promise.all([remembering, fresh].map(({ root }) => rm(path.join(root, file), { force: true })));
}

/** Articles that nothing links to can be renamed and deleted without a mistake. */
async function listArticles(): Promise<string[]> {
  const names = await readdir(path.join(remembering.root, articles, "2020"));
  return names
    .filter((name) => name.endsWith(".md"))
    .map((name) => `${articles}/2020/${name}`)
    .sort();
}

async function change(file: string, pattern: RegExp, replacement: string): Promise<void> {
  await write(file, (await read(file)).replace(pattern, replacement));
}

/** Each leaves content that has no mistakes. */
const edits: Readonly<Record<string, () => Promise<void>>> = {
  text: async () => change(pick(await listArticles()), /\n$/, `\nWord ${integer(1000)}.\n`),
  title: async () => change(pick(await listArticles()), /^title: .*$/m, `title: Headline ${integer(1000)}`),
  date: async () =>
    change(
      `${articles}/2020/arabic.md`,
      /^date: .*$/m,
      `date: 2020-${pick(["01", "06", "11"])}-${10 + integer(18)}`,
    ),
  tags: async () =>
    change(`${articles}/2020/arabic.md`, /^tags: .*$/m, `tags: [${pick(["weather", "ships"])}]`),
  author: async () =>
    change(pick(await listArticles()), /^authors: .*$/m, `authors: [${pick(["ada", "desk"])}]`),
  rename: async () => {
    const [file] = (await listArticles()).filter((name) => /added-/.test(name));
    if (!file) return edits["add"]?.();
    const target = `${articles}/2020/added-${integer(1000)}.md`;
    await Promise.all(
      [remembering, fresh].map(({ root }) => rename(path.join(root, file), path.join(root, target))),
    );
  },
  add: () =>
    write(
      `${articles}/2020/added-${integer(1000)}.md`,
      `---\ntitle: Added ${integer(1000)}\ndescription: New.\ndate: 2020-07-${10 + integer(18)}\nauthors: [ada]\n---\nText with \`code\`.\n`,
    ),
  delete: async () => {
    const [file] = (await listArticles()).filter((name) => /added-|opinion/.test(name));
    if (!file) return;
    deleted.set(file, await read(file));
    await remove(file);
  },
  restore: async () => {
    const [file, text] = [...deleted][0] ?? [];
    if (!file || text === undefined) return;
    deleted.delete(file);
    await write(file, text);
  },
  facts: () => change("_data/authors.ts", /name: "Night desk[^"]*"/, `name: "Night desk ${integer(100)}"`),
  component: () =>
    change("_includes/words/en.ts", /Published by( \d+)? \$/g, `Published by ${integer(100)} $`),
  damage: async () => {
    const cache = path.join(remembering.root, ".cache");
    const entries = await readdir(cache, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));
    const file = pick(files.sort());
    const bytes = await readFile(file);
    if (random.fraction() < 0.5) await truncate(file, integer(bytes.length));
    else
      await writeFile(
        file,
        Buffer.concat([bytes.subarray(0, integer(bytes.length)), Buffer.from("?"), bytes]),
      );
  },
  interrupt: async () => {
    const build = spawn(process.execPath, ["scripts/run.js", "build"], {
      cwd: remembering.root,
      env: { ...process.env, ...clock },
      stdio: "ignore",
    });
    await wait(300 + integer(2500));
    build.kill("SIGKILL");
  },
  "two builds": async () => {
    await Promise.all([remembering.run("build", [], clock), remembering.run("build", [], clock)]);
  },
};

describe("a build that remembers", () => {
  it.each(Array.from({ length: steps }, (_, index) => index + 1))(
    "is, after edit %i, what a build without memory is",
    async (step) => {
      const name = pick(Object.keys(edits));
      await edits[name]?.();
      await forget(fresh.root);
      const [clean, warm] = await Promise.all([
        fresh.run("build", [], clock),
        remembering.run("build", [], clock),
      ]);
      expect(warm.stderr.replaceAll(remembering.root, "")).toBe(clean.stderr.replaceAll(fresh.root, ""));
      expect({ name, status: warm.status }).toEqual({ name, status: clean.status });
      const built = await readTree(path.join(remembering.root, "dist"));
      expect(built).toEqual(await readTree(path.join(fresh.root, "dist")));
      // What a build does not ask, after all edits; a step before may have left content that builds no more.
      if (step === steps && warm.status === 0)
        expect(await remembering.run("check", [], clock)).toMatchObject({ status: 0 });
    },
  );
});
