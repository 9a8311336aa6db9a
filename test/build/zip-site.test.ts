import { execFile } from "node:child_process";
import { chmod, mkdir, readdir, readFile, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { strFromU8, unzipSync } from "fflate";
import { HtmlValidate } from "html-validate";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { zipSite } from "../../src/build/zip-site.ts";
import { compileScript } from "../helpers/compile-script.ts";
import { createFolder, type Files } from "../helpers/publication.ts";

const site = { name: "Post & <Harbour>", tagline: "News from the quay", lang: "en" };
const name = "offprint-2024-05-03";
const pages: Files = {
  "dist/index.html": "<h1>Home</h1>",
  "dist/2024/ferry.html": "ferry ".repeat(500),
  "dist/2024.html": "2024",
  "dist/.nojekyll": "",
  "dist/images/ä 港.bin": Uint8Array.from({ length: 70_000 }, (_, index) => (index * index) % 251),
};

async function zip(files: Files = pages, prepare?: (root: string) => Promise<void>) {
  const root = await createFolder(files);
  await prepare?.(root);
  const target = path.join(root, `${name}.zip`);
  const result = await zipSite({ site, name, folder: path.join(root, "dist"), target });
  return { root, target, result, bytes: await readFile(target) };
}

describe("the ZIP", () => {
  it("holds the site in one folder, to the byte, and START-HERE.html beside it, in the order of code units", async () => {
    const { bytes, result } = await zip();
    const entries = unzipSync(bytes);
    expect(Object.keys(entries)).toEqual([
      "START-HERE.html",
      `${name}/.nojekyll`,
      `${name}/2024.html`,
      `${name}/2024/ferry.html`,
      `${name}/images/ä 港.bin`,
      `${name}/index.html`,
    ]);
    for (const [file, content] of Object.entries(pages)) {
      const entry = entries[file.replace("dist", name)] ?? new Uint8Array();
      expect(Buffer.from(entry).equals(Buffer.from(content))).toBe(true);
    }
    expect(result).toEqual({ files: 6, bytes: bytes.length });
  });

  it("is smaller than what it holds", async () => {
    const { bytes } = await zip({ "dist/index.html": "ferry ".repeat(5000) });
    expect(bytes.length).toBeLessThan(2000);
  });

  it("has the same bytes whatever the files' times and permissions and the order of their making", async () => {
    const one = await zip();
    const other = await zip(Object.fromEntries(Object.entries(pages).reverse()), async (root) => {
      await utimes(path.join(root, "dist/index.html"), 1, 1);
      await chmod(path.join(root, "dist/2024.html"), 0o755);
    });
    expect(other.bytes.equals(one.bytes)).toBe(true);
  });

  it("has the same bytes in every time zone and with every umask", async () => {
    const { root, bytes } = await zip();
    for (const [zone, umask] of [
      ["Pacific/Kiritimati", 0o077],
      ["Africa/Monrovia", 0o000],
      ["America/Los_Angeles", 0o022],
    ] as const) {
      const target = path.join(root, `${zone.replace("/", "-")}.zip`);
      await zipElsewhere(path.join(root, "dist"), target, zone, umask);
      expect((await readFile(target)).equals(bytes)).toBe(true);
    }
  });

  it("gives every entry the first time that the format knows, and no permissions", async () => {
    const { bytes } = await zip();
    const headers = findCentralHeaders(bytes);
    expect(headers).toHaveLength(6);
    for (const header of headers) {
      expect(header.subarray(4, 6)).toEqual(Buffer.from([20, 0]));
      // 1 January 1980, midnight.
      expect(header.readUInt32LE(12)).toBe(0x00210000);
      expect(header.readUInt32LE(38)).toBe(0);
    }
  });

  it("replaces an older one and leaves nothing else behind", async () => {
    const { root, target } = await zip(pages, (folder) => writeFile(path.join(folder, `${name}.zip`), "old"));
    expect(unzipSync(await readFile(target))).toHaveProperty(["START-HERE.html"]);
    expect((await readdir(root)).sort()).toEqual(["dist", `${name}.zip`]);
  });

  it("leaves an older one as it is when a file cannot be put in", async () => {
    const root = await createFolder({ [`${name}.zip`]: "old" });
    const target = path.join(root, `${name}.zip`);
    const folder = path.join(root, "dist");
    await expect(zipSite({ site, name, folder, target })).rejects.toThrow("ENOENT");
    expect(await readFile(target, "utf8")).toBe("old");

    await mkdir(path.join(root, "taken.zip/inside"), { recursive: true });
    await mkdir(folder);
    await expect(zipSite({ site, name, folder, target: path.join(root, "taken.zip") })).rejects.toThrow();
    expect((await readdir(root)).sort()).toEqual(["dist", `${name}.zip`, "taken.zip"]);
  });
});

describe("START-HERE.html", () => {
  const readStart = async () => {
    const entries = unzipSync((await zip()).bytes);
    const html = strFromU8(entries["START-HERE.html"] ?? new Uint8Array());
    return { entries, html, document: new JSDOM(html).window.document };
  };

  it("leads to the home page by itself and by a link that can be seen", async () => {
    const { entries, document } = await readStart();
    const href = document.querySelector("a")?.getAttribute("href") ?? "";
    expect(Object.keys(entries)).toContain(href);
    expect(href).toBe(`${name}/index.html`);
    expect(document.querySelector("meta[http-equiv=refresh]")?.getAttribute("content")).toBe(
      `0; url=${href}`,
    );
    expect(document.querySelector("a")?.textContent).toBe(site.name);
  });

  it("is valid HTML with a language and a title, without a script", async () => {
    const { html, document } = await readStart();
    const validator = new HtmlValidate({
      root: true,
      extends: ["html-validate:standard", "html-validate:a11y", "html-validate:document"],
    });
    expect((await validator.validateString(html)).results).toEqual([]);
    expect(document.documentElement.lang).toBe("en");
    expect(document.title).toBe(site.name);
    expect(document.querySelector("script, [src], link")).toBeNull();
  });
});

async function zipElsewhere(folder: string, target: string, zone: string, umask: number): Promise<void> {
  const module = path.resolve(import.meta.dirname, "../../src/build/zip-site.ts");
  const script = `process.umask(${umask});
    const { zipSite } = await import(${JSON.stringify(module)});
    await zipSite(${JSON.stringify({ site, name, folder, target })});`;
  const root = await createFolder({ "zip.mjs": await compileScript(script) });
  await promisify(execFile)(process.execPath, [path.join(root, "zip.mjs")], {
    env: { ...process.env, TZ: zone },
  });
}

/** Central directory headers (PKWARE APPNOTE 4.3.12), without the names behind them. */
function findCentralHeaders(zipped: Buffer): Buffer[] {
  const headers = [];
  let at = zipped.readUInt32LE(zipped.length - 6);
  while (zipped.readUInt32LE(at) === 0x02014b50) {
    headers.push(zipped.subarray(at, at + 46));
    at += 46 + zipped.readUInt16LE(at + 28) + zipped.readUInt16LE(at + 30) + zipped.readUInt16LE(at + 32);
  }
  return headers;
}
