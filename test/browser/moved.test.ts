import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import { afterAll, describe, expect, it, onTestFinished } from "vitest";
import {
  type BuiltSite,
  connectBrowser,
  fileUrl,
  listProblems,
  readBuiltSites,
  readTexts,
  samplePages,
  visitPages,
} from "../helpers/browser.ts";
import { findDeadLinks } from "../helpers/browser-links.ts";
import { clockOf, copyBuiltSite } from "../helpers/built-site.ts";

const browser = await connectBrowser();
const sites = await readBuiltSites();
const context = await browser.newContext();
await context.setOffline(true);

/** A name in which addresses must encode every kind of character. */
const elsewhere = await mkdtemp(path.join(tmpdir(), 'offprint #1 100% 中文 "copy" '));
afterAll(() => rm(elsewhere, { recursive: true, force: true }));

describe.each(sites)("the $name site, in a folder with an awkward name", ({ name, folder, ...site }) => {
  const pages = samplePages(site.pages, 2);

  it("opens from its unzipped package and reads the same, with nothing missing", async () => {
    const top = await unzip(await packageSite(name), path.join(elsewhere, name));
    const page = await context.newPage();
    await page.goto(`${fileUrl(path.dirname(top))}START-HERE.html`);
    await page.waitForURL(`${fileUrl(top)}index.html`);
    await page.close();

    const visits = await visitPages(context, fileUrl(top), pages);
    expect(listProblems(visits)).toEqual([]);
    expect(findDeadLinks(visits, fileUrl(top), top)).toEqual([]);
    expect(readTexts(visits)).toEqual(readTexts(await visitPages(context, fileUrl(folder), pages)));
  });

  it("has offprints that need nothing beside them", async () => {
    expect(site.offprints).toHaveLength(site.articles.length);
    const alone = path.join(elsewhere, `${name} offprints`);
    const copies = site.offprints.map((file) => path.posix.basename(file));
    for (const [index, copy] of copies.entries()) {
      await cp(path.join(folder, site.offprints[index] ?? ""), path.join(alone, copy));
    }
    const visits = await visitPages(context, fileUrl(alone), copies);
    expect(listProblems(visits)).toEqual([]);
    const inside = visits.flatMap(({ url, links }) =>
      links.filter((link) => link.startsWith("file:") && !link.startsWith(`${url}#`)),
    );
    expect(inside).toEqual([]);
  });
});

async function packageSite(name: BuiltSite["name"]): Promise<Buffer> {
  const project = await copyBuiltSite(name === "fixture" ? "history" : name);
  onTestFinished(() => project.remove());
  expect(await project.run("package", [], clockOf(name))).toMatchObject({ status: 0, stderr: "" });
  const [zip = "no package"] = (await readdir(project.root)).filter((file) => file.endsWith(".zip"));
  return readFile(path.join(project.root, zip));
}

/** Unpacks a site's package. @returns the one folder that is in it. */
async function unzip(zip: Buffer, target: string): Promise<string> {
  const files = Object.entries(unzipSync(zip));
  for (const [file, bytes] of files.filter(([file]) => !file.endsWith("/"))) {
    await mkdir(path.dirname(path.join(target, file)), { recursive: true });
    await writeFile(path.join(target, file), bytes);
  }
  const home = files
    .map(([file]) => file)
    .find((file) => path.basename(file) === "index.html" && file.split("/").length === 2);
  return path.join(target, path.dirname(home ?? "no home page"));
}
