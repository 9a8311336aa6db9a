import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { DateTime } from "luxon";
import { codeOf, isMissing } from "../model/system-error.ts";
import { UsageError } from "../model/usage-error.ts";
import { formatNewArticle } from "../writing/new-article.ts";
import { findTexts } from "./created-texts.ts";
import { findAuthorId, formatFacts } from "./facts-files.ts";
import { formatPages } from "./page-files.ts";
import { formatProjectFiles } from "./project-files.ts";
import type { PublicationAnswers } from "./publication-answers.ts";

/**
 * Writes a new publication: facts, pages, a draft article, and what npm, Eleventy, git, editors and hosts read.
 * @param folder absolute path; it is created, or it is empty.
 * @param version of Offprint, which the publication will depend on.
 * @throws UsageError if the folder has files in it.
 */
export async function createPublication(
  folder: string,
  answers: PublicationAnswers,
  version: string,
): Promise<void> {
  await checkEmpty(folder);
  for (const [file, text] of Object.entries(listFiles(answers, version, DateTime.now()))) {
    const target = path.join(folder, file);
    await createFolder(path.dirname(target));
    await writeFile(target, text, { flag: "wx" });
  }
}

/** Every file of a new publication by its path, with its text. */
export function listFiles(
  answers: PublicationAnswers,
  version: string,
  now: DateTime,
): Readonly<Record<string, string>> {
  const date = now.setZone(answers.timeZone);
  const authors = [findAuthorId(answers)];
  return {
    ...formatProjectFiles(answers, version),
    ...formatFacts(answers, date.year),
    ...formatPages(answers),
    [`src/content/articles/${date.year}/first-story.md`]: formatNewArticle(
      findTexts(answers.lang).texts.story,
      { date, authors },
    ),
  };
}

/** Creates a folder and those above it. With its own option for this, Node 20 never returns below /proc. */
async function createFolder(folder: string): Promise<void> {
  const create = async () => {
    try {
      await mkdir(folder);
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
  };
  try {
    await create();
  } catch (error) {
    if (codeOf(error) !== "ENOENT" || path.dirname(folder) === folder) throw error;
    await createFolder(path.dirname(folder));
    await create();
  }
}

/** @throws UsageError */
export async function checkEmpty(folder: string): Promise<void> {
  try {
    const [first] = await readdir(folder);
    if (first === undefined) return;
    throw new UsageError(`${folder} is not empty (it has ${first}); expected a new or an empty folder`);
  } catch (error) {
    if (codeOf(error) === "ENOTDIR")
      throw new UsageError(`${folder} is a file, or in a file; expected a new or an empty folder`);
    if (isMissing(error)) return;
    throw error;
  }
}
