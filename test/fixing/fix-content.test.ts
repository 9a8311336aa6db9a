import { chmodSync, lstatSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { fixContent } from "../../src/fixing/fix-content.ts";
import { formatFixes } from "../../src/fixing/format-fixes.ts";
import { replaceFile } from "../../src/fixing/replace-file.ts";
import { formatDiagnostic } from "../../src/model/diagnostic.ts";

const crooked = "---\ndescription: B\ntitle: Harbour: the gate\n---\n\nText. \n";
const straight = '---\ntitle: "Harbour: the gate"\ndescription: B\n---\n\nText.\n';
const story = "src/content/articles/2026/gate.md";

let root = "";
const at = (file: string) => path.join(root, file);
const read = (file: string) => readFileSync(at(file), "utf8");
const write = async (file: string, text: string) => {
  await mkdir(path.dirname(at(file)), { recursive: true });
  writeFileSync(at(file), text);
};

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "offprint-"));
  onTestFinished(() => rm(root, { recursive: true }));
});

describe("fixContent", () => {
  it("mends articles and pages, keeps their permissions, and shows what changed as a diff", async () => {
    await write(story, crooked);
    await write("src/content/pages/visit/hours.md", "---\norder: 1\ntitle: Hours\n---\n\nTen to five.\n");
    await write("src/content/pages/about.md", "---\ntitle: About\n---\n\nUs.\n");
    chmodSync(at(story), 0o640);
    const report = await fixContent(root, false);
    expect(read(story)).toBe(straight);
    expect(lstatSync(at(story)).mode & 0o777).toBe(0o640);
    expect(readdirSync(path.dirname(at(story)))).toEqual(["gate.md"]);
    expect(formatFixes(report, false)).toBe(
      [
        `${story}: quotes, order of fields, white space at line ends`,
        `--- a/${story}`,
        `+++ b/${story}`,
        "@@ -1,6 +1,6 @@",
        " ---",
        '+title: "Harbour: the gate"',
        " description: B",
        "-title: Harbour: the gate",
        " ---",
        " ",
        "-Text. ",
        "+Text.",
        "",
        "",
        "src/content/pages/visit/hours.md: order of fields",
        "--- a/src/content/pages/visit/hours.md",
        "+++ b/src/content/pages/visit/hours.md",
        "@@ -1,5 +1,5 @@",
        " ---",
        "-order: 1",
        " title: Hours",
        "+order: 1",
        " ---",
        " ",
        "",
        "",
        "2 of 3 files mended: quotes in 1, order of fields in 2, white space at line ends in 1.",
      ].join("\n"),
    );
    expect(formatFixes(await fixContent(root, false), false)).toBe("nothing to mend in 3 files.");
  });

  it("writes nothing in a dry run, and says the same", async () => {
    await write(story, crooked);
    const shown = formatFixes(await fixContent(root, true), true);
    expect(read(story)).toBe(crooked);
    expect(shown).toContain('+title: "Harbour: the gate"');
    expect(shown).toContain("1 of 1 file would be mended: ");
    expect(shown).toMatch(/; nothing was written\.$/);
  });

  it("leaves what cannot be parsed, and mends the others", async () => {
    await write("src/content/articles/2026/broken.md", "---\ntitle: 'A\n---\n\nText. \n");
    await write("src/content/articles/2026/empty.md", "");
    await write(story, crooked);
    const { fixed, diagnostics } = await fixContent(root, false);
    expect(fixed.map(({ file }) => file)).toEqual([story]);
    expect(diagnostics.map(formatDiagnostic)).toEqual([
      expect.stringContaining("2026/broken.md:2:10 error front matter: not valid YAML"),
      expect.stringContaining("2026/empty.md:1:1 error file: it is empty"),
    ]);
    expect(read("src/content/articles/2026/broken.md")).toContain("Text. \n");
  });

  it("touches nothing else: other files, hidden ones, and what links lead to", async () => {
    const others = ["note.md", "src/content/articles/2026/.draft.md", "src/content/articles/2026/note.txt"];
    for (const file of [...others, "elsewhere/story.md"]) await write(file, crooked);
    symlinkSync(at("elsewhere/story.md"), at("src/content/articles/2026/link.md"));
    symlinkSync(at("elsewhere"), at("src/content/articles/2027"));
    const report = await fixContent(root, false);
    expect(report).toEqual({ fixed: [], read: 0, diagnostics: [] });
    for (const file of [...others, "elsewhere/story.md"]) expect(read(file), file).toBe(crooked);
  });

  it("mends nothing behind a content folder that is a link", async () => {
    await write("elsewhere/articles/2026/gate.md", crooked);
    await mkdir(at("src"));
    symlinkSync(at("elsewhere"), at("src/content"));
    const { diagnostics } = await fixContent(root, false);
    expect(diagnostics.map(formatDiagnostic)[0]).toContain("src/content is a symbolic link");
    expect(read("elsewhere/articles/2026/gate.md")).toBe(crooked);
  });

  it("needs no content", async () => {
    expect(formatFixes(await fixContent(root, false), false)).toBe("nothing to mend in 0 files.");
  });

  it("shows no diff where a line of each kind would be shown, or too many", async () => {
    await write(story, `\uFEFF${straight.replaceAll("\n", "\r\n")}`);
    expect(formatFixes(await fixContent(root, false), false)).toBe(
      `${story}: byte order mark, line ends\n\n1 of 1 file mended: byte order mark in 1, line ends in 1.`,
    );
    expect(read(story)).toBe(straight);
    await write(story, straight.replace("Text.", "A line. \n\n".repeat(2500)));
    expect(formatFixes(await fixContent(root, true), true)).toContain("(too many changed lines to show)");
  });
});

describe("replaceFile", () => {
  it("leaves a file that has changed meanwhile, and nothing beside it", async () => {
    await write("a.md", "new");
    expect(replaceFile(at("a.md"), Buffer.from("old"), "mended")).toEqual({
      message: expect.stringContaining("it was changed while it was mended"),
    });
    expect(readdirSync(root)).toEqual(["a.md"]);
    expect(read("a.md")).toBe("new");
  });

  it("says what is wrong with a file that cannot be written, or is gone", async () => {
    const message = expect.stringContaining("it cannot be written, and is left as it is");
    expect(replaceFile(at("gone.md"), Buffer.from(""), "mended")).toEqual({ message });
    await write("folder/a.md", "old");
    expect(replaceFile(at("folder"), Buffer.from(""), "mended")).toEqual({ message: expect.any(String) });
    expect(readdirSync(root)).toEqual(["folder"]);
  });
});
