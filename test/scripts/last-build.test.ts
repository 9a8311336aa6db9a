import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, it, onTestFinished, vi } from "vitest";
import { findFinished, readInputs, rememberBuild } from "../../scripts/last-build.js";

const article = "src/content/articles/2021/a/index.md";
const lines = ["nothing has changed: 1 page"];

/** A publication that was built a moment ago. */
async function createBuilt(until?: number) {
  const root = mkdtempSync(path.join(tmpdir(), "offprint last build "));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const write = (file: string, content: string) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), content);
  };
  write(article, "One");
  write("src/content/articles/2021/b/index.md", "Two");
  write("_data/site.ts", "export const site = {};");
  write(".git/HEAD", "ref: refs/heads/main\n");
  write(".git/refs/heads/main", "1\n");
  const read = () => readInputs(root, root);
  const build = (during = () => {}) => {
    const [before, began] = [read(), Date.now()];
    write("dist/index.html", "Page");
    during();
    rememberBuild(root, { before, after: read(), began, until, lines });
  };
  // A file that was written just before a build is not trusted.
  await wait(40);
  build();
  return {
    root,
    write,
    build,
    find: () => findFinished(root, read()),
    at: (file: string) => path.join(root, file),
  };
}

it("finds what the last build said, as often as it is asked", async () => {
  const { find } = await createBuilt();
  expect([find(), find()]).toEqual([lines, lines]);
});

it("finds nothing without a build, or with a damaged record", async () => {
  const { find, write, at } = await createBuilt();
  const record = readFileSync(at(".cache/last-build.json"), "utf8");
  for (const damaged of [record.slice(0, 20), "null", "[]", '"a"', record.replace('"lines"', '"words"')]) {
    write(".cache/last-build.json", damaged);
    expect(find()).toBeUndefined();
  }
  write(".cache/last-build.json", record);
  expect(find()).toEqual(lines);
  rmSync(at(".cache"), { recursive: true });
  expect(find()).toBeUndefined();
});

it.each<[string, (publication: Awaited<ReturnType<typeof createBuilt>>) => void]>([
  ["a text of the same length", ({ write }) => write(article, "Six")],
  [
    "a text that gets its old times back",
    ({ write, at }) => {
      const { atime, mtime } = statSync(at(article));
      write(article, "Six");
      utimesSync(at(article), atime, mtime);
    },
  ],
  [
    "a text that is replaced by another file of the same length and times",
    ({ write, at }) => {
      const { atime, mtime } = statSync(at(article));
      write("src/content/new", "Six");
      utimesSync(at("src/content/new"), atime, mtime);
      renameSync(at("src/content/new"), at(article));
    },
  ],
  ["a new text", ({ write }) => write("src/content/articles/2021/c/index.md", "Three")],
  ["a deleted text", ({ at }) => rmSync(at(article))],
  [
    "a renamed folder",
    ({ at }) => renameSync(at("src/content/articles/2021/a"), at("src/content/articles/2021/z")),
  ],
  ["a fact", ({ write }) => write("_data/site.ts", "export const site = { a: 1 };")],
  ["an own component", ({ write }) => write("_includes/components/byline.tsx", "")],
  ["a static file", ({ write }) => write("src/static/ads.txt", "")],
  ["a lockfile", ({ write }) => write("package-lock.json", "{}")],
  ["another branch", ({ write }) => write(".git/HEAD", "ref: refs/heads/other\n")],
  ["a commit", ({ write }) => write(".git/refs/heads/main", "2\n")],
  ["a page of the site", ({ write }) => write("dist/index.html", "Pane")],
  ["a page too many", ({ write }) => write("dist/a.html", "Page")],
  ["a deleted page", ({ at }) => rmSync(at("dist/index.html"))],
  ["a deleted site", ({ at }) => rmSync(at("dist"), { recursive: true })],
  [
    "a link to a folder, of which it knows nothing",
    ({ at }) => symlinkSync(tmpdir(), at("src/content/linked")),
  ],
])("finds nothing after a change: %s", async (_, change) => {
  const publication = await createBuilt();
  // Times of files have milliseconds at least.
  await wait(5);
  change(publication);
  expect(publication.find()).toBeUndefined();
});

it("leaves nothing if a file changes during the build, or right before it", async () => {
  const { build, write, find } = await createBuilt();
  await wait(40);
  build(() => write(article, "Six"));
  expect(find()).toBeUndefined();
  await wait(40);
  write(article, "Ten");
  build();
  expect(find()).toBeUndefined();
  await wait(40);
  build();
  expect(find()).toEqual(lines);
});

it("does not trust a file from the future, as after a clock went back", async () => {
  const { build, write, find } = await createBuilt();
  write(article, "Six");
  await wait(40);
  vi.spyOn(Date, "now").mockReturnValue(Date.now() - 60_000);
  onTestFinished(() => void vi.restoreAllMocks());
  build();
  expect(find()).toBeUndefined();
});

it("finds nothing once the clock alone changes the site, or if it went back", async () => {
  const until = Date.now() + 3_600_000;
  const { find } = await createBuilt(until);
  onTestFinished(() => void vi.restoreAllMocks());
  expect(find()).toEqual(lines);
  const clock = vi.spyOn(Date, "now").mockReturnValue(until - 1);
  expect(find()).toEqual(lines);
  clock.mockReturnValue(until);
  expect(find()).toBeUndefined();
  clock.mockReturnValue(until - 7_200_000);
  expect(find()).toBeUndefined();
});

it("reads the history of a worktree, whose repository is elsewhere", async () => {
  const { root, write, build, find, at } = await createBuilt();
  write("elsewhere/worktrees/a/HEAD", "ref: refs/heads/main\n");
  write("elsewhere/worktrees/a/commondir", "../..\n");
  write("elsewhere/refs/heads/main", "1\n");
  rmSync(at(".git"), { recursive: true });
  write(".git", `gitdir: ${root}/elsewhere/worktrees/a\n`);
  await wait(40);
  build();
  expect(find()).toEqual(lines);
  await wait(5);
  write("elsewhere/refs/heads/main", "2\n");
  expect(find()).toBeUndefined();
});
