import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createProject, type Project } from "../helpers/project.ts";

let project: Project;
let names: readonly string[];
let written: Map<string, string>;

beforeAll(async () => {
  project = await createProject();
  names = ["tags", "people", "authors"];
  const read = async (name: string) =>
    [name, await readFile(path.join(project.root, `_data/${name}.ts`), "utf8")] as const;
  written = new Map(await Promise.all(names.map(read)));
});
afterAll(() => project.remove());

it("tells what is wrong in files of facts, of all at once, by place and without a stack", async () => {
  await project.write({
    "_data/tags.ts": "export const tags = {\n  cars: {,\n};\n",
    "_data/people.ts": '\nthrow new Error("boom");\n',
    "_data/authors.ts": "export const author = {};\n",
  });
  const broken = await project.run("build");
  expect(broken).toEqual({
    status: 1,
    stdout: "",
    stderr: `_data/authors.ts:1:1 error authors: found "author"; expected "authors": export const authors = …
_data/people.ts:2:7 error people: found code that does not run: boom; expected TypeScript that exports "people"
_data/tags.ts:2:10 error tags: found code that does not run: Expected identifier but found ","; expected TypeScript that exports "tags"

3 mistakes in 3 files; dist/ is as it was.
`,
  });

  for (const name of ["tags", "people"])
    await writeFile(path.join(project.root, `_data/${name}.ts`), written.get(name) ?? "");
  for (const command of [["build"], ["check"], ["new", "A headline"]]) {
    const [script = "", ...args] = command;
    expect(await project.run(script, args)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(
        /^_data\/authors\.ts:1:1 error authors: found "author"; expected "authors"/,
      ),
    });
  }
});

it.each(["process.exit(0);", "await new Promise(() => undefined);"])(
  "is no success if a file of facts ends the command: %s",
  async (code) => {
    const authors = written.get("authors") ?? "";
    await project.write({ "_data/authors.ts": `${code}\n${authors}` });
    const { status, stderr } = await project.run("build");
    await project.write({ "_data/authors.ts": authors });
    expect(status).toBe(1);
    expect(stderr).toContain("the command was ended before it was done: a file of this publication");
  },
);

it("tells what is wrong with the environment without a stack", async () => {
  await writeFile(path.join(project.root, "_data/authors.ts"), written.get("authors") ?? "");
  expect(await project.run("build", [], { SOURCE_DATE_EPOCH: "soon" })).toMatchObject({
    status: 1,
    stderr: 'SOURCE_DATE_EPOCH is "soon"; expected whole seconds since 1970, such as 1616198400\n',
  });
  await project.write({ "src/content/articles/1970": "a file where a folder belongs" });
  const refused = await project.run("new", ["A headline"], { SOURCE_DATE_EPOCH: "0" });
  expect(refused.status).toBe(1);
  expect(refused.stderr).toMatch(/^EEXIST: file already exists, mkdir '.*1970'\n$/);
});
