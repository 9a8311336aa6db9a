import path from "node:path";
import type { UserConfig } from "@11ty/eleventy";
import type { PlannedPage } from "../site/create-template.ts";
import { templateNames } from "../site/plan-site.ts";

/** Folder of the virtual templates below the input folder. It has no files. */
const folder = "offprint";

const layouts = { "offprint/planned": "planned.11ty.js", page: "page.11ty.js", frame: "frame.11ty.js" };

/**
 * Adds the layouts, and a virtual template for each kind of file, paginated over its planned pages. A virtual template has an empty
 * body, and its layout renders the page: Eleventy keeps the text of every body until the last page is written.
 * @param includes absolute path of Eleventy's folder for layouts.
 * @param layoutFolder absolute path of Offprint's layouts.
 */
export function addVirtualTemplates(config: UserConfig, includes: string, layoutFolder: string): void {
  for (const name of templateNames) {
    config.addTemplate(`${folder}/${name}.11ty.js`, {
      data: {
        pagination: { data: `offprint.pages.${name}`, size: 1, alias: "planned" },
        permalink: ({ planned }: { readonly planned: PlannedPage }) => `/${planned.url}`,
        layout: "offprint/planned",
        eleventyExcludeFromCollections: true,
      },
      render: () => "",
    });
  }
  for (const [name, file] of Object.entries(layouts))
    config.addLayoutAlias(name, path.relative(includes, path.join(layoutFolder, file)));
}

/** Groups pages by template. Frozen, because Eleventy copies a plain object in its data that is not for each page. */
export function groupByTemplate(
  pages: readonly PlannedPage[],
): Readonly<Record<string, readonly PlannedPage[]>> {
  const groups = new Map<string, PlannedPage[]>(templateNames.map((name) => [name, []]));
  for (const page of pages) groups.get(page.template)?.push(Object.freeze(page));
  for (const group of groups.values()) Object.freeze(group);
  return Object.freeze(Object.fromEntries(groups));
}

/** @param inputPath in Eleventy's form, such as `./src/pages/offprint/article.11ty.js`. */
export function isVirtual(inputPath: string): boolean {
  return templateNames.some((name) => inputPath.endsWith(`/${folder}/${name}.11ty.js`));
}
