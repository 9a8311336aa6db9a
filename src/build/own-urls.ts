import type { ContentMap, TemplateData } from "@11ty/eleventy";
import { z } from "zod";
import { createUrlClaims, describeCollision } from "../loading/url-claims.ts";
import { ContentError, compareText, type Diagnostic, sortDiagnostics } from "../model/diagnostic.ts";
import { isVirtual } from "./virtual-templates.ts";

/** A file that an own template, one of the publication's in `src/pages`, writes. */
export interface OwnUrl {
  /** Path of the template from the publication's root. */
  readonly template: string;
  /** Path of the file from the site's root. */
  readonly url: string;
}

const ownData = z.object({
  page: z.object({ filePathStem: z.string(), outputFileExtension: z.string() }),
  pagination: z.object({ pageNumber: z.int() }).optional(),
});

/**
 * Builds the path of a template without `permalink`: `src/pages/map.njk` → `/map.html`, further pages of its pagination
 * → `/map.page-2.html`. All pages are flat files, so that links between them work on a disk.
 */
export function buildOwnPath(data: TemplateData): string {
  const { page, pagination } = ownData.parse(data);
  const number = (pagination?.pageNumber ?? 0) + 1;
  return `${page.filePathStem}${number === 1 ? "" : `.page-${number}`}.${page.outputFileExtension}`;
}

/** Lists the files of own templates, sorted by URL. */
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

/** Converts Eleventy's URL of a page to the path of its file, without percent-encoding: `/a/` → `a/index.html`. */
export function toFilePath(url: string): string {
  const path = decodeURI(url).replace(/^\//, "");
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

/**
 * Checks that no own template overwrites another file. Eleventy compares only the templates that it renders in this run, without
 * cached pages. Letter case is ignored, because some hosts and disks ignore it.
 * @param owners the source of each other file of the site, by URL.
 * @throws ContentError with a diagnostic for each own file whose URL is taken.
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
