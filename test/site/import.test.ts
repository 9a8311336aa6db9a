import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { clock, copyBuiltSite } from "../helpers/built-site.ts";
import type { Project } from "../helpers/project.ts";

const story = `Port strike: "no deal", says union #7

HARBOUR (Wire) - Dockers walked out on Friday. Mr. Smith of the U.S. Lines said 3.5 million tons wait.

"We *will* not move," he said <angrily> & left [at noon] for pier_no_7_b.

# 7 is the union's number
- and this is no list, nor is

1. this a numbered one.

Prices: $5 | 4 * 3 = 12 ~~ http://example.org/a_b_c
`;

let project: Project;
beforeAll(async () => {
  project = await copyBuiltSite("fixture");
});
afterAll(() => project.remove());

it("builds a plain wire story that was brought in, without touching anything else, its text to the character", async () => {
  await writeFile(path.join(project.root, "story.txt"), story);
  const imported = await project.run("import", ["story.txt"], clock);
  expect(imported.stderr).toBe("");
  const file = imported.stdout.split("\n")[0] ?? "";
  expect(file).toBe("src/content/articles/2021/port-strike-no-deal-says-union-7.md");
  expect(await readFile(path.join(project.root, file), "utf8")).toContain("# to be confirmed");

  const built = await project.run("build", [], clock);
  expect(built.stderr).toBe("");
  const html = await readFile(
    path.join(project.root, "dist/2021/port-strike-no-deal-says-union-7.html"),
    "utf8",
  );
  const prose = /<div class="prose"[^>]*>.*?<\/header>(.*?)<footer/s.exec(html)?.[1] ?? "";
  const shown = prose
    .replace(/<[^>]+>/g, "\n")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .replace(/[“”]/g, '"')
    .replaceAll("’", "'");
  const words = (text: string) => text.split(/\s+/).filter(Boolean);
  expect(words(shown)).toEqual(words(story.slice(story.indexOf("\n"))));
  expect(html).toContain("Port strike: “no deal”, says union #7</h1>");
});

it("writes nothing over a story that is already there", async () => {
  const again = await project.run("import", ["story.txt"], clock);
  expect(again.status).toBe(1);
  expect(again.stderr).toContain("src/content/articles/2021/port-strike-no-deal-says-union-7.md");
});

it("starts an article that no build publishes until its writer says so", async () => {
  const started = await project.run("new", ["A “new” bridge: who pays?"], clock);
  expect(started.stderr).toBe("");
  expect(started.stdout).toContain("src/content/articles/2021/a-new-bridge-who-pays.md");
  const built = await project.run("build", [], clock);
  expect(built.stderr).toBe("");
  expect(await readdir(path.join(project.root, "dist/2021"))).not.toContain("a-new-bridge-who-pays.html");
});
