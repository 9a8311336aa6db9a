import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { ContentError, reportFile } from "../model/diagnostic.ts";
import { articleFolder } from "../model/folders.ts";
import { codeOf } from "../model/system-error.ts";

/**
 * Writes a new article as `<year>/<slug>.md`. An existing article is never overwritten, also if it is a folder, `<year>/<slug>/`.
 * @param root absolute path of the publication.
 * @param key year and slug, `2021/some-story`.
 * @returns the file's path from the root.
 * @throws ContentError when the article exists.
 */
export async function writeArticle(root: string, key: string, content: string): Promise<string> {
  const file = `${articleFolder}/${key}.md`;
  const folderFile = `${articleFolder}/${key}/index.md`;
  if (existsSync(path.join(root, folderFile))) throw existing(folderFile);
  await mkdir(path.dirname(path.join(root, file)), { recursive: true });
  try {
    await writeFile(path.join(root, file), content, { flag: "wx" });
  } catch (error) {
    if (codeOf(error) === "EEXIST") throw existing(file);
    throw error;
  }
  return file;
}

function existing(file: string): ContentError {
  const message = "it exists and is never overwritten; edit it, or choose another name with --slug my-slug";
  return new ContentError([reportFile(file, message)]);
}
