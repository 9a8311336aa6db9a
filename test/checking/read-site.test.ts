import { hash } from "node:crypto";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readSite } from "../../src/checking/read-site.ts";
import { UsageError } from "../../src/model/usage-error.ts";

describe("readSite", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "read-site-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it("reads texts, names everything else, in the order of paths", async () => {
    await mkdir(path.join(folder, "tags"));
    await writeFile(path.join(folder, "tags/x.html"), "é");
    await writeFile(path.join(folder, "a.png"), new Uint8Array([0xff]));
    await writeFile(path.join(folder, "Z.txt"), "");
    expect([...readSite(folder)]).toEqual([
      { path: "Z.txt", content: { sha256: hash("sha256", ""), text: "" } },
      { path: "a.png" },
      { path: "tags/x.html", content: { sha256: hash("sha256", "é"), text: "é" } },
    ]);
  });

  it("names a text that is not UTF-8, but not a static file without markup", async () => {
    const bytes = new Uint8Array([0x63, 0x61, 0x66, 0xe9]);
    for (const name of ["a.txt", "b.txt", "c.html"]) await writeFile(path.join(folder, name), bytes);
    const undecodable = hash("sha256", bytes);
    expect([...readSite(folder, undefined, new Set(["b.txt", "c.html"]))]).toEqual([
      { path: "a.txt", undecodable },
      { path: "b.txt" },
      { path: "c.html", undecodable },
    ]);
  });

  it("refuses a link: what it leads to would not go online with the site", async () => {
    await symlink("/etc/hostname", path.join(folder, "a.html"));
    expect(() => [...readSite(folder)]).toThrow(UsageError);
  });
});
