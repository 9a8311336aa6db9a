import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyBuiltSite } from "../helpers/built-site.ts";
import type { Project } from "../helpers/project.ts";

/** 20 March 2021, 23:30 UTC: the next day in the fixture's time zone. */
const clock = { SOURCE_DATE_EPOCH: "1616283000" };

let project: Project;
const read = (file: string) => readFile(path.join(project.root, file), "utf8");

beforeAll(async () => {
  project = await copyBuiltSite("fixture");
  await rm(path.join(project.root, "src/content/articles"), { recursive: true });
  await project.write({
    "story.txt":
      "A dispatch: “rain”\r\n\r\nIt rained in the U.S. on 3.5 days. *More* [^1] came.\r\n\r\n- 1 < 2\r\n",
    "control.txt": "Caf\u0000",
  });
});
afterAll(() => project.remove());

describe("npm run new", () => {
  it("writes a draft in the year's folder, in the site's time zone, and never twice", async () => {
    const file = "src/content/articles/2021/a-headline-really.md";
    const first = await project.run("new", ["A headline: really?"], clock);
    expect(first).toMatchObject({ status: 0, stdout: expect.stringContaining(file) });
    const written = await read(file);
    expect(written).toContain('title: "A headline: really?"\n');
    expect(written).toContain("date: 2021-03-21T00:30:00+01:00 #");
    expect(written).toContain("authors: [ada] #");

    expect(await project.run("new", ["A headline: really?"], clock)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(`${file}:1:1 error file: it exists and is never overwritten`),
    });
    expect(await read(file)).toBe(written);
  });

  it("takes a headline of any script, and another with the same letters in Latin", async () => {
    for (const [headline, name] of [
      ["海", "hai"],
      ["害", "hai-2"],
      ["الميناء يفتح", "almyna-yfth"],
      ["?!", "article"],
    ] as const) {
      const file = `src/content/articles/2021/${name}.md`;
      expect(await project.run("new", [headline], clock)).toMatchObject({
        status: 0,
        stdout: expect.stringContaining(file),
      });
      expect(await read(file)).toContain(headline);
    }
  });

  it.each([
    [[], "found 0 headlines"],
    [["Two", "headlines"], "found 2 headlines"],
    [["\u200b"], "the headline cannot be shown: nothing in it can be seen"],
    [["长".repeat(300)], "the headline has 300 characters; at most 110 would pass"],
    [["Two\nlines"], "expected one"],
    [["A", "--slug", "../a"], '--slug is "../a"'],
    [["A", "--slag", "a"], "--slag"],
  ])("refuses %j in a few words", async (args, words) => {
    const { status, stdout, stderr } = await project.run("new", args, clock);
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it("says how it is used", async () => {
    expect(await project.run("new", ["--help"])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('npm run new -- "A headline"'),
    });
  });
});

describe("npm run import", () => {
  it("makes an article that builds once its draft line is gone, with the story to the character", async () => {
    const file = "src/content/articles/2021/a-dispatch-rain.md";
    expect(await project.run("import", ["story.txt"], clock)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining(file),
    });
    const article = await read(file);
    expect(article).toContain("description: It rained in the U.S. on 3.5 days.\n");
    await project.write({ [file]: article.replace(/^draft: true.*\n/m, "") });
    expect(await project.run("build", [], clock)).toMatchObject({ status: 0, stderr: "" });
    const page = await read("dist/2021/a-dispatch-rain.html");
    expect(page).toContain("<p>It rained in the U.S. on 3.5 days. *More* [^1] came.</p>");
    expect(page).toContain("<p>- 1 &lt; 2</p>");
  });

  it.each([
    ["control.txt", "control.txt:1:4 error file: found the control character U+0000", ""],
    ["nowhere.txt", "nowhere.txt: no such file", ""],
    ["src", "nothing was brought in", "0 of 0 articles brought in (nothing recognised)\n"],
  ])("refuses %s in a few words, and writes nothing", async (file, words, report) => {
    const { status, stdout, stderr } = await project.run("import", [file], clock);
    expect(status).toBe(1);
    expect(stdout.trimStart()).toBe(report);
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(existsSync(path.join(project.root, "src/content/articles/2021/caf.md"))).toBe(false);
  });
});
