import type { DateTime } from "luxon";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Series } from "../model/entity.ts";
import { groupBy } from "../model/listing.ts";
import { type Facts, type FactsFiles, reportFact } from "./facts/parse-facts.ts";
import type { LinkedArticle } from "./link-article.ts";
import { reportField } from "./parse-article.ts";

/** An article with its number in a series. */
interface Part {
  readonly article: LinkedArticle;
  readonly part: number;
}

/**
 * Checks that each part of a series has its own number, and none beyond the number of parts that the facts give.
 * @param articles all articles; two drafts with one number would collide later.
 */
export function checkSeries(articles: readonly LinkedArticle[]): Diagnostic[] {
  return [...groupParts(articles)].flatMap(([{ id, parts: total }, parts]) => [
    ...parts
      .filter(({ part }) => total !== undefined && part > total)
      .map(({ article, part }) => {
        const message = `found the number ${part}; "${id}" has ${total} parts by _data/series.ts`;
        return reportPart(article, message);
      }),
    ...[...groupBy(parts, ({ part }) => part)].flatMap(([, same]) => findDuplicates(id, same)),
  ]);
}

/**
 * Finds gaps between the parts of a series, and planned parts whose date is past.
 * @param articles all articles; drafts do not count.
 * @returns hints.
 */
export function findSeriesGaps(
  articles: readonly LinkedArticle[],
  facts: Pick<Facts, "series">,
  files: Pick<FactsFiles, "series">,
  now: DateTime,
): Diagnostic[] {
  const groups = groupParts(articles.filter(({ teaser }) => !teaser.draft));
  const hints = [...facts.series.values()].flatMap((series) => {
    const parts = groups.get(series) ?? [];
    return [...findMissing(series, parts), ...findOverdue(series, parts, files.series, now)];
  });
  return hints.map((hint) => ({ ...hint, severity: "hint" }));
}

function groupParts(articles: readonly LinkedArticle[]): Map<Series, Part[]> {
  const parts = articles.flatMap((article) =>
    article.series ? [{ article, part: article.series.part, entity: article.series.entity }] : [],
  );
  return groupBy(parts, ({ entity }) => entity);
}

function findDuplicates(id: string, same: readonly Part[]): Diagnostic[] {
  if (same.length < 2) return [];
  return same.map(({ article, part }, index) => {
    const other = same[index === 0 ? 1 : 0]?.article ?? article;
    const { file, line, column } = reportPart(other, "");
    return reportPart(
      article,
      `found the number ${part}; ${file}:${line}:${column} is also part ${part} of "${id}"`,
    );
  });
}

function findMissing({ id, planned }: Series, parts: readonly Part[]): Diagnostic[] {
  const numbers = [...parts, ...planned].map(({ part }) => part).sort((a, b) => a - b);
  return parts.flatMap(({ article, part }) => {
    const before = numbers.findLast((number) => number < part) ?? 0;
    if (before === part - 1) return [];
    const missing =
      before === part - 2
        ? `no article is part ${part - 1}`
        : `no articles are parts ${before + 1} to ${part - 1}`;
    const message = `found the number ${part}, but ${missing} of "${id}"; write it, or announce it in _data/series.ts`;
    return [reportPart(article, message)];
  });
}

function findOverdue(
  { id, planned }: Series,
  parts: readonly Part[],
  file: FactsFiles["series"],
  now: DateTime,
): Diagnostic[] {
  const published = new Set(parts.map(({ part }) => part));
  return planned.flatMap(({ part, date }, index) => {
    if (published.has(part) || date.endOf("day") >= now) return [];
    const message = `part ${part} is announced for ${date.toISODate()}, which is past, and no article is this part; give another date`;
    return [reportFact(file, [id, "planned", index, "date"], message)];
  });
}

function reportPart({ parsed }: LinkedArticle, message: string): Diagnostic {
  return reportField(parsed.source, ["series", "part"], message);
}
