import path from "node:path";
import type { z } from "zod";
import { createFolderReader, type FolderReader } from "../loading/folder-reader.ts";
import { createArticleSchema, pageSchema } from "../loading/front-matter.ts";
import { type Diagnostic, reportFile, sortDiagnostics } from "../model/diagnostic.ts";
import { articleFolder, contentFolder, pageFolder } from "../model/folders.ts";
import { type FixedFile, fixMarkdown } from "./fix-markdown.ts";
import { replaceFile } from "./replace-file.ts";

export interface FixReport {
  /** The files that were mended, or would be. */
  readonly fixed: readonly FixedFile[];
  /** How many files were read. */
  readonly read: number;
  /** Why files were left as they are. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Mends the articles and pages of a publication. Symbolic links are left alone: what they lead to in the content is mended there.
 * @param root absolute path of the publication.
 * @param isDryRun writes nothing.
 */
export async function fixContent(root: string, isDryRun: boolean): Promise<FixReport> {
  const reader = createFolderReader(root, contentFolder);
  const articles = await listContent(reader, articleFolder);
  const pages = await listContent(reader, pageFolder);
  const results = [
    // Neither the order of fields nor what is a text depends on the time zone.
    ...articles.files.map((file) => fixFile(root, file, reader, createArticleSchema("UTC"), isDryRun)),
    ...pages.files.map((file) => fixFile(root, file, reader, pageSchema, isDryRun)),
  ];
  const diagnostics = results.flatMap((result) => ("diagnostics" in result ? result.diagnostics : []));
  return {
    fixed: results.flatMap((result) => ("fixes" in result && result.fixes.length > 0 ? [result] : [])),
    read: results.length,
    diagnostics: sortDiagnostics([...articles.diagnostics, ...pages.diagnostics, ...diagnostics]),
  };
}

async function listContent(reader: FolderReader, folder: string) {
  const listed = await reader.list(folder);
  if ("message" in listed) return { files: [], diagnostics: [reportFile(folder, listed.message)] };
  const files = listed.filter(({ entry }) => entry.isFile() && isContent(entry.name));
  return { files: files.map(({ file }) => file), diagnostics: [] };
}

function isContent(name: string): boolean {
  return name.endsWith(".md") && !name.startsWith(".");
}

function fixFile(
  root: string,
  file: string,
  reader: FolderReader,
  schema: z.ZodObject,
  isDryRun: boolean,
): FixedFile | { readonly diagnostics: readonly Diagnostic[] } {
  const found = reader.read(file);
  if ("message" in found) return { diagnostics: [reportFile(file, found.message)] };
  const result = fixMarkdown(file, found.bytes, schema);
  if (isDryRun || "diagnostics" in result || result.fixes.length === 0) return result;
  const fault = replaceFile(path.join(root, found.real), found.bytes, result.after);
  return fault ? { diagnostics: [reportFile(file, fault.message)] } : result;
}
