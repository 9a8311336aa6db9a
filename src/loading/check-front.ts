import type { DateTime } from "luxon";
import type { Diagnostic } from "../model/diagnostic.ts";
import { findFrontPlace, mostTops } from "../model/front-place.ts";
import type { LinkedArticle } from "./link-article.ts";
import { reportField } from "./parse-article.ts";

/**
 * Finds articles that editors have placed on the front page, and that do not stand there: of several leads the newest leads, the
 * top has room for some, and a retracted article is in neither place.
 * @param shown the articles that the Edition shows, newest first.
 * @returns hints.
 */
export function findMisplaced(shown: readonly LinkedArticle[], now: DateTime): Diagnostic[] {
  const placed = shown.flatMap((article) => {
    const place = findFrontPlace(article.parsed.frontMatter, now);
    return place ? [{ article, place }] : [];
  });
  const isRetracted = ({ teaser }: LinkedArticle) => teaser.correctionMark === "retraction";
  const [lead, ...others] = placed.filter(({ article, place }) => place === "lead" && !isRetracted(article));
  const later = others.map(({ article }) => {
    const message = `found "lead" here and in ${lead?.article.teaser.file}, which is newer and leads; this article stands with the top stories`;
    return reportField(article.parsed.source, ["front"], message);
  });
  const retracted = placed
    .filter(({ article, place }) => place !== "off" && isRetracted(article))
    .map(({ article, place }) => {
      const message = `found "${place}" in a retracted article, which the front page does not place; leave it out`;
      return reportField(article.parsed.source, ["front"], message);
    });
  const tops = placed.filter(
    ({ article, place }) => place !== "off" && article !== lead?.article && !isRetracted(article),
  );
  const left = tops.slice(mostTops).map(({ article, place }) => {
    const message = `found "${place}" in ${tops.length} articles; the newest ${mostTops} stand at the top, and this one with all others; give older ones an end, until: …`;
    return reportField(article.parsed.source, ["front"], message);
  });
  return [...later, ...retracted, ...left].map((hint) => ({ ...hint, severity: "hint" }));
}
