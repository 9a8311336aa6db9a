import type { ContentMap, TemplateData } from "@11ty/eleventy";
import { z } from "zod";
import { createUrlClaims, describeCollision } from "../loading/url-claims.ts";
import { ContentError, compareText, type Diagnostic, sortDiagnostics } from "../model/diagnostic.ts";
import { isVirtual } from "./virtual-templates.ts";

/** A file that a template of the publication's own writes. */
export interface OwnUrl {
  /** Path of the template from the project's root. */
  readonly template: string;
  /** Path of the file from the site's root. */
  readonly url: string;
}

const ownData = z.object({
  page: z.object({ filePathStem: z.string(), outputFileExtension: z.string() }),
  pagination: z.object({ pageNumber: z.int() }).optional(),
});

/**
 * Where a template without a `permalink` is written: `src/pages/map.njk` → `/map.html`, and the further pages of a pagination
 * → `/map.page-2.html`. All pages of a site are flat files, so that links between them work on a disk.
 */
export function buildOwnPath(data: TemplateData): string {
  const { page, pagination } = ownData.parse(data);
  const number = (pagination?.pageNumber ?? 0) + 1;
  return `${page.filePathStem}${number === 1 ? "" : `.page-${number}`}.${page.outputFileExtension}`;
}

/** Lists what the publication's own templates write, from what Eleventy tells of all templates, in the order of the URLs. */
export function listOwnUrls(inputPathToUrl: ContentMap["inputPathToUrl"]): OwnUrl[] {
  return Object.entries(inputPathToUrl)
    .filter(([input]) => !isVirtual(input))
    .flatMap(([input, urls]) =>
      urls.flatMap((url) =>
        url === false ? [] : [{ template: input.replace(/^\.\//, ""), url: toFilePath(url) }],
      ),
    )
    .sort((a, b) => compareText(a.url, b.url));
}

/** Eleventy gives `/a/index.html` as `/a/`. */
export function toFilePath(url: string): string {
  const path = decodeURI(url).replace(/^\//, "");
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

/**
 * Checks that no own template writes over another file: Eleventy compares only the templates that it renders in this run, and
 * cached pages are not among them. Letter case is ignored, as some hosts and disks do.
 * @param owners who writes the site's other files, by URL.
 * @throws ContentError with one diagnostic for each own file whose URL is taken.
 */
export function checkOwnUrls(
  own: readonly OwnUrl[],
  owners: Iterable<readonly [url: string, owner: string]>,
): void {
  if (own.length === 0) return;
  const claims = createUrlClaims();
  for (const [url, owner] of owners) claims.claim(url, owner);
  const diagnostics: Diagnostic[] = [];
  for (const { template, url } of own) {
    const collision = claims.claim(url, template);
    if (!collision) continue;
    const message = `its address ${url} ${describeCollision(collision)}; give it another permalink`;
    diagnostics.push({ file: template, line: 1, column: 1, field: "permalink", message });
  }
  if (diagnostics.length > 0) throw new ContentError(sortDiagnostics(diagnostics));
}
