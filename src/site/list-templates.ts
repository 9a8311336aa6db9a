import { ArchiveLayout } from "../../_includes/layouts/archive.tsx";
import { CorrectionsLayout } from "../../_includes/layouts/corrections.tsx";
import { HomeLayout } from "../../_includes/layouts/home.tsx";
import { SeriesLayout } from "../../_includes/layouts/series.tsx";
import { SourcesLayout } from "../../_includes/layouts/sources.tsx";
import { SubjectLayout } from "../../_includes/layouts/subject.tsx";
import { TopicsLayout } from "../../_includes/layouts/topics.tsx";
import { YearLayout } from "../../_includes/layouts/year.tsx";
import { findLatest, latestChange } from "../feeds/last-change.ts";
import type { PicturedTeaser, Teaser } from "../model/article.ts";
import type { Edition, ListedCorrection } from "../model/edition.ts";
import { articlesByYear } from "../model/listing.ts";
import { listUrls, yearUrl } from "../model/urls.ts";
import { sourcesPerPage } from "../sources/list-sources.ts";
import { createTemplate } from "./create-template.ts";
import { buildFrontPages } from "./front-page.ts";
import { buildArchive, paginate } from "./listings.ts";

export const homeTemplate = createTemplate({
  name: "home",
  plan: (edition, frame) =>
    buildFrontPages(edition).map((page) => ({
      url: page.listing.url,
      props: { frame, ...page },
      sitemap: latestChange(page.listing.items),
    })),
  render: HomeLayout,
});

/** The pages of each section, tag, author, person and organisation. The newest article leads, unless it is retracted. */
export const subjectTemplate = createTemplate({
  name: "subject",
  plan: (edition, frame) => {
    const { sections, tags, authors, people, organizations, site } = edition;
    const addPicture = createPictureFinder(edition);
    return [...sections, ...tags, ...authors, ...people, ...organizations].flatMap(
      ({ entity, articles, portrait }) =>
        paginate(articles, site.articlesPerPage, entity.url).map((listing) => {
          const [first] = listing.items;
          const hasLead = listing.number === 1 && entity.kind !== "author";
          const lead = hasLead && first?.correctionMark !== "retraction" ? first : undefined;
          return {
            url: listing.url,
            props: {
              frame,
              entity,
              listing,
              ...(portrait && { portrait }),
              ...(lead && { lead: addPicture(lead) }),
            },
            sitemap: latestChange(listing.items),
          };
        }),
    );
  },
  render: SubjectLayout,
});

/** The pages of each series: its parts by number. */
export const seriesTemplate = createTemplate({
  name: "series",
  plan: (edition, frame) => {
    const addPicture = createPictureFinder(edition);
    return edition.series.flatMap(({ entity, articles, parts }) => {
      const shown = parts.map((part) =>
        "teaser" in part ? { ...part, teaser: addPicture(part.teaser) } : part,
      );
      return paginate(shown, edition.site.articlesPerPage, entity.url).map((listing) => ({
        url: listing.url,
        props: { frame, entity, listing },
        sitemap: latestChange(articles),
      }));
    });
  },
  render: SeriesLayout,
});

/** Creates a function that adds the picture of an article to its teaser. */
function createPictureFinder({ articles }: Edition): (teaser: Teaser) => PicturedTeaser {
  const images = new Map(articles.map(({ url, image }) => [url, image]));
  return (teaser) => {
    const image = images.get(teaser.url);
    return image ? { ...teaser, image } : teaser;
  };
}

export const archiveTemplate = createTemplate({
  name: "archive",
  plan: ({ articles }, frame) => {
    const props = { frame, years: buildArchive(articles) };
    return [{ url: listUrls.archive, props, sitemap: latestChange(articles) }];
  },
  render: ArchiveLayout,
});

export const yearTemplate = createTemplate({
  name: "year",
  plan: (edition, frame) =>
    articlesByYear(edition.articles).map(({ year, articles }) => ({
      url: yearUrl(year),
      props: { frame, year: { year, articles: articles.map(({ teaser }) => teaser) } },
      sitemap: latestChange(articles),
    })),
  render: YearLayout,
});

export const topicsTemplate = createTemplate({
  name: "topics",
  plan: ({ tags, articles }, frame) => {
    const topics = tags.map((tag) => ({ entity: tag.entity, count: tag.articles.length }));
    return [{ url: listUrls.topics, props: { frame, topics }, sitemap: latestChange(articles) }];
  },
  render: TopicsLayout,
});

/** An update adds news: nothing was wrong. */
const isNoUpdate = ({ correction }: ListedCorrection) => correction.kind !== "update";

export const correctionsTemplate = createTemplate({
  name: "corrections",
  plan: ({ corrections, site }, frame) =>
    paginate(corrections.filter(isNoUpdate), site.articlesPerPage, listUrls.corrections).map((listing) => ({
      url: listing.url,
      props: { frame, listing },
      sitemap: { lastChange: findLatest(listing.items.map(({ correction }) => correction.date)) },
    })),
  render: CorrectionsLayout,
});

export const sourcesTemplate = createTemplate({
  name: "sources",
  plan: ({ sources }, frame) =>
    paginate(sources, sourcesPerPage, listUrls.sources).map((listing) => ({
      url: listing.url,
      props: { frame, listing },
      sitemap: latestChange(listing.items.flatMap(({ articles }) => articles)),
    })),
  render: SourcesLayout,
});
