import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkSite } from "../../src/checking/check-site.ts";
import { openSite } from "../../src/checking/read-site.ts";
import { formatDiagnostic } from "../../src/model/diagnostic.ts";
import { context, edit, sampleFiles, toSource } from "./sample-site.ts";

describe("checkSite", () => {
  it("finds nothing in a site without faults", () => {
    expect(checkSite(toSource(sampleFiles), context).diagnostics).toEqual([]);
  });
});

describe("checkSite in a folder", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "check-site-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const write = async (files: Iterable<readonly [string, string | Uint8Array]>) => {
    for (const [name, content] of files) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), content);
    }
  };
  const check = async () => checkSite(openSite(folder), context).diagnostics;

  it("reads the site from a folder", async () => {
    await write(sampleFiles);
    expect(await check()).toEqual([]);
  });

  it("places each fault in its file", async () => {
    const broken = edit("tags.html", `href="tags/quays.html"`, `href="tags/quay.html"`);
    await write(
      edit("about.html", "<h1>About us</h1>", `<h1>About us</h1><p><a href="x.html">X</a></p>`, broken),
    );
    expect((await check()).map(formatDiagnostic).sort()).toEqual([
      'about.html:11:73 error links: "x.html" leads to x.html, which does not exist',
      'tags.html:12:4 error links: "tags/quay.html" leads to tags/quay.html, which does not exist',
    ]);
  });

  it.each(["tags.html", "ads.txt", "data.json", "own.xml"])("reports %s that is not UTF-8", async (file) => {
    await write([...sampleFiles, [file, new Uint8Array([0x63, 0x61, 0x66, 0xe9])]]);
    expect((await check()).map(formatDiagnostic)).toContain(
      `${file}:1:1 error encoding: it is not UTF-8, in which every text of a site must be; save its source in the encoding UTF-8`,
    );
  });
});
