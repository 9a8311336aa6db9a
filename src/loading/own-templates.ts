import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { toPosix } from "./folder-reader.ts";
import type { LinkTarget } from "./resolve-link.ts";

/** The folder of a publication's own Eleventy templates, a path from its root. */
const templateFolder = "src/pages";

const ending = /\.(?:md|njk|liquid|html|11ty\.(?:js|mjs|cjs|ts|tsx))$/;
/** A `permalink` in front matter that contains no template syntax. */
const fixedPermalink = /^permalink:[ \t]*["']?\/?([\w./-]+\.html)["']?[ \t]*$/m;

/**
 * Lists the publication's own templates as targets of links, each with the URL that it will have: its `permalink`, or else its
 * path. Only Eleventy knows the URL of one that computes its `permalink`; the check of the built site finds a link to it that
 * leads nowhere.
 * @param root absolute path of the publication.
 */
export async function listOwnTemplates(root: string): Promise<LinkTarget[]> {
  const folder = path.join(root, templateFolder);
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && ending.test(entry.name));
  return Promise.all(
    files.map(async (entry) => {
      const absolute = path.join(entry.parentPath, entry.name);
      const url = toPosix(path.relative(folder, absolute)).replace(ending, ".html");
      const [, permalink = url] = fixedPermalink.exec(await readFile(absolute, "utf8")) ?? [];
      return { file: toPosix(path.relative(root, absolute)), url: permalink };
    }),
  );
}
