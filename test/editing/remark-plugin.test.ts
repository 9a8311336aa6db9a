import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createPublication } from "../../src/creating/create-publication.ts";
import { parseAnswers } from "../../src/creating/publication-answers.ts";
import { checkContent } from "../../src/editing/remark-plugin.ts";
import { linkOffprint } from "../helpers/link-offprint.ts";

const repository = path.resolve(import.meta.dirname, "../..");
const remark = path.join(repository, "node_modules/remark-cli/cli.js");

interface Linted {
  readonly status: number;
  readonly messages: readonly string[];
}

/**
 * Runs remark as its extension of VS Code does, with the configuration of the folder. Of several files, remark-cli 12 ends without a word in
 * one of fifty runs, before it has checked them; then it runs again.
 * @returns status and messages, a line each.
 */
async function lint(folder: string, files: string): Promise<Linted> {
  const args = [remark, files, "--frail", "--no-stdout", "--no-color"];
  for (let attempt = 1; ; attempt++) {
    const { status, said } = await new Promise<{ readonly status: number; readonly said: string }>(
      (resolve) => {
        execFile(process.execPath, args, { cwd: folder }, (error, _, stderr) =>
          resolve({ status: error ? 1 : 0, said: stderr }),
        );
      },
    );
    // It names each file, also without a mistake.
    if (said === "" && attempt < 5) continue;
    expect(said).toContain(".md");
    const lines = said.split("\n").map((line) => line.trim().replace(/ +/g, " "));
    return { status, messages: lines.filter((line) => / (?:error|info) /.test(line)) };
  }
}

let root = "";
const write = async (file: string, text: string) => {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true });
  await writeFile(path.join(root, file), text);
};

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), "offprint-"));
  const answers = {
    name: "The Post",
    url: "https://post.example/",
    lang: "en-GB",
    "time-zone": "Europe/London",
    licence: "CC BY 4.0",
    author: "Ada Pier",
  };
  await createPublication(root, parseAnswers(answers), "1.2.3");
  await linkOffprint(root);
});
afterAll(() => rm(root, { recursive: true }));

describe("remark, with the configuration of a new publication", () => {
  it("finds nothing in its articles and pages, and in those of the sample", async () => {
    expect(await lint(root, "src/content")).toEqual({ status: 0, messages: [] });
    expect(await lint(repository, "src/content")).toEqual({ status: 0, messages: [] });
  });

  it("finds each mistake of an article at its place, in the words of a build", async () => {
    const head = "title: A\ndescription: D\ndate: 2026-03-02\n";
    await write(
      "src/content/articles/2026/gate.md",
      "---\ntitle: A\ndate: 2026-03-02T10:00\nknd: news\n---\n\n<br>\n",
    );
    await write(
      "src/content/articles/2026/ids.md",
      `---\n${head}authors: [ada-peir]\ntags: [x]\n---\n\nA **b. [@c]\n`,
    );
    await write("src/content/articles/2026/yaml.md", "---\ntitle: Harbour: the gate\n---\n\nText.\n");
    const { status, messages } = await lint(root, "src/content/articles/2026");
    expect(status).toBe(1);
    expect(messages).toEqual([
      "1:1-1:1 error authors: missing; expected a list content offprint",
      "1:1-1:1 error description: missing; expected text content offprint",
      '3:1-3:5 error date: found "2026-03-02T10:00"; the time has no zone; add Z or an offset such as 2026-03-02T10:00+01:00 content offprint',
      '4:1-4:4 error knd: unknown field; did you mean "kind"? content offprint',
      expect.stringMatching(/^7:1.* error html: found <br>/),
      expect.stringMatching(
        /^5:11-5:19 error authors\.0: no author has the id "ada-peir"; did you mean "ada-pier"\?/,
      ),
      expect.stringMatching(/^6:8-6:9 error tags\.0: no tag has the id "x"/),
      expect.stringMatching(/^9:3.* info /),
      expect.stringMatching(/^9:8-9:8 error citation: found @c, but the article has no sources/),
      expect.stringMatching(/^2:8-2:15 error front matter: not valid YAML/),
    ]);
  });

  it("checks pages, and leaves other files alone", async () => {
    await write(
      "src/content/pages/hours.md",
      "---\ntitle: Hours\ndescription: D\nauthors: [a]\n---\n\n<br>\n",
    );
    await write("notes.md", "<br>\n");
    expect((await lint(root, "notes.md")).messages).toEqual([]);
    expect((await lint(root, "src/content/pages/hours.md")).messages).toEqual([
      expect.stringMatching(/^4:1-4:8 error authors: unknown field/),
      expect.stringMatching(/^7:1.* error html: found <br>/),
    ]);
  });
});

describe("checkContent", () => {
  const check = async (file: string, value: string | Uint8Array) => {
    const messages: object[] = [];
    const message = (reason: string, options: object) => {
      const made: { reason: string; fatal?: boolean | null } = { reason, ...options };
      messages.push(made);
      return made;
    };
    await checkContent()(undefined, { cwd: root, path: file, value, message });
    return messages;
  };
  const article = (author: string) =>
    `---\ntitle: A\ndescription: D\ndate: 2026-03-02\nauthors: [${author}]\n---\n\nText.\n`;
  const file = "src/content/articles/2026/new.md";

  it("offers the nearest name in place of a misspelt one", async () => {
    expect(await check(file, article("ada-peir"))).toMatchObject([
      { actual: "ada-peir", expected: ["ada-pier"], fatal: true, place: { start: { line: 5, column: 11 } } },
    ]);
  });

  it("knows a new author as soon as the facts are saved, and says if they have mistakes", async () => {
    const facts = path.join(root, "_data/authors.ts");
    const authors = (text: string) => writeFile(facts, `export const authors = {${text}};\n`);
    await authors('"ada-pier": { name: "A", description: "D" }, bob: { name: "B", description: "D" }');
    expect(await check(file, article("bob"))).toEqual([]);
    await authors('"ada-pier": { name: "" }');
    expect(await check(file, article("bob"))).toMatchObject([
      {
        reason: expect.stringMatching(/^facts: the text is not checked, .*_data\/authors\.ts:1 /),
        fatal: true,
      },
    ]);
    await authors('"ada-pier": { name: "A", description: "D" }');
    expect(await check(file, article("ada-pier"))).toEqual([]);
  });

  it("reports what is not UTF-8, and nothing for a file that no publication has", async () => {
    expect(await check(file, Buffer.from([0x2d, 0xe9]))).toMatchObject([
      { reason: expect.stringMatching(/^file: not UTF-8/) },
    ]);
    expect(await check(path.join(tmpdir(), "a.md"), "<br>")).toEqual([]);
    expect(await check("src/content/note.txt", "<br>")).toEqual([]);
  });
});
