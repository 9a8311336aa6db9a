import type * as fs from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { watchProject } from "../../src/serving/watch-project.ts";
import { waitUntil } from "../helpers/wait-until.ts";

/** The errors of the folders src/0, src/1 and so on. */
const codes = vi.hoisted(() => ["ENOSPC", "ENOSPC", "EMFILE", "EACCES", "ENOSPC", "ENOENT"]);
vi.mock("node:fs", async (load) => {
  const real = await load<typeof fs>();
  const watch = (folder: string, listener: fs.WatchListener<string>) => {
    const code = codes[Number(path.basename(folder))];
    if (code) throw Object.assign(new Error(code), { code });
    return real.watch(folder, listener);
  };
  return { ...real, watch };
});

it("tells once what cannot be watched, and goes on", async () => {
  const root = await mkdtemp(path.join(tmpdir(), "offprint-"));
  onTestFinished(() => rm(root, { recursive: true }));
  for (const index of codes.keys()) await mkdir(path.join(root, `src/${index}`), { recursive: true });
  const told: string[] = [];
  const report = vi.fn();
  const end = watchProject(root, report, (text) => told.push(text));
  onTestFinished(end);
  expect(told).toEqual([
    expect.stringMatching(
      /^Some changes are not seen: .*\(ENOSPC, fs\.inotify\.max_user_watches\)\. Start this again/,
    ),
    expect.stringContaining("(EMFILE, ulimit -n)"),
    expect.stringContaining("EACCES"),
  ]);
  await writeFile(path.join(root, "src/a.ts"), "");
  await waitUntil(() => expect(report).toHaveBeenCalledWith("code"));
});
