import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { type Change, findChange, isWatched, watchProject } from "../../src/serving/watch-project.ts";
import { waitUntil } from "../helpers/wait-until.ts";

describe("findChange", () => {
  it.each([
    ["src/content/articles/2021/a.md", "content"],
    ["src/content/articles/2021/a/picture.png", "content"],
    ["src/contents.ts", "code"],
    ["_data/authors.ts", "code"],
    ["_includes/styles/base.css", "code"],
    [".eleventy.ts", "code"],
    ["package.json", "code"],
  ])("takes %s for %s", (file, change) => {
    expect(findChange(file)).toBe(change);
  });
});

describe("isWatched", () => {
  it("is false for files that no page depends on", () => {
    const files = [
      ...["src/.a.md.swp", "src/a.md~", "src/#a.md#", "src/4913", "src/content/.DS_Store", "_data/b.tmp"],
      ...["dist", "dist/index.html", ".cache/serve/1", "node_modules", ".git", "test/a.ts", "README.md"],
    ];
    expect(files.filter(isWatched)).toEqual([]);
    expect(["", "src", ".eleventy.ts", "src/content/a.md"].filter(isWatched)).toHaveLength(4);
  });
});

describe("watchProject", () => {
  let root = "";
  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), "offprint-"));
    await mkdir(path.join(root, "src/content"), { recursive: true });
    await mkdir(path.join(root, "_data"));
    await writeFile(path.join(root, "src/content/a.md"), "one");
  });
  afterEach(() => rm(root, { recursive: true }));

  it("reports files that are written, added and removed after the start", async () => {
    const changes: Change[] = [];
    const warnings: string[] = [];
    const end = watchProject(
      root,
      (change) => changes.push(change),
      (text) => warnings.push(text),
    );
    onTestFinished(end);
    const expectNext = async (change: Change) => {
      await waitUntil(() => expect(new Set(changes)).toEqual(new Set([change])));
      // One write may cause several events: wait for all of them.
      await wait(50);
      changes.length = 0;
    };
    expect(changes).toEqual([]);
    await writeFile(path.join(root, "src/content/.a.md.swp"), "");
    await writeFile(path.join(root, "src/content/a.md"), "two");
    await expectNext("content");
    await writeFile(path.join(root, "_data/site.ts"), "");
    await expectNext("code");
    await rm(path.join(root, "src/content/a.md"));
    await expectNext("content");
    expect(warnings).toEqual([]);
  });
});
