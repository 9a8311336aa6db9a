import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { type KnownFiles, readContent } from "../../src/loading/read-content.ts";

it("knows a file by its size and times only when they cannot stay the same in another save", async () => {
  const root = await mkdtemp(path.join(tmpdir(), "offprint-"));
  vi.useFakeTimers({ toFake: ["Date"] });
  onTestFinished(async () => {
    vi.useRealTimers();
    await rm(root, { recursive: true });
  });
  const known: KnownFiles = new Map();
  const file = path.join(root, "src/content/a.md");
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, "one");
  await readContent(root, "src/content", known);
  expect([...known.keys()]).toEqual([]);
  vi.setSystemTime(Date.now() + 60_000);
  const { files } = await readContent(root, "src/content", known);
  expect(files[0]?.content).toBe("one");
  expect([...known.keys()]).toEqual(["src/content/a.md"]);
  // What is known is not read again.
  expect((await readContent(root, "src/content", known)).files[0]).toBe(files[0]);
});
