import type { UserConfig } from "@11ty/eleventy";
import { relativeUrl } from "../model/urls.ts";
import { toFilePath } from "./own-urls.ts";
import { isVirtual } from "./virtual-templates.ts";

/** In HTML, `<` in text is escaped: a match is a tag. */
const tag = /<[a-z][^<>]*>/gi;
/** An attribute whose value is a path from the site's root, `/a.html`, but not `//host/a.html` (RFC 3986, section 4.2). */
const rootedLink = /(\s(?:href|src|poster|action)=)(["'])\/(?!\/)([^"']*)\2/gi;

/**
 * Adds a transform that makes links relative in pages of own templates. Eleventy's filters and plugins write paths from the site's
 * root, such as `page.url`, which break below a sub-path and on a disk.
 */
export function addRelativeLinks(config: UserConfig): void {
  config.addTransform("offprint-relative-links", function (content) {
    const { inputPath, url } = this.page;
    if (isVirtual(inputPath) || !url) return content;
    return makeLinksRelative(content, toFilePath(url));
  });
}

/** @param page path of the page from the site's root. */
export function makeLinksRelative(html: string, page: string): string {
  return html.replace(tag, (found) =>
    found.replace(rootedLink, (_, attribute: string, quote: string, link: string) => {
      const [, path = "", rest = ""] = /^([^?#]*)(.*)$/s.exec(link) ?? [];
      return `${attribute}${quote}${relativeUrl(page, encodeURI(toFilePath(`/${path}`)))}${rest}${quote}`;
    }),
  );
}
