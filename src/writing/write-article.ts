import { existsSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { parseMarkdownFile } from "../markdown/parse-markdown-file.ts";
import { decodeText } from "../model/decode-text.ts";
import { ContentError, reportFile } from "../model/diagnostic.ts";
import { articleFolder } from "../model/folders.ts";
import { attempt, codeOf } from "../model/system-error.ts";

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

/**
 * Finds a name that no article of the year has: the slug, or one with a number if it belongs to an article with another headline. One
 * with this headline is the same article, which is not written twice.
 * @returns year and name, `2021/some-story`.
 */
export function findFreeKey(root: string, year: number, slug: string, title: string): string {
  for (let count = 1; ; count++) {
    const key = `${year}/${slug}${count === 1 ? "" : `-${count}`}`;
    const files = [`${key}.md`, `${key}/index.md`].map((name) => path.join(root, articleFolder, name));
    const taken = files.find((file) => existsSync(file));
    if (taken === undefined || readTitle(taken) === title) return key;
  }
}

function readTitle(file: string): unknown {
  const content = attempt(() => decodeText(readFileSync(file)));
  const parsed = typeof content === "string" ? parseMarkdownFile(file, content) : undefined;
  const { data } = parsed && "source" in parsed ? titled.safeParse(parsed.source.frontMatter) : {};
  return data?.title;
}

const titled = z.object({ title: z.string() });

function existing(file: string): ContentError {
  const message = "it exists and is never overwritten; edit it, or choose another name with --slug my-slug";
  return new ContentError([reportFile(file, message)]);
}
