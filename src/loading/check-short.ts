import type { Diagnostic } from "../model/diagnostic.ts";
import type { LinkedArticle } from "./link-article.ts";
import { reportField } from "./parse-article.ts";
import { shortLimits } from "./short-field.ts";

/** Finds lines of `short` that are no longer short. @returns hints. */
export function findLongLines(articles: readonly LinkedArticle[]): Diagnostic[] {
  const { readable } = shortLimits;
  return articles.flatMap(({ parsed: { source, frontMatter } }) =>
    (frontMatter.short ?? []).flatMap((line, index) => {
      if (line.length <= readable) return [];
      const message = `found ${line.length} characters; a line of up to ${readable} is read at a glance; shorten it, or make two of it`;
      return [{ ...reportField(source, ["short", index], message), severity: "hint" as const }];
    }),
  );
}
