import { readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createRandom } from "../../scripts/bench/create-random.ts";
import { clock, copyBuiltSite } from "../helpers/built-site.ts";
import { damageAtRandom } from "../helpers/damage.ts";
import type { Project } from "../helpers/project.ts";

/** More of it by hand: `DAMAGES=1000 SEED=7 npx vitest run test/site/damage.test.ts`. */
const total = Number(process.env["DAMAGES"] ?? 12);
const random = createRandom(Number(process.env["SEED"] ?? 1));

/** Most builds meet one damage or two, some many at once. */
const counts: number[] = [];
for (let left = total; left > 0; left -= counts.at(-1) ?? 1)
  counts.push(Math.min(left, random.pick([1, 2, 4, 8])));

let project: Project;
let whole: ReadonlyMap<string, string>;

beforeAll(async () => {
  project = await copyBuiltSite("history");
  whole = await readSite();
});
afterAll(() => project.remove());

/** Each file with its permissions: whoever serves the site must be able to read it. */
async function readSite(): Promise<ReadonlyMap<string, string>> {
  const dist = path.join(project.root, "dist");
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const site = new Map<string, string>();
  for (const file of files.sort()) {
    const { mode } = await stat(file);
    site.set(path.relative(dist, file), `${mode.toString(8)} ${await readFile(file, "latin1")}`);
  }
  return site;
}

describe("a build with a damaged cache", () => {
  it.each(counts.map((count, index) => [index + 1, count]))(
    "is the same site, build %i after %i damages",
    async (_build, count) => {
      const damages: string[] = [];
      for (let number = 0; number < count; number++)
        damages.push(await damageAtRandom(path.join(project.root, ".cache"), random));
      const { status, stderr } = await project.run("build", [], clock);
      expect({ damages, status, stderr }).toEqual({ damages, status: 0, stderr: "" });
      const site = await readSite();
      const differing = [...new Set([...whole.keys(), ...site.keys()])].filter(
        (file) => site.get(file) !== whole.get(file),
      );
      expect({ damages, differing }).toEqual({ damages, differing: [] });
    },
  );
});

describe("npm run check", () => {
  it("finds a page that was damaged in the cache and kept its size and time", async () => {
    const { root } = project;
    const contents = path.join(root, ".cache/pages/contents");
    const files = (await readdir(contents)).map((name) => path.join(contents, name));
    // A whole second: what a file system has of smaller parts cannot be set again in full.
    const time = new Date(1_600_000_000_000);
    for (const file of files) await utimes(file, time, time);
    expect(await project.run("build", [], clock)).toMatchObject({ status: 0, stderr: "" });
    for (const file of files) {
      const text = await readFile(file, "latin1");
      await writeFile(file, text.replace(/(?<=<p>[^<]*)[a-z]/, "#"), "latin1");
      await utimes(file, time, time);
    }
    expect(await project.run("build", [], clock)).toMatchObject({ status: 0, stderr: "" });
    const found = await project.run("check", [], clock);
    expect(found.status).toBe(1);
    expect(found.stderr).toMatch(
      /^dist\/\S+:1:1 error damage: is not what was built: \.cache.*; delete \.cache\/pages/m,
    );

    await rm(path.join(root, "dist"), { recursive: true });
    await project.write({ "dist/index.html": "another site" });
    const unpublished = await project.run("check", [], clock);
    expect(unpublished.stderr).toMatch(
      /^\.cache\/pages\/contents\/[0-9a-f]{64}:1:1 error damage: is damaged/m,
    );

    await rm(path.join(root, ".cache/pages"), { recursive: true });
    expect(await project.run("build", [], clock)).toMatchObject({ status: 0 });
    expect(await project.run("check", [], clock)).toMatchObject({ status: 0, stderr: "" });
    expect(await readSite()).toEqual(whole);
  });
});
