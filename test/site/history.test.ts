import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clock, copyBuiltSite, copyCache } from "../helpers/built-site.ts";
import { openProject, type Project, readTree } from "../helpers/project.ts";
import { committer, openRepository } from "../helpers/repository.ts";

let project: Project;
let built: Map<string, string>;
const readSite = ({ root }: Project) => readTree(path.join(root, "dist"));

beforeAll(async () => {
  project = await copyBuiltSite("history");
  built = await readSite(project);
});
afterAll(() => project.remove());

describe("a site in a git repository", () => {
  it("has a history page for each article that was changed, and for no other", () => {
    expect([...built.keys()].filter((file) => file.endsWith(".history.html"))).toEqual([
      "2020/arabic.history.html",
      "2020/chinese.history.html",
      "2021/harbour-master.history.html",
      "2021/storm.history.html",
    ]);
  });

  it("has a link from the article to its history, with the number of changes", () => {
    expect(built.get("2021/storm.html")).toContain('<a href="storm.history.html">Changed once.</a>');
    expect(built.get("2020/tide-1.html")).not.toContain("Changed");
  });

  it("shows what was added and what was removed", () => {
    const html = built.get("2021/storm.history.html") ?? "";
    expect(html).toMatch(/<del>.*At first.*<\/del>/s);
    expect(html).toMatch(/<ins>.*Nothing sails until the wind drops.*<\/ins>/s);
  });

  it("has each change in its feed", () => {
    const feed = built.get("changes.xml") ?? "";
    expect(feed.match(/<entry/g)?.length).toBeGreaterThanOrEqual(4);
    expect(feed).toContain("https://harbour.example/post/2021/storm.history.html#revision.2");
  });

  it("publishes neither names, addresses nor messages of committers", () => {
    const everything = [...built.values()].join("\n");
    for (const secret of [committer.name, committer.email, "Say it better"]) {
      expect(everything).not.toContain(secret);
    }
  });

  it("is the same in a clone, with and without the cache", async () => {
    await project.run("build", [], clock);
    expect(await readSite(project)).toEqual(built);
    const clone = await createClone();
    await clone.run("build", [], { ...clock, TZ: "Pacific/Auckland" });
    expect(await readSite(clone)).toEqual(built);
    await clone.remove();
  });

  it("has no histories if the clone is shallow, and the build says so in one line", async () => {
    const shallow = await createClone("--depth", "1");
    await copyCache(project, shallow);
    const { status, stdout } = await shallow.run("build", [], clock);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^no article has a history: .*git fetch --unshallow.*$/m);
    expect([...(await readSite(shallow)).keys()].join()).not.toContain("history");

    await requireHistory(shallow);
    const required = await shallow.run("build", [], clock);
    expect(required.status).toBe(1);
    expect(required.stderr).toMatch(
      /^_data\/site\.ts:\d+:\d+ error history: found "required".*fetch-depth: 0/m,
    );
    await shallow.remove();
  });

  it("has uncommitted changes in the article but not in its history, and the build says so", async () => {
    const file = "src/content/articles/2020/arabic.md";
    const text = await readFile(path.join(project.root, file), "utf8");
    await project.write({ [file]: `${text}\nمزيد.\n` });
    const { stdout } = await project.run("build", [], clock);
    expect(stdout).toMatch(/^1 article has uncommitted changes/m);
    const after = await readSite(project);
    expect(after.get("2020/arabic.html")).not.toBe(built.get("2020/arabic.html"));
    expect(after.get("2020/arabic.history.html")).toBe(built.get("2020/arabic.history.html"));
    await project.write({ [file]: text });
  });

  it("fails if a published correction was removed", async () => {
    const file = "src/content/articles/2020/tide-4.md";
    const text = await readFile(path.join(project.root, file), "utf8");
    await project.write({ [file]: text.replace("The next table is out.", "Something else.") });
    const { status, stderr } = await project.run("check");
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /tide-4\.md:\d+:\d+ error corrections\.1: the update of 2020-04-07.*commit [0-9a-f]{10} of 2021-03-20/,
    );
    await project.write({ [file]: text });
  });
});

async function createClone(...options: readonly string[]): Promise<Project> {
  const clone = openProject(await mkdtemp(path.join(tmpdir(), "offprint site ")));
  await openRepository(project.root).git("clone", "-q", ...options, `file://${project.root}`, clone.root);
  return clone;
}

async function requireHistory({ root, write }: Project): Promise<void> {
  const file = "_data/site.ts";
  const text = await readFile(path.join(root, file), "utf8");
  await write({
    [file]: text.replace("export const site = {", 'export const site = {\n  history: "required",'),
  });
}
