import { cp, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { hashCode as hashCodeSince } from "../../src/memory/hash-code.ts";
import { createFolder } from "../helpers/publication.ts";

const files = {
  ".eleventy.ts": "press",
  "_data/site.ts": "facts",
  "_includes/layouts/a.tsx": "layout",
  "package.json": "{}",
  "package-lock.json": "{}",
  "src/edition/a.ts": "code",
  "src/content/articles/2021/a.md": "text",
  "README.md": "about",
};

/** Of code that is taken to be older than this process. */
const hashCode = (root: string, parts?: readonly string[]) =>
  hashCodeSince(root, parts, Number.POSITIVE_INFINITY);

describe("hashCode", () => {
  it.each([
    ".eleventy.ts",
    "_data/site.ts",
    "_includes/layouts/a.tsx",
    "package-lock.json",
    "src/edition/a.ts",
  ])("is another when %s changes", async (file) => {
    const root = await createFolder(files);
    const before = await hashCode(root);
    await writeFile(path.join(root, file), "other");
    expect(await hashCode(root)).not.toBe(before);
  });

  it.each(["src/content/articles/2021/a.md", "README.md"])("stays when %s changes", async (file) => {
    const root = await createFolder(files);
    const before = await hashCode(root);
    await writeFile(path.join(root, file), "other");
    expect(await hashCode(root)).toBe(before);
  });

  it("is never the same again when code is newer than the process that runs it", async () => {
    const root = await createFolder(files);
    expect(await hashCodeSince(root)).not.toBe(await hashCodeSince(root));
    const afterwards = Date.now() + 1000;
    expect(await hashCodeSince(root, ["src"], afterwards)).toBe(
      await hashCodeSince(root, ["src"], afterwards),
    );
  });

  it("asks fewer parts where fewer decide", async () => {
    const root = await createFolder(files);
    const before = await hashCode(root, ["src/edition"]);
    await writeFile(path.join(root, "_includes/layouts/a.tsx"), "other");
    expect(await hashCode(root, ["src/edition"])).toBe(before);
    await writeFile(path.join(root, "src/edition/a.ts"), "other");
    expect(await hashCode(root, ["src/edition"])).not.toBe(before);
  });

  it("is the same in another folder, and where there is no lockfile, another", async () => {
    const { "package-lock.json": _, ...unlocked } = files;
    const [one, two, three] = await Promise.all([files, files, unlocked].map(createFolder));
    await cp(one ?? "", two ?? "", { recursive: true });
    const hashes = await Promise.all([one, two, three].map((root) => hashCode(root ?? "")));
    expect(hashes[0]).toBe(hashes[1]);
    expect(hashes[2]).not.toBe(hashes[0]);
  });
});
