import { mkdir, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openEntryStore } from "../../src/memory/entry-store.ts";
import { createFolder } from "../helpers/publication.ts";

async function createStore(entries: Readonly<Record<string, string>> = { a: "one", b: "two" }) {
  const folder = await createFolder({});
  const file = path.join(folder, "deep", "entries");
  const store = openEntryStore(file, "header");
  for (const [key, value] of Object.entries(entries)) store.put(key, value);
  store.save();
  return { file, folder: path.dirname(file) };
}

const find = async (file: string, key: string, header = "header") => openEntryStore(file, header).find(key);

describe("an entry store", () => {
  it("returns what an earlier build, or the same build, put there", async () => {
    const { file } = await createStore({ a: "one", b: "中 “two”\t2" });
    expect(await find(file, "b")).toBe("中 “two”\t2");
    expect(await find(file, "c")).toBeUndefined();
    const store = openEntryStore(file, "header");
    store.put("c", "three");
    expect(store.find("c")).toBe("three");
  });

  it("is empty if there is no file, or one with another header", async () => {
    const { file } = await createStore();
    expect(await find(file, "a", "another")).toBeUndefined();
    expect(await find(`${file}-not-there`, "a")).toBeUndefined();
  });

  it("drops entries that a build did not use, and keeps those that it found", async () => {
    const { file } = await createStore();
    const store = openEntryStore(file, "header");
    store.find("a");
    store.save();
    expect(await find(file, "a")).toBe("one");
    expect(await find(file, "b")).toBeUndefined();
  });

  it("appends after an edit, and rewrites the file only when more than 10 % is unused", async () => {
    const { file } = await createStore(
      Object.fromEntries(Array.from({ length: 30 }, (_, number) => [`k${number}`, "v".repeat(20)])),
    );
    const sizes: number[] = [];
    for (let edit = 0; edit < 5; edit++) {
      const store = openEntryStore(file, "header");
      for (let number = edit + 1; number < 30; number++) store.keep(`k${number}`);
      for (let number = 0; number < edit; number++) expect(store.keep(`edit${number}`)).toBe(true);
      store.put(`edit${edit}`, "v".repeat(20));
      store.save();
      sizes.push((await readFile(file)).length);
    }
    const [first = 0, second = 0, third = 0, fourth = 0] = sizes;
    expect([second > first, third > second, fourth < third]).toEqual([true, true, true]);
    expect(await find(file, "edit4")).toBe("v".repeat(20));
    expect(await find(file, "k0")).toBeUndefined();
  });

  it("ignores entries that other code appended after the file was rewritten", async () => {
    const { file } = await createStore();
    const old = openEntryStore(file, "header");
    for (const key of ["a", "b"]) old.keep(key);
    old.put("c", "made by old code");
    const newer = openEntryStore(file, "other header");
    newer.put("d", "made by new code");
    newer.save();
    old.save();
    expect(await find(file, "c", "other header")).toBeUndefined();
    expect(await find(file, "d", "other header")).toBe("made by new code");
  });

  it("does not grow when one key is put again and again, and is written anew if it was removed meanwhile", async () => {
    const { file } = await createStore();
    for (let count = 0; count < 100; count++) {
      const store = openEntryStore(file, "header");
      for (const key of ["a", "b"]) store.keep(key);
      store.put("c", String(count));
      store.save();
    }
    expect((await readFile(file)).length).toBeLessThan(200);
    const store = openEntryStore(file, "header");
    store.put("e", "five");
    await rm(path.dirname(file), { recursive: true });
    store.save();
    expect(await find(file, "e")).toBe("five");
  });

  it("appends only new entries when it is saved again", async () => {
    const { file } = await createStore();
    const store = openEntryStore(file, "header");
    for (const key of ["a", "b"]) store.keep(key);
    store.put("c", "three");
    store.save();
    const text = await readFile(file, "utf8");
    store.save();
    expect(await readFile(file, "utf8")).toBe(text);
    store.put("d", "four");
    store.save();
    expect(await readFile(file, "utf8")).toMatch(/^\nd\t[0-9a-f]{8}four\n$/m);
    expect((await readFile(file, "utf8")).startsWith(text)).toBe(true);
  });

  it("is made again if a folder or a link replaced it, or a file its folder, or it is missing", async () => {
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
      const { file } = await createStore();
      await rm(file);
      await damage(file);
      const store = openEntryStore(file, "header");
      expect(store.find("a")).toBeUndefined();
      store.put("c", "three");
      expect(store.save()).toBeUndefined();
      expect(await find(file, "c")).toBe("three");
    }
  });

  it("returns why it could not be saved, and keeps its entries", async () => {
    const { folder } = await createStore();
    const tooLong = path.join(folder, "x".repeat(300));
    const store = openEntryStore(tooLong, "header");
    store.put("c", "three");
    expect(store.save()).toContain("ENAMETOOLONG");
    expect(store.save()).toContain("ENAMETOOLONG");
    expect(store.find("c")).toBe("three");
  });

  it("appends behind an incomplete entry", async () => {
    const { file } = await createStore();
    await writeFile(file, `${(await readFile(file, "utf8")).trimEnd()}\nc\tcut`);
    const store = openEntryStore(file, "header");
    for (const key of ["a", "b"]) expect(store.keep(key)).toBe(true);
    store.put("d", "four");
    store.save();
    expect([await find(file, "a"), await find(file, "c"), await find(file, "d")]).toEqual([
      "one",
      undefined,
      "four",
    ]);
  });

  it("does not keep a damaged entry", async () => {
    const { file } = await createStore();
    await writeFile(file, (await readFile(file, "utf8")).replace("one", "won"));
    const store = openEntryStore(file, "header");
    expect([store.keep("a"), store.keep("b"), store.keep("c")]).toEqual([false, true, false]);
  });

  it("is not rewritten when nothing changed", async () => {
    const { file } = await createStore();
    const text = await readFile(file, "utf8");
    // A mark that readers ignore and a rewrite would remove.
    await writeFile(file, `${text}cut short`);
    const store = openEntryStore(file, "header");
    store.find("a");
    store.find("b");
    store.save();
    expect(await readFile(file, "utf8")).toBe(`${text}cut short`);
  });

  it("ignores damaged and incomplete entries, and finds the others", async () => {
    const { file } = await createStore();
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replace("one", "won"));
    expect(await find(file, "a")).toBeUndefined();
    expect(await find(file, "b")).toBe("two");
    for (let length = 0; length < text.length; length++) {
      await writeFile(file, text.slice(0, length));
      expect(["two", undefined]).toContain(await find(file, "b"));
    }
  });

  it("leaves no temporary file", async () => {
    const { folder } = await createStore();
    expect(await readdir(folder)).toEqual(["entries"]);
  });

  it("refuses keys and values that would not be one line", async () => {
    const { file } = await createStore();
    const store = openEntryStore(file, "header");
    expect(() => store.put("a\tb", "")).toThrow("one line");
    expect(() => store.put("a", "b\nc")).toThrow("one line");
  });
});
