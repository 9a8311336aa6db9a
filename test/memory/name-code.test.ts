import { cp, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { nameCode as nameCodeSince, nameFacts } from "../../src/memory/name-code.ts";
import { createFolder } from "../helpers/publication.ts";

const files = {
  ".eleventy.ts": "press",
  "_data/site.ts": "facts",
  "_includes/layouts/a.tsx": "layout",
  "package.json": "{}",
  "package-lock.json": "{}",
  "src/model/a.ts": "code",
  "src/content/articles/2021/a.md": "text",
  "src/pages/map.njk": "own template",
  "src/static/ads.txt": "copied",
  "README.md": "about",
};

/** Of code that is taken to be older than this process. */
const nameCode = (root: string) => nameCodeSince(root, Number.POSITIVE_INFINITY);

describe("nameCode", () => {
  it.each([".eleventy.ts", "_includes/layouts/a.tsx", "package-lock.json", "src/model/a.ts"])(
    "is another when %s changes",
    async (file) => {
      const root = await createFolder(files);
      const before = await nameCode(root);
      await writeFile(path.join(root, file), "other");
      expect(await nameCode(root)).not.toBe(before);
    },
  );

  it.each([
    "src/content/articles/2021/a.md",
    "src/pages/map.njk",
    "src/static/ads.txt",
    "README.md",
    "_data/site.ts",
  ])("stays when %s changes", async (file) => {
    const root = await createFolder(files);
    const before = await nameCode(root);
    expect(before).toMatch(/^[0-9a-f]{16}$/);
    await writeFile(path.join(root, file), "other");
    expect(await nameCode(root)).toBe(before);
  });

  it("names nothing when code is newer than the process that runs it", async () => {
    const root = await createFolder(files);
    expect(await nameCodeSince(root)).toBeUndefined();
    expect(await nameCodeSince(root, Date.now() + 1000)).toBeDefined();
  });

  it("is the same in another folder, and changes without a lockfile", async () => {
    const { "package-lock.json": _, ...unlocked } = files;
    const [one, two, three] = await Promise.all([files, files, unlocked].map(createFolder));
    await cp(one ?? "", two ?? "", { recursive: true });
    const hashes = await Promise.all([one, two, three].map((root) => nameCode(root ?? "")));
    expect(hashes[0]).toBe(hashes[1]);
    expect(hashes[2]).not.toBe(hashes[0]);
  });
});

describe("nameFacts", () => {
  it("changes only when facts change", async () => {
    const root = await createFolder(files);
    const before = await nameFacts(root);
    await writeFile(path.join(root, "src/model/a.ts"), "other");
    expect(await nameFacts(root)).toBe(before);
    await writeFile(path.join(root, "_data/site.ts"), "other");
    expect(await nameFacts(root)).not.toBe(before);
  });
});
