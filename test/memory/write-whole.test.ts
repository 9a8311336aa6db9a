import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { removeParts, writeWhole } from "../../src/memory/write-whole.ts";

it("removes what processes left that were ended while they wrote, and nothing that is being written", async () => {
  const root = await mkdtemp(path.join(tmpdir(), "offprint-"));
  onTestFinished(() => rm(root, { recursive: true }));
  const folder = path.join(root, "cache");
  await removeParts(folder);
  await mkdir(path.join(folder, "code"), { recursive: true });
  writeWhole(path.join(folder, "whole.json"), "{}");
  for (const name of ["code/old.mjs.7.part", "old.json.part", "new.json.part", "old.html"]) {
    await writeFile(path.join(folder, name), "");
    if (name.includes("old")) await utimes(path.join(folder, name), new Date(0), new Date(0));
  }
  await removeParts(folder);
  expect((await readdir(folder, { recursive: true })).sort()).toEqual([
    "code",
    "new.json.part",
    "old.html",
    "whole.json",
  ]);
  await removeParts(path.join(folder, "old.html"));
});
