import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readExcerpt } from "../../src/serving/source-excerpt.ts";

let root = "";
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "offprint-"));
});
afterEach(() => rm(root, { recursive: true }));

const excerpt = async (text: string, line: number, column: number) => {
  await writeFile(path.join(root, "a.md"), text);
  return readExcerpt(root, { file: "a.md", line, column, field: "text", message: "" });
};

describe("readExcerpt", () => {
  it("shows the line with a caret below the column", async () => {
    expect(await excerpt("one\r\n\ttwo three\r\n", 2, 6)).toBe("\ttwo three\n\t    ^");
    expect(await excerpt("中国: x", 1, 5)).toBe("中国: x\n\u3000\u3000  ^");
  });

  it("shortens a long line on both sides of the column", async () => {
    const [line = "", caret = ""] =
      (await excerpt(`${"a".repeat(500)}X${"b".repeat(500)}`, 1, 501))?.split("\n") ?? [];
    expect(line).toBe(`…${"a".repeat(60)}X${"b".repeat(59)}…`);
    expect(line[caret.indexOf("^")]).toBe("X");
  });

  it("returns undefined for a symbolic link, which may lead to a secret file", async () => {
    await writeFile(path.join(root, "secret"), "not to be shown");
    await symlink("secret", path.join(root, "b.md"));
    expect(
      readExcerpt(root, { file: "b.md", line: 1, column: 1, field: "file", message: "" }),
    ).toBeUndefined();
  });

  it("returns undefined for a line or file that does not exist", async () => {
    expect(await excerpt("one", 7, 1)).toBeUndefined();
    expect(
      readExcerpt(root, { file: "b.md", line: 1, column: 1, field: "file", message: "" }),
    ).toBeUndefined();
  });
});
