import { appendFile, rm } from "node:fs/promises";
import path from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { GitError, readGit } from "../../src/history/git.ts";
import { findRepository } from "../../src/history/repository.ts";
import { UsageError } from "../../src/model/usage-error.ts";
import { writeArticle } from "../helpers/publication.ts";
import { createRepository } from "../helpers/repository.ts";
import { a, day, inArticles, listRevisions, loadTestHistories } from "./load-test-histories.ts";

const article = (text: string) => writeArticle({ date: "2021-03-20" }, `${text}\n`);

afterEach(() => {
  vi.unstubAllEnvs();
});

async function createHistory() {
  const repository = await createRepository();
  await repository.publish({ [inArticles("old")]: article("One.\n\nStays.") }, "Publish", day(21));
  await repository.move(inArticles("old"), a);
  await repository.publish({ [a]: article("Two.\n\nStays.") }, "中国\n\nOffprint: minor", day(22));
  return repository;
}

describe("git", () => {
  it("fails with its own message", async () => {
    const { root } = await createHistory();
    await expect(readGit(root, ["log", "nowhere"])).rejects.toThrow(
      /^git log ended with 128: fatal: ambiguous argument 'nowhere'/,
    );
    await expect(readGit(root, ["log", "nowhere"])).rejects.toBeInstanceOf(GitError);
  });

  it("is reported as missing if it is not installed", async () => {
    const { root } = await createHistory();
    vi.stubEnv("PATH", "");
    expect(await findRepository(root)).toEqual({
      kind: "missing",
      reason: "git is not installed",
      remedy: "install git",
    });
  });

  it("is reported as missing for a folder that it does not trust", async () => {
    const { root } = await createHistory();
    // The variable of git's own tests.
    vi.stubEnv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1");
    expect(await findRepository(root)).toMatchObject({
      kind: "missing",
      reason: "git does not trust this folder, because another user owns it",
    });
  });

  it("fails in a damaged repository, which is not one without history", async () => {
    const { root } = await createHistory();
    await appendFile(path.join(root, ".git/config"), "[broken");
    await expect(findRepository(root)).rejects.toThrow("bad config");
  });

  it("fails with a UsageError, which is printed without a stack", async () => {
    const { root } = await createHistory();
    await expect(readGit(root, ["log", "nowhere"])).rejects.toBeInstanceOf(UsageError);
  });
});

describe("settings of a user or a hook", () => {
  it("do not change the result", async () => {
    const { root, git } = await createHistory();
    const site = { showCommitSubjects: true };
    const plain = listRevisions(await loadTestHistories(root, { site }));
    const settings = {
      "color.ui": "always",
      "core.pager": "false",
      "core.quotePath": "true",
      "diff.noprefix": "true",
      "diff.renames": "false",
      "diff.relative": "true",
      "diff.renameLimit": "1",
      "i18n.logOutputEncoding": "latin1",
      "log.abbrevCommit": "true",
      "log.date": "relative",
      "log.decorate": "full",
      "log.diffMerges": "off",
      "log.follow": "true",
      "log.showRoot": "false",
      "log.showSignature": "true",
      "status.branch": "true",
      "status.relativePaths": "true",
      "status.renames": "copies",
      "status.showUntrackedFiles": "no",
      "trailer.separators": "=",
    };
    for (const [name, value] of Object.entries(settings)) await git("config", name, value);
    const elsewhere = await createRepository();
    vi.stubEnv("GIT_DIR", path.join(elsewhere.root, ".git"));
    vi.stubEnv("GIT_WORK_TREE", elsewhere.root);
    vi.stubEnv("GIT_INDEX_FILE", "nowhere");
    vi.stubEnv("GIT_LITERAL_PATHSPECS", "1");
    vi.stubEnv("LC_ALL", "de_DE.UTF-8");
    await rm(path.join(root, ".cache"), { recursive: true });
    const histories = await loadTestHistories(root, { site });
    expect(listRevisions(histories)).toEqual(plain);
    expect(plain).toEqual([
      "changed 2021-03-22T13:00+01:00 minor 中国",
      "imported 2021-03-21T13:00+01:00 Publish",
    ]);
    expect(histories.notices).toEqual([]);
  });

  it("do not replace objects", async () => {
    const { root, git } = await createHistory();
    const replacement = await git("commit-tree", "-m", "Replacement", "HEAD^{tree}");
    await git("replace", "HEAD", replacement);
    expect(listRevisions(await loadTestHistories(root))).toHaveLength(2);
  });
});
