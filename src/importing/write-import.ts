import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { ContentError, reportFile } from "../model/diagnostic.ts";
import { addRecords, formatExtraFacts, type NewRecord } from "./add-facts.ts";
import type { CopiedFile } from "./collect-pictures.ts";
import type { ImportFacts } from "./load-import-facts.ts";

/** A file of facts with its new text. */
export interface ChangedFacts {
  readonly file: string;
  readonly text: string;
  readonly isNew: boolean;
}

/**
 * Plans the changes of the facts.
 * @param fields names for a new `_data/extra.ts`; none if the publication has one.
 * @throws ContentError if a file has no place for new records.
 */
export function planFacts(
  { files }: ImportFacts,
  added: {
    readonly authors: readonly NewRecord[];
    readonly tags: readonly NewRecord[];
    readonly fields: readonly string[];
  },
): ChangedFacts[] {
  const changed = (["authors", "tags"] as const).flatMap((name) => {
    if (added[name].length === 0) return [];
    const { file, source } = files[name];
    const text = addRecords(source, name, added[name]);
    if (typeof text === "string") return [{ file, text, isNew: false }];
    const missing = added[name].map(({ id, name }) => `${id} (${name})`).join(", ");
    throw new ContentError([
      reportFile(file, `${text.message}; add them yourself, then import again: ${missing}`),
    ]);
  });
  const { fields } = added;
  return fields.length === 0
    ? changed
    : [...changed, { file: "_data/extra.ts", text: formatExtraFacts(fields), isNew: true }];
}

/** An article to write, with the files beside it. */
export interface ArticleToWrite {
  /** The path of its file, from the publication's root. */
  readonly target: string;
  readonly content: string;
  readonly files: readonly CopiedFile[];
}

/**
 * Writes facts, then articles. No article is overwritten.
 * @param root absolute path of the publication.
 */
export async function writeImport(
  root: string,
  facts: readonly ChangedFacts[],
  articles: readonly ArticleToWrite[],
): Promise<void> {
  for (const { file, text, isNew } of facts)
    await writeFile(path.join(root, file), text, { flag: isNew ? "wx" : "w" });
  for (const { target, content, files } of articles) {
    const folder = path.dirname(path.join(root, target));
    await mkdir(folder, { recursive: true });
    for (const { name, read } of files) await writeFile(path.join(folder, name), read(), { flag: "wx" });
    // Last: a text whose pictures are missing would not build.
    await writeFile(path.join(root, target), content, { flag: "wx" });
  }
}
