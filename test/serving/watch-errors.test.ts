import fs from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { watchProject } from "../../src/serving/watch-project.ts";
import { waitUntil } from "../helpers/wait-until.ts";

/** The errors of the folders src/0, src/1 and so on. */
const codes = ["ENOSPC", "ENOSPC", "EMFILE", "EACCES", "ENOSPC", "ENOENT"];

/** Has `fs.watch` fail for these folders until the test ends, in modules that were imported before too. */
function failToWatch(): void {
  const { watch } = fs;
  const spy = vi.spyOn(fs, "watch").mockImplementation((folder, listener) => {
    const code = codes[Number(path.basename(String(folder)))];
    if (code) throw Object.assign(new Error(code), { code });
    return watch(folder, typeof listener === "function" ? listener : undefined);
  });
  syncBuiltinESMExports();
  onTestFinished(() => {
    spy.mockRestore();
    syncBuiltinESMExports();
  });
}

it("warns once for each reason why a folder cannot be watched, and watches the others", async () => {
  const root = await mkdtemp(path.join(tmpdir(), "offprint-"));
  onTestFinished(() => rm(root, { recursive: true }));
  for (const index of codes.keys()) await mkdir(path.join(root, `src/${index}`), { recursive: true });
  failToWatch();
  const warnings: string[] = [];
  const report = vi.fn();
  const end = watchProject(root, report, (text) => warnings.push(text));
  onTestFinished(end);
  expect(warnings).toEqual([
    expect.stringMatching(
      /^Some changes are not noticed: .*\(ENOSPC, fs\.inotify\.max_user_watches\)\. Correct this/,
    ),
    expect.stringContaining("(EMFILE, ulimit -n)"),
    expect.stringContaining("EACCES"),
  ]);
  await writeFile(path.join(root, "src/a.ts"), "");
  await waitUntil(() => expect(report).toHaveBeenCalledWith("code"));
});
