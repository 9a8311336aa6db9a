import { chmod, lstat, mkdir, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ensureFolder } from "../../src/memory/ensure-folder.ts";
import { createFolder } from "../helpers/publication.ts";

describe("ensureFolder", () => {
  it("makes a folder, and those that it lies in", async () => {
    const root = await createFolder({});
    const folder = path.join(root, ".cache/history/changes");
    ensureFolder(folder);
    ensureFolder(folder);
    expect((await lstat(folder)).isDirectory()).toBe(true);
  });

  it("takes the place of a file, of a link, and of either further up", async () => {
    const root = await createFolder({ "elsewhere/kept": "kept" });
    const folder = path.join(root, ".cache/pages/contents");
    for (const place of [folder, path.dirname(folder), path.join(root, ".cache")]) {
      for (const target of ["elsewhere", "nowhere", "a file"]) {
        await rm(place, { recursive: true, force: true });
        await mkdir(path.dirname(place), { recursive: true });
        if (target === "a file") await writeFile(place, "");
        else await symlink(path.join(root, target), place);
        ensureFolder(place);
        ensureFolder(folder);
        expect((await lstat(place)).isDirectory()).toBe(true);
        expect((await lstat(folder)).isDirectory()).toBe(true);
      }
    }
    expect(await readFile(path.join(root, "elsewhere/kept"), "utf8")).toBe("kept");
  });

  it("makes a folder writable that is not, and keeps what it holds", async () => {
    const root = await createFolder({ ".cache/kept": "kept" });
    const folder = path.join(root, ".cache");
    await chmod(folder, 0o500);
    ensureFolder(folder);
    await writeFile(path.join(folder, "new"), "");
    expect((await readdir(folder)).sort()).toEqual(["kept", "new"]);
  });

  it("changes nothing above the cache", async () => {
    const root = await createFolder({ "a file": "kept" });
    expect(() => ensureFolder(path.join(root, "a file/.cache"))).toThrow("ENOTDIR");
    expect(await readFile(path.join(root, "a file"), "utf8")).toBe("kept");
  });
});
