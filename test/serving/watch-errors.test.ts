import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import * as chokidar from "chokidar";
import { expect, it, onTestFinished, vi } from "vitest";
import { watchProject } from "../../src/serving/watch-project.ts";

vi.mock("chokidar", async (load) => {
  const real = await load<typeof chokidar>();
  return { ...real, watch: vi.fn(real.watch) };
});

it("tells once what cannot be watched, and goes on", async () => {
  const root = await mkdtemp(path.join(tmpdir(), "offprint-"));
  onTestFinished(() => rm(root, { recursive: true }));
  const told: string[] = [];
  const end = await watchProject(
    root,
    () => {},
    (text) => told.push(text),
  );
  const watcher = vi.mocked(chokidar.watch).mock.results[0]?.value;
  const fail = (code: string) => watcher?.emit("error", Object.assign(new Error(code), { code }));
  for (const code of ["ENOSPC", "ENOSPC", "EMFILE", "EACCES", "ENOSPC"]) fail(code);
  expect(told).toEqual([
    expect.stringMatching(
      /^Some changes are not seen: .*\(ENOSPC, fs\.inotify\.max_user_watches\)\. Start this again/,
    ),
    expect.stringContaining("(EMFILE, ulimit -n)"),
    expect.stringContaining("EACCES"),
  ]);
  await end();
});
