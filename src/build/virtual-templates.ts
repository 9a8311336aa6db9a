import path from "node:path";
import type { UserConfig } from "@11ty/eleventy";
import type { PlannedPage } from "../site/create-template.ts";
import { templateNames } from "../site/plan-site.ts";

/** The virtual templates' folder, below the input folder; no files stand there. */
const folder = "offprint";

const layouts = { "offprint/planned": "planned.11ty.js", page: "page.11ty.js", frame: "frame.11ty.js" };

/**
 * Adds a virtual template for each kind of file, paginated over its planned pages, and the layouts. A virtual template has an
 * empty body, and a layout that renders its page: so the text of a page exists only while it is written, and not until the
 * last page is rendered.
 * @param includes absolute path of the folder that Eleventy takes layouts from.
 * @param layoutFolder absolute path of the press's layouts.
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

/** Pages by template; frozen, because Eleventy copies plain objects in its data once for each page unless they are. */
export function groupByTemplate(
  pages: readonly PlannedPage[],
): Readonly<Record<string, readonly PlannedPage[]>> {
  const groups = new Map<string, PlannedPage[]>(templateNames.map((name) => [name, []]));
  for (const page of pages) groups.get(page.template)?.push(Object.freeze(page));
  for (const group of groups.values()) Object.freeze(group);
  return Object.freeze(Object.fromEntries(groups));
}

/** @param inputPath as Eleventy gives it: `./src/pages/offprint/article.11ty.js`. */
export function isVirtual(inputPath: string): boolean {
  return templateNames.some((name) => inputPath.endsWith(`/${folder}/${name}.11ty.js`));
}
