import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { type CachedFiles, readContent } from "../../src/loading/read-content.ts";

it("caches a file by its size and times only when another save would change them", async () => {
  const root = await mkdtemp(path.join(tmpdir(), "offprint-"));
  vi.useFakeTimers({ toFake: ["Date"] });
  onTestFinished(async () => {
    vi.useRealTimers();
    await rm(root, { recursive: true });
  });
  const cached: CachedFiles = new Map();
  const file = path.join(root, "src/content/a.md");
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, "one");
  await readContent(root, "src/content", cached);
  expect([...cached.keys()]).toEqual([]);
  vi.setSystemTime(Date.now() + 60_000);
  const { files } = await readContent(root, "src/content", cached);
  expect(files[0]?.content).toBe("one");
  expect([...cached.keys()]).toEqual(["src/content/a.md"]);
  // A cached file is not read again.
  expect((await readContent(root, "src/content", cached)).files[0]).toBe(files[0]);
});
