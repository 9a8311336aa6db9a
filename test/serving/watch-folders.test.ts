import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { beforeEach, expect, it, onTestFinished, vi } from "vitest";
import { watchFolders } from "../../src/serving/watch-folders.ts";
import { waitUntil } from "../helpers/wait-until.ts";

let root = "";
const report = vi.fn<(file: string) => void>();
const fail = vi.fn();
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "offprint-"));
  await mkdir(path.join(root, "a/b"), { recursive: true });
  await writeFile(path.join(root, "a/b/text.md"), "0");
  report.mockReset();
  const end = watchFolders(root, (file) => !file.endsWith("~"), report, fail);
  onTestFinished(async () => {
    end();
    await rm(root, { recursive: true });
    expect(fail).not.toHaveBeenCalled();
  });
});
const at = (file: string) => path.join(root, file);

/** Expects a report of the file after `change`. */
async function expectReport(file: string, change: () => Promise<unknown>): Promise<void> {
  await wait(20);
  report.mockClear();
  await change();
  await waitUntil(() => expect(report).toHaveBeenCalledWith(at(file)), 5);
}

it("reports the last write, however the file was replaced before", async () => {
  const file = "a/b/text.md";
  const replace = [
    async () => writeFile(at(file), "1"),
    async () => rm(at(file)),
    async () => rename(at(file), at(`${file}~`)),
  ];
  for (let round = 0; round < 60; round++) {
    await writeFile(at(file), "2");
    await replace[round % 3]?.();
    await replace[(round >> 1) % 3]?.().catch(() => undefined);
    await expectReport(file, () => writeFile(at(file), String(round)));
  }
});

it("watches folders that are created, renamed, and created again under the same name", async () => {
  await mkdir(at("c/d"), { recursive: true });
  await expectReport("c/d/text.md", () => writeFile(at("c/d/text.md"), "1"));
  await rename(at("c"), at("e"));
  await expectReport("e/d/text.md", () => writeFile(at("e/d/text.md"), "2"));
  for (let round = 0; round < 20; round++) {
    await rm(at("e"), { recursive: true });
    await mkdir(at("e/d"), { recursive: true });
    await expectReport("e/d/text.md", () => writeFile(at("e/d/text.md"), "3"));
  }
});

it("reports nothing that is not watched", async () => {
  await mkdir(at("f~"));
  await writeFile(at("f~/text.md"), "1");
  await expectReport("a/other.md", () => writeFile(at("a/other.md"), "1"));
  expect(report.mock.calls.flat().filter((file) => file.includes("~"))).toEqual([]);
});
