import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { listFiles } from "./list-files.ts";
import type { LinkTarget } from "./resolve-link.ts";

/** The folder of a publication's own Eleventy templates, a path from its root. */
const templateFolder = "src/pages";

const ending = /\.(?:md|njk|liquid|html|11ty\.(?:js|mjs|cjs|ts|tsx))$/;
/** A `permalink` in front matter that contains no template syntax. */
const fixedPermalink = /^permalink:[ \t]*["']?\/?([\w./-]+\.html)["']?[ \t]*$/m;

/**
 * Lists the publication's own templates as targets of links, each with its expected URL: its `permalink`, or else its path. Only
 * Eleventy knows a computed `permalink`; the check of the built site reports a link that misses it.
 * @param root absolute path of the publication.
 */
export async function listOwnTemplates(root: string): Promise<LinkTarget[]> {
  if (!existsSync(path.join(root, templateFolder))) return [];
  const listed = await listFiles(root, templateFolder);
  return Promise.all(
    listed
      .filter(({ file, entry }) => entry.isFile() && ending.test(file))
      .map(async ({ file }) => {
        const url = file.slice(templateFolder.length + 1).replace(ending, ".html");
        const [, permalink = url] = fixedPermalink.exec(await readFile(path.join(root, file), "utf8")) ?? [];
        return { file, url: permalink };
      }),
  );
}
