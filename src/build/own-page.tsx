import { z } from "zod";
import { FrameLayout } from "../../_includes/layouts/frame.tsx";
import { ProseLayout } from "../../_includes/layouts/prose.tsx";
import { setProse } from "../loading/set-prose.ts";
import { describeIssues } from "../model/describe-issues.ts";
import { ContentError } from "../model/diagnostic.ts";
import type { Edition } from "../model/edition.ts";
import { languageTag } from "../model/language-tag.ts";
import { lineOfText } from "../model/line-of-text.ts";
import { buildFrame } from "../site/frame.ts";
import { renderPage } from "../site/render-page.ts";

const frontMatter = z.object({ title: lineOfText, description: lineOfText, lang: languageTag.optional() });

/** What Eleventy passes to the layout of an own page, beside the template's data. */
export interface OwnPageData {
  /** HTML that the template rendered. */
  readonly content: string;
  readonly edition: Edition;
  readonly page: { readonly inputPath: string; readonly url: string };
}

/**
 * Renders the page of an own template.
 * @param layout `page`: title and description as a header, the content as prose; `frame`: the content alone.
 * @throws ContentError if the template's data has no valid `title` or `description`.
 */
export function renderOwnPage(layout: "page" | "frame", data: OwnPageData): string {
  const { content, edition, page } = data;
  const parsed = frontMatter.safeParse(data);
  const file = page.inputPath.replace(/^\.\//, "");
  if (!parsed.success) {
    const issues = describeIssues(parsed.error, data);
    throw new ContentError(
      issues.map(({ field, message }) => ({ file, line: 1, column: 1, field, message })),
    );
  }
  const { lang = edition.site.lang, ...texts } = parsed.data;
  setProse(frontMatter, texts, lang);
  const url = page.url.replace(/^\//, "").replace(/(^|\/)$/, "$1index.html");
  const props = { frame: buildFrame(edition), page: { ...texts, url, lang, html: content } };
  return renderPage(layout === "page" ? <ProseLayout {...props} /> : <FrameLayout {...props} />);
}
