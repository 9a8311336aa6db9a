import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { z } from "zod";
import { createPublication } from "../../src/creating/create-publication.ts";
import { parseAnswers } from "../../src/creating/publication-answers.ts";
import { activate, type VsCode } from "../../src/editing/vscode.ts";
import { linkOffprint } from "../helpers/link-offprint.ts";
import { createFolder } from "../helpers/publication.ts";

type Completion = Parameters<VsCode["languages"]["registerCompletionItemProvider"]>[1];
type Hover = Parameters<VsCode["languages"]["registerHoverProvider"]>[1];

class CompletionItem {
  readonly label: object;
  readonly kind: number;
  documentation?: object;
  insertText?: string;
  sortText?: string;
  constructor(label: object, kind: number) {
    this.label = label;
    this.kind = kind;
  }
}

class MarkdownString {
  readonly value: string;
  constructor(value: string) {
    this.value = value;
  }
}

class HoverText {
  readonly contents: object;
  constructor(contents: object) {
    this.contents = contents;
  }
}

/** The part of VS Code's API that the extension uses. */
function startEditor() {
  const providers: { completion?: Completion; hover?: Hover } = {};
  const subscriptions: object[] = [];
  const vscode: VsCode = {
    languages: {
      registerCompletionItemProvider: (_, provider) => {
        providers.completion = provider;
        return {};
      },
      registerHoverProvider: (_, provider) => {
        providers.hover = provider;
        return {};
      },
    },
    CompletionItem,
    CompletionItemKind: { Field: 4, Value: 11 },
    MarkdownString,
    Hover: HoverText,
  };
  activate(vscode, { subscriptions });
  expect(subscriptions).toHaveLength(2);
  const open = (file: string, text: string) => ({ uri: { fsPath: file }, getText: () => text });
  return {
    complete: async (file: string, text: string, line: number, character: number) =>
      (await providers.completion?.provideCompletionItems(open(file, text), { line, character })) ?? [],
    explain: async (file: string, text: string, line: number, character: number) =>
      providers.hover?.provideHover(open(file, text), { line, character }),
  };
}

it("suggests and explains in VS Code, with the ids of a new publication, also before its first build", async () => {
  const root = await createFolder({});
  const raw = {
    name: "The Post",
    url: "https://post.example/",
    lang: "en-GB",
    "time-zone": "Europe/London",
    licence: "CC BY 4.0",
    author: "Ada Pier",
  };
  await createPublication(root, parseAnswers(raw), "1.2.3");
  await linkOffprint(root);
  const editor = startEditor();
  const article = path.join(root, "src/content/articles/2026/gate.md");
  const text = "---\nauthors: \nkind: news\n---\n";
  expect(await editor.complete(article, text, 1, 9)).toMatchObject([
    {
      label: { label: "ada-pier", description: "Ada Pier" },
      kind: 11,
      insertText: "[ada-pier]",
      sortText: "00000",
    },
  ]);
  expect(await editor.explain(article, text, 2, 1)).toMatchObject({
    contents: { value: expect.stringContaining("all but news are named above the headline") },
  });
  const page = path.join(root, "src/content/pages/hours.md");
  expect(await editor.complete(page, "---\nor\n---\n", 1, 2)).toContainEqual(
    expect.objectContaining({ label: { label: "order", description: "" }, kind: 4, insertText: "order: " }),
  );

  // With mistakes in the facts, the last schemas count.
  await writeFile(path.join(root, "_data/authors.ts"), "export const authors = 1;\n");
  expect(await editor.complete(article, text, 1, 9)).toHaveLength(1);
  for (const other of [path.join(root, "README.md"), "/elsewhere/a.md"]) {
    expect(await editor.complete(other, text, 1, 9)).toEqual([]);
    expect(await editor.explain(other, text, 2, 1)).toBeUndefined();
  }
});

it("has an extension in a new publication that starts the code of the package", async () => {
  const root = await createFolder({});
  const folder = path.join(root, ".vscode/extensions/offprint");
  const answers = {
    name: "P",
    url: "https://p.example/",
    lang: "en",
    "time-zone": "UTC",
    licence: "CC BY 4.0",
    author: "A",
  };
  await createPublication(root, parseAnswers(answers), "1.2.3");
  await linkOffprint(root);
  const { main, publisher, name } = z
    .object({ main: z.string(), publisher: z.string(), name: z.string() })
    .parse(JSON.parse(await readFile(path.join(folder, "package.json"), "utf8")));
  expect(existsSync(path.join(folder, main))).toBe(true);
  const recommended = await readFile(path.join(root, ".vscode/extensions.json"), "utf8");
  expect(recommended).toContain(`"${publisher}.${name}"`);
  // As VS Code does, which gives the module "vscode" to extensions alone.
  const started = path.join(root, "start.cjs");
  await writeFile(
    started,
    `const { Module } = require("node:module");
const load = Module._load;
const languages = { registerCompletionItemProvider: () => 1, registerHoverProvider: () => 2 };
Module._load = (name, ...rest) => (name === "vscode" ? { languages } : load(name, ...rest));
const context = { subscriptions: [] };
require(${JSON.stringify(path.join(folder, main))})
  .activate(context)
  .then(() => console.log(JSON.stringify(context.subscriptions)));
`,
  );
  const output = await new Promise<string>((resolve) =>
    execFile(process.execPath, [started], (error, stdout, stderr) =>
      resolve(stdout + stderr + (error?.message ?? "")),
    ),
  );
  expect(output).toBe("[1,2]\n");
});
