import type { PicturedTeaser, Teaser as TeaserData } from "../../src/model/article.ts";
import { formatMonthOfYear } from "../../src/model/dates.ts";
import type { Entity } from "../../src/model/entity.ts";
import { articlesByMonth, articlesByYear } from "../../src/model/listing.ts";
import type { Site } from "../../src/model/site.ts";
import type { Href } from "../../src/model/urls.ts";
import { findLabels } from "../words.ts";
import { ArticleLedger } from "./article-ledger.tsx";
import { Teaser } from "./teaser.tsx";

interface SubjectStoriesProps {
  readonly entity: Entity;
  /** Newest first. */
  readonly articles: readonly TeaserData[];
  /** The first of them, with its picture; it stands above the others. */
  readonly lead?: PicturedTeaser | undefined;
  readonly site: Site;
  readonly href: Href;
}

/** The articles of a section by month, or of another subject by year, below the newest of them. */
export function SubjectStories({ entity, articles, lead, site, href }: SubjectStoriesProps) {
  const listed = lead ? articles.slice(1) : articles;
  return (
    <>
      {lead && (
        <div class="opener">
          <Teaser teaser={lead} site={site} href={href} level={2} within={entity.url} place="opener" />
        </div>
      )}
      {buildPeriods(listed, entity, site).map(({ id, title, articles }) => (
        <section key={id} class="month" aria-labelledby={`page.${id}`}>
          <h2 id={`page.${id}`}>{title}</h2>
          <ArticleLedger
            articles={articles}
            site={site}
            href={href}
            period={entity.kind === "section" ? "month" : "year"}
            within={entity.url}
          />
        </section>
      ))}
    </>
  );
}

function buildPeriods(articles: readonly TeaserData[], { kind }: Entity, site: Site) {
  const { lang } = findLabels(site.lang, site);
  return kind === "section"
    ? articlesByMonth(articles).map(({ id, first, articles }) => ({
        id,
        title: formatMonthOfYear(first, lang),
        articles,
      }))
    : articlesByYear(articles).map(({ year, articles }) => ({
        id: String(year),
        title: String(year),
        articles,
      }));
}
