import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeArticle } from "../../src/writing/write-article.ts";

let root = "";
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "offprint-"));
});
afterEach(() => rm(root, { recursive: true }));

describe("writeArticle", () => {
  it("writes the file, and the year's folder if need be", async () => {
    expect(await writeArticle(root, "2021/a-story", "text")).toBe("src/content/articles/2021/a-story.md");
    expect(await readFile(path.join(root, "src/content/articles/2021/a-story.md"), "utf8")).toBe("text");
  });

  it("never overwrites, and says what to do", async () => {
    await writeArticle(root, "2021/a-story", "first");
    await expect(writeArticle(root, "2021/a-story", "second")).rejects.toThrow(
      "src/content/articles/2021/a-story.md:1:1 error file: it exists and is never overwritten; edit it, or choose another name with --slug my-slug",
    );
    expect(await readFile(path.join(root, "src/content/articles/2021/a-story.md"), "utf8")).toBe("first");
  });

  it("takes no name that an article with a folder of its own has", async () => {
    const folder = path.join(root, "src/content/articles/2021/a-story");
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, "index.md"), "first");
    await expect(writeArticle(root, "2021/a-story", "second")).rejects.toThrow(
      "2021/a-story/index.md:1:1 error file",
    );
  });
});
