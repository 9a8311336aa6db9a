import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findFreeKey, writeArticle } from "../../src/writing/write-article.ts";

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

describe("findFreeKey", () => {
  const write = (key: string, title: string) =>
    writeArticle(root, key, `---\ntitle: ${title}\n---\n\nText.\n`);

  it("is the slug, or has a number if articles with other headlines have it", async () => {
    expect(findFreeKey(root, 2021, "hai", "海")).toBe("2021/hai");
    await write("2021/hai", "海");
    await write("2021/hai-2/index", "還");
    await writeArticle(root, "2021/hai-3", "no front matter");
    expect(findFreeKey(root, 2021, "hai", "害")).toBe("2021/hai-4");
    expect(findFreeKey(root, 2022, "hai", "害")).toBe("2022/hai");
  });

  it("is that of the article with the same headline, which is never overwritten", async () => {
    await write("2021/hai", "海");
    await write("2021/hai-2/index", "害");
    expect(findFreeKey(root, 2021, "hai", "海")).toBe("2021/hai");
    const key = findFreeKey(root, 2021, "hai", "害");
    expect(key).toBe("2021/hai-2");
    await expect(writeArticle(root, key, "new")).rejects.toThrow(
      "2021/hai-2/index.md:1:1 error file: it exists",
    );
  });
});
