import { mkdir, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openShelf } from "../../src/memory/shelf.ts";
import { createFolder } from "../helpers/publication.ts";

async function createShelf(entries: Readonly<Record<string, string>> = { a: "one", b: "two" }) {
  const folder = await createFolder({});
  const file = path.join(folder, "deep", "shelf");
  const shelf = openShelf(file, "recipe");
  for (const [key, value] of Object.entries(entries)) shelf.put(key, value);
  shelf.save();
  return { file, folder: path.dirname(file) };
}

const find = async (file: string, key: string, recipe = "recipe") => openShelf(file, recipe).find(key);

describe("a shelf", () => {
  it("gives back what an earlier build put there, and in the same build", async () => {
    const { file } = await createShelf({ a: "one", b: "中 “two”\t2" });
    expect(await find(file, "b")).toBe("中 “two”\t2");
    expect(await find(file, "c")).toBeUndefined();
    const shelf = openShelf(file, "recipe");
    shelf.put("c", "three");
    expect(shelf.find("c")).toBe("three");
  });

  it("is empty where there is none, and for another recipe", async () => {
    const { file } = await createShelf();
    expect(await find(file, "a", "another")).toBeUndefined();
    expect(await find(`${file}-not-there`, "a")).toBeUndefined();
  });

  it("drops what a build did not ask for, and keeps what it found", async () => {
    const { file } = await createShelf();
    const shelf = openShelf(file, "recipe");
    shelf.find("a");
    shelf.save();
    expect(await find(file, "a")).toBe("one");
    expect(await find(file, "b")).toBeUndefined();
  });

  it("is added to after an edit, and written anew only when much of it is of no use", async () => {
    const { file } = await createShelf(
      Object.fromEntries(Array.from({ length: 30 }, (_, number) => [`k${number}`, "v".repeat(20)])),
    );
    const sizes: number[] = [];
    for (let edit = 0; edit < 5; edit++) {
      const shelf = openShelf(file, "recipe");
      for (let number = edit + 1; number < 30; number++) shelf.keep(`k${number}`);
      for (let number = 0; number < edit; number++) expect(shelf.keep(`edit${number}`)).toBe(true);
      shelf.put(`edit${edit}`, "v".repeat(20));
      shelf.save();
      sizes.push((await readFile(file)).length);
    }
    const [first = 0, second = 0, third = 0, fourth = 0] = sizes;
    expect([second > first, third > second, fourth < third]).toEqual([true, true, true]);
    expect(await find(file, "edit4")).toBe("v".repeat(20));
    expect(await find(file, "k0")).toBeUndefined();
  });

  it("believes nothing that other code added, while the file was written anew", async () => {
    const { file } = await createShelf();
    const old = openShelf(file, "recipe");
    for (const key of ["a", "b"]) old.keep(key);
    old.put("c", "made by old code");
    const newer = openShelf(file, "other recipe");
    newer.put("d", "made by new code");
    newer.save();
    old.save();
    expect(await find(file, "c", "other recipe")).toBeUndefined();
    expect(await find(file, "d", "other recipe")).toBe("made by new code");
  });

  it("does not grow with what is put again and again, and is written where it was taken away meanwhile", async () => {
    const { file } = await createShelf();
    for (let count = 0; count < 100; count++) {
      const shelf = openShelf(file, "recipe");
      for (const key of ["a", "b"]) shelf.keep(key);
      shelf.put("c", String(count));
      shelf.save();
    }
    expect((await readFile(file)).length).toBeLessThan(200);
    const shelf = openShelf(file, "recipe");
    shelf.put("e", "five");
    await rm(path.dirname(file), { recursive: true });
    shelf.save();
    expect(await find(file, "e")).toBe("five");
  });

  it("can be saved again, and then adds only what is new", async () => {
    const { file } = await createShelf();
    const shelf = openShelf(file, "recipe");
    for (const key of ["a", "b"]) shelf.keep(key);
    shelf.put("c", "three");
    shelf.save();
    const text = await readFile(file, "utf8");
    shelf.save();
    expect(await readFile(file, "utf8")).toBe(text);
    shelf.put("d", "four");
    shelf.save();
    expect(await readFile(file, "utf8")).toMatch(/^\nd\t[0-9a-f]{8}four\n$/m);
    expect((await readFile(file, "utf8")).startsWith(text)).toBe(true);
  });

  it("is made again where a folder, a link or nothing is in its place, or a file in that of its folder", async () => {
    for (const damage of [
      (file: string) => mkdir(path.join(file, "deep"), { recursive: true }),
      (file: string) => symlink("nowhere", file),
      (file: string) => symlink(path.basename(file), file),
      (file: string) => rm(path.dirname(file), { recursive: true }),
      async (file: string) => {
        await rm(path.dirname(file), { recursive: true });
        await writeFile(path.dirname(file), "a file");
      },
    ]) {
      const { file } = await createShelf();
      await rm(file);
      await damage(file);
      const shelf = openShelf(file, "recipe");
      expect(shelf.find("a")).toBeUndefined();
      shelf.put("c", "three");
      expect(shelf.save()).toBeUndefined();
      expect(await find(file, "c")).toBe("three");
    }
  });

  it("says why it could not be saved, and saves it with the next", async () => {
    const { folder } = await createShelf();
    const tooLong = path.join(folder, "x".repeat(300));
    const shelf = openShelf(tooLong, "recipe");
    shelf.put("c", "three");
    expect(shelf.save()).toContain("ENAMETOOLONG");
    expect(shelf.save()).toContain("ENAMETOOLONG");
    expect(shelf.find("c")).toBe("three");
  });

  it("is added to behind an entry that was cut short", async () => {
    const { file } = await createShelf();
    await writeFile(file, `${(await readFile(file, "utf8")).trimEnd()}\nc\tcut`);
    const shelf = openShelf(file, "recipe");
    for (const key of ["a", "b"]) expect(shelf.keep(key)).toBe(true);
    shelf.put("d", "four");
    shelf.save();
    expect([await find(file, "a"), await find(file, "c"), await find(file, "d")]).toEqual([
      "one",
      undefined,
      "four",
    ]);
  });

  it("has no entry that was damaged", async () => {
    const { file } = await createShelf();
    await writeFile(file, (await readFile(file, "utf8")).replace("one", "won"));
    const shelf = openShelf(file, "recipe");
    expect([shelf.keep("a"), shelf.keep("b"), shelf.keep("c")]).toEqual([false, true, false]);
  });

  it("is not written again when nothing changed", async () => {
    const { file } = await createShelf();
    const text = await readFile(file, "utf8");
    // A mark that no reader minds and a writer would lose.
    await writeFile(file, `${text}cut short`);
    const shelf = openShelf(file, "recipe");
    shelf.find("a");
    shelf.find("b");
    shelf.save();
    expect(await readFile(file, "utf8")).toBe(`${text}cut short`);
  });

  it("does not believe an entry that was damaged or cut short, and believes the others", async () => {
    const { file } = await createShelf();
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replace("one", "won"));
    expect(await find(file, "a")).toBeUndefined();
    expect(await find(file, "b")).toBe("two");
    for (let length = 0; length < text.length; length++) {
      await writeFile(file, text.slice(0, length));
      expect(["two", undefined]).toContain(await find(file, "b"));
    }
  });

  it("leaves nothing half-written beside it", async () => {
    const { folder } = await createShelf();
    expect(await readdir(folder)).toEqual(["shelf"]);
  });

  it("refuses what would not be one line", async () => {
    const { file } = await createShelf();
    const shelf = openShelf(file, "recipe");
    expect(() => shelf.put("a\tb", "")).toThrow("one line");
    expect(() => shelf.put("a", "b\nc")).toThrow("one line");
  });
});
