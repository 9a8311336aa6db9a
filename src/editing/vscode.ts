import { readFile } from "node:fs/promises";
import path from "node:path";
import { schemaFolder } from "../loading/write-schemas.ts";
import { articleFolder, pageFolder } from "../model/folders.ts";
import { copyFields, type JsonFields } from "../model/json.ts";
import { packageRoot } from "../model/package-root.ts";
import { findPublication, loadEditorFacts } from "./editor-facts.ts";
import { explain, suggest } from "./suggest.ts";

/** What is used of VS Code's API (https://code.visualstudio.com/api/references/vscode-api): no package is needed for it. */
export interface VsCode {
  readonly languages: {
    registerCompletionItemProvider(
      selector: object,
      provider: {
        provideCompletionItems(document: Document, position: Position): Promise<readonly object[]>;
      },
      ...triggers: readonly string[]
    ): object;
    registerHoverProvider(
      selector: object,
      provider: { provideHover(document: Document, position: Position): Promise<object | undefined> },
    ): object;
  };
  readonly CompletionItem: new (
    label: { readonly label: string; readonly description: string },
    kind: number,
  ) => Item;
  readonly CompletionItemKind: { readonly Field: number; readonly Value: number };
  readonly MarkdownString: new (text: string) => object;
  readonly Hover: new (text: object) => object;
}

interface Item {
  documentation?: object;
  insertText?: string;
  sortText?: string;
}

interface Document {
  readonly uri: { readonly fsPath: string };
  getText(): string;
}

interface Position {
  readonly line: number;
  readonly character: number;
}

/**
 * Starts the extension that stands in a publication's `.vscode/extensions/offprint`: front matter gets suggestions, with the publication's
 * authors and tags, and explanations under the pointer.
 */
export function activate(vscode: VsCode, context: { readonly subscriptions: object[] }): void {
  const selector = { language: "markdown", pattern: "**/src/content/**" };
  const completion = {
    provideCompletionItems: async (document: Document, { line, character }: Position) => {
      const schema = await readSchema(document.uri.fsPath);
      const found = schema ? suggest(document.getText(), line, character, schema) : [];
      return found.map(({ label, detail, explanation, insert }, index) => {
        const { Field, Value } = vscode.CompletionItemKind;
        const item = new vscode.CompletionItem(
          { label, description: detail },
          insert.endsWith(": ") ? Field : Value,
        );
        item.documentation = new vscode.MarkdownString(explanation);
        item.insertText = insert;
        // In the order of the schema.
        item.sortText = String(index).padStart(5, "0");
        return item;
      });
    },
  };
  const hover = {
    provideHover: async (document: Document, { line, character }: Position) => {
      const schema = await readSchema(document.uri.fsPath);
      const text = schema && explain(document.getText(), line, character, schema);
      return text === undefined ? undefined : new vscode.Hover(new vscode.MarkdownString(text));
    },
  };
  context.subscriptions.push(
    vscode.languages.registerCompletionItemProvider(selector, completion, " ", "[", "-"),
    vscode.languages.registerHoverProvider(selector, hover),
  );
}

/** Reads the schema of a file: the publication's, with its ids, or else the package's. */
async function readSchema(file: string): Promise<JsonFields | undefined> {
  const root = findPublication(file);
  if (root === undefined) return undefined;
  const isIn = (folder: string) => file.startsWith(path.join(root, folder) + path.sep);
  const name = isIn(articleFolder) ? "article" : isIn(pageFolder) ? "page" : undefined;
  if (name === undefined) return undefined;
  // Facts with mistakes have no ids; the build and remark report them.
  await loadEditorFacts(root).catch(() => undefined);
  const files = [path.join(root, schemaFolder), path.join(packageRoot, "src/exports/schemas")];
  for (const folder of files) {
    const text = await readFile(path.join(folder, `${name}.schema.json`), "utf8").catch(() => undefined);
    if (text !== undefined) return parseSchema(text);
  }
  return undefined;
}

function parseSchema(text: string): JsonFields | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    const copied = copyFields(Object(parsed));
    return "value" in copied ? copied.value : undefined;
  } catch {
    // It is being written.
    return undefined;
  }
}
