import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { clockOf, copyBuiltSite } from "../helpers/built-site.ts";
import type { Project } from "../helpers/project.ts";

/** Faults that a build does not look for, because only Offprint's code or a theme could cause them. */
const faults: readonly (readonly [file: string, found: RegExp | string, put: string, message: string])[] = [
  ["index.html", `name="description"`, `name="x"`, 'head: meta description is ""'],
  ["index.html", "</h1>", "</h1><center>x</center>", "html: .*deprecated"],
  ["feed.xml", /<entry>.*?<\/entry>/s, "", "documents: lacks "],
  ["feed.json", "{", "", "documents: is not JSON"],
  ["sitemap.xml", /<url>.*?<\/url>/s, "", "sitemaps: lacks "],
  ["offprints.sha256", /^./, "x", "offprints: lacks "],
];

async function spoil({ root, write }: Project): Promise<void> {
  for (const [file, found, put] of faults) {
    const html = await readFile(path.join(root, "dist", file), "utf8");
    const spoilt = html.replace(found, put);
    expect(spoilt, file).not.toBe(html);
    // Written in place, it would be written into the cache too, through a hard link.
    await rm(path.join(root, "dist", file));
    await write({ [`dist/${file}`]: spoilt });
  }
}

describe("the check of what only Offprint's code can break", () => {
  it.each([
    ["the sample", "sample"],
    ["the fixture site", "fixture"],
  ] as const)("finds each fault that is put into %s, which passed it", async (_, site) => {
    const now = clockOf(site);
    const project = await copyBuiltSite(site);
    await spoil(project);
    const { status, stderr } = await project.run("check", [], now);
    expect(status).toBe(1);
    for (const [file, , , message] of faults)
      expect(stderr).toMatch(new RegExp(`^dist/${file}:.*${message}`, "m"));
    await project.remove();
  });
});
