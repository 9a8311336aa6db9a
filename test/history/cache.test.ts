import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import type { Histories } from "../../src/history/load-histories.ts";
import type { Version } from "../../src/history/parse-version.ts";
import type { Changes } from "../../src/model/history.ts";
import { writeArticle } from "../helpers/publication.ts";
import { createRepository, createTemporaryFolder, type TestRepository } from "../helpers/repository.ts";
import {
  a,
  compareWhole,
  day,
  findOldest,
  inArticles,
  listChanges,
  listRevisions,
  loadTestHistories,
} from "./load-test-histories.ts";

const b = inArticles("b");
const article = (text: string) => writeArticle({ date: "2021-03-20" }, `${text}\n`);

async function createHistory(): Promise<TestRepository> {
  const repository = await createRepository();
  await repository.git("config", "core.excludesFile", "");
  await repository.publish(
    { ".gitignore": ".cache/\n", [a]: article("One."), [b]: article("B.") },
    "Publish",
    day(21),
  );
  await repository.publish({ [a]: article("Two.") }, "Update", day(22));
  await repository.publish({ [a]: article("Two."), [b]: article("C.") }, "Update", day(23));
  return repository;
}

/** Returns everything that was loaded, changes included, as text. */
async function flatten(histories: Histories): Promise<string> {
  const read = await Promise.all(
    [...histories.byFile.values()].map(({ changes, oldest }) =>
      Promise.all([changes.read(), oldest?.text.read()]),
    ),
  );
  return JSON.stringify([[...histories.byFile], read, histories.diagnostics, histories.notices]);
}

function countComparisons() {
  const compared: string[] = [];
  const compare = (before: Version, after: Version): Changes => {
    compared.push(`${before.text.trim()} ${after.text.trim()}`);
    return compareWhole(before, after);
  };
  return { compared, compare };
}

/** Runs `task` and lists the git commands that it started, from git's own trace. */
async function traceGit(task: () => Promise<unknown>): Promise<string[]> {
  const file = path.join(await createTemporaryFolder(), "trace");
  process.env["GIT_TRACE2_EVENT"] = file;
  try {
    await task();
  } finally {
    delete process.env["GIT_TRACE2_EVENT"];
  }
  const events = (await readFile(file, "utf8")).trim().split("\n");
  return events.flatMap((event) => /"event":"cmd_name".*"name":"([\w-]+)"/.exec(event)?.[1] ?? []);
}

async function listCache({ root }: TestRepository): Promise<string[]> {
  const folder = path.join(root, ".cache/memory");
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

it("does not change the result", async () => {
  const { root } = await createHistory();
  const cold = await flatten(await loadTestHistories(root));
  const { compared, compare } = countComparisons();
  expect(await flatten(await loadTestHistories(root, { compare }))).toBe(cold);
  expect(compared).toEqual([]);
  await rm(path.join(root, ".cache"), { recursive: true });
  expect(await flatten(await loadTestHistories(root, { compare }))).toBe(cold);
  expect(compared.sort()).toEqual(["B. C.", "One. Two."]);
});

it("leaves two calls of git if nothing is new, and reads all texts with one call if they are", async () => {
  const { root } = await createHistory();
  const cold = await traceGit(async () => flatten(await loadTestHistories(root)));
  expect(cold.sort()).toEqual(["cat-file", "log", "rev-parse", "status"]);
  const warm = await traceGit(async () => flatten(await loadTestHistories(root)));
  expect(warm.sort()).toEqual(["rev-parse", "status"]);
});

it("is extended by new commits", async () => {
  const repository = await createHistory();
  const { root } = repository;
  await loadTestHistories(root);
  await repository.publish({ [a]: article("Three.") }, "Update", day(24));
  await repository.publish({ "README.md": "Us." }, "Elsewhere", day(25));
  const { compared, compare } = countComparisons();
  const started = await traceGit(() => loadTestHistories(root, { compare }));
  expect(started.sort()).toEqual(["cat-file", "log", "rev-list", "rev-parse", "status"]);
  expect(compared).toEqual(["Two. Three."]);
  const warm = await flatten(await loadTestHistories(root));
  await rm(path.join(root, ".cache"), { recursive: true });
  expect(await flatten(await loadTestHistories(root))).toBe(warm);
});

it("is not used after history was amended, reset or rebased", async () => {
  const repository = await createHistory();
  const { root, git } = repository;
  await loadTestHistories(root);
  await repository.write({ [a]: article("Amended.") });
  await git("commit", "-qa", "--amend", "--no-edit", "--date", day(23));
  expect((await listChanges(await loadTestHistories(root)))[0]).toEqual(["text: Two. → Amended."]);
  await git("reset", "-q", "--hard", "HEAD~1");
  expect(await listChanges(await loadTestHistories(root))).toEqual([["text: One. → Two."], undefined]);
  await git("reflog", "expire", "--expire=now", "--all");
  await git("gc", "-q", "--prune=now");
  await repository.publish({ [a]: article("Three.") }, "Update", day(24));
  expect((await listChanges(await loadTestHistories(root)))[0]).toEqual(["text: Two. → Three."]);
});

it("is not extended if the last build was on a branch that was merged since", async () => {
  const repository = await createHistory();
  const { root, git } = repository;
  await git("checkout", "-q", "-b", "update");
  await repository.publish({ [a]: article("Step.") }, "Step", day(24));
  await repository.publish({ [a]: article("Three.") }, "Step", day(25));
  expect(listRevisions(await loadTestHistories(root))).toHaveLength(4);
  await git("checkout", "-q", "main");
  await repository.merge("update", day(26));
  expect(await listChanges(await loadTestHistories(root))).toEqual([
    ["text: Two. → Three."],
    ["text: One. → Two."],
    undefined,
  ]);
});

it.each(["", "{", "[]", "null", '{"fields":[{}],"blocks":[]}'])(
  "is replaced if it is damaged: %j",
  async (damage) => {
    const repository = await createHistory();
    const { root } = repository;
    const whole = await flatten(await loadTestHistories(root));
    const files = await listCache(repository);
    expect(files).toHaveLength(6);
    for (const file of files) await writeFile(file, damage);
    expect(await flatten(await loadTestHistories(root))).toBe(whole);
    expect(await Promise.all(files.map((file) => readFile(file, "utf8")))).not.toContain(damage);
  },
);

it.each([
  ["a letter is changed", (text: string) => text.replace(/[A-Za-z](?=[^"A-Z]*$)/, "x")],
  [
    "each digit is another",
    (text: string) => text.replace(/\d/g, (digit) => String((Number(digit) + 1) % 10)),
  ],
  ["a boolean is inverted", (text: string) => text.replace(/false|true/, (one) => String(one === "false"))],
  ["it is cut short", (text: string) => text.slice(0, -3)],
])("is replaced if %s", async (_name, damage) => {
  const repository = await createHistory();
  const { root } = repository;
  const whole = await flatten(await loadTestHistories(root));
  for (const file of await listCache(repository)) {
    const text = await readFile(file, "utf8");
    await writeFile(file, damage(text));
  }
  expect(await flatten(await loadTestHistories(root))).toBe(whole);
});

it("is replaced if a file or folder is in the place of another file", async () => {
  const repository = await createHistory();
  const { root } = repository;
  const whole = await flatten(await loadTestHistories(root));
  const files = await listCache(repository);
  const texts = await Promise.all(files.map((file) => readFile(file)));
  for (const [index, file] of files.entries()) await writeFile(file, texts.at(index - 1) ?? "");
  expect(await flatten(await loadTestHistories(root))).toBe(whole);
  for (const file of files) {
    await rm(file);
    await mkdir(path.join(file, "deep"), { recursive: true });
  }
  expect(await flatten(await loadTestHistories(root))).toBe(whole);
  expect(await Promise.all(files.map((file) => readFile(file)))).toEqual(texts);
  await rm(path.join(root, ".cache"), { recursive: true });
  await writeFile(path.join(root, ".cache"), "a file");
  expect(await flatten(await loadTestHistories(root))).toBe(whole);
});

it("may be removed between loading and reading", async () => {
  const { root } = await createHistory();
  const histories = await loadTestHistories(root);
  await rm(path.join(root, ".cache"), { recursive: true });
  expect(await listChanges(histories)).toEqual([["text: One. → Two."], undefined]);
  expect((await findOldest(histories, "b"))?.text.blocks).toEqual([{ kind: "paragraph", text: "B." }]);
});

it("drops entries that the build does not need", async () => {
  const repository = await createHistory();
  await loadTestHistories(repository.root);
  await repository.git("rm", "-q", a);
  await repository.commit("Remove", day(24));
  await loadTestHistories(repository.root);
  const kept = await listCache(repository);
  expect(kept).toHaveLength(4);
  const blob = await repository.git("rev-parse", `HEAD~1:${a}`);
  expect(
    (await Promise.all(kept.map((file) => readFile(file, "utf8")))).filter((text) => text.includes(blob)),
  ).toEqual([
    // The log has every commit.
    expect.stringContaining('"commits"'),
  ]);
});
