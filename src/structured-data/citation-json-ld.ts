import type { Conversation, CreativeWork, Dataset, NewsArticle, Organization, Person } from "schema-dts";
import { findLabels, type Labels } from "../../_includes/words.ts";
import type { Article } from "../model/article.ts";
import { formatDay } from "../model/dates.ts";
import type { Site } from "../model/site.ts";
import type {
  Dataset as DatasetSource,
  DocumentSource,
  EventSource,
  Interview,
  Report,
  Source,
  Speaker,
  StatementSource,
} from "../model/source.ts";
import { absoluteUrl } from "../model/urls.ts";
import { describeSource } from "../sources/describe-source.ts";

/**
 * Builds an article's sources in their order (schema.org/citation). Statements and events become works about them; an unnamed source
 * becomes text, because there is no work to name.
 */
export function buildCitationsJsonLd({ sources, lang }: Article, site: Site): (CreativeWork | string)[] {
  const labels = findLabels(lang, site);
  return sources.map(({ source }) => buildCitation(source, site, labels));
}

function buildCitation(source: Source, site: Site, labels: Labels): CreativeWork | string {
  switch (source.kind) {
    case "report":
      return buildReport(source);
    case "document":
      return buildDocument(source, site);
    case "statement":
      return buildStatement(source);
    case "interview":
      return buildInterview(source);
    case "event":
      return buildEvent(source);
    case "dataset":
      return buildDataset(source);
    case "unnamed": {
      const { work, after } = describeSource(source, labels);
      return labels.words.sources.unnamedBecause(work + after, source.reason);
    }
  }
}

function buildReport({ title, url, date, publisher, authors }: Report): NewsArticle {
  return {
    "@type": "NewsArticle",
    headline: title,
    url,
    datePublished: formatDay(date),
    publisher: buildPublisher(publisher),
    ...(authors.length > 0 && {
      author: authors.map((name): Person => ({ "@type": "Person", name })),
    }),
  };
}

function buildDocument(
  { title, publisher, url, date, archived, file }: DocumentSource,
  site: Site,
): CreativeWork {
  return {
    "@type": "CreativeWork",
    name: title,
    ...(url !== undefined && { url }),
    ...(date && { datePublished: formatDay(date) }),
    ...(publisher !== undefined && { publisher: buildPublisher(publisher) }),
    ...(archived !== undefined && { archivedAt: archived }),
    ...(file && {
      encoding: {
        "@type": "MediaObject",
        contentUrl: absoluteUrl(site, file.url),
        contentSize: `${file.bytes} B`,
        sha256: file.sha256,
      },
    }),
  };
}

function buildStatement({ who, where, date, url }: StatementSource): CreativeWork {
  return {
    "@type": "CreativeWork",
    ...(where !== undefined && { name: where }),
    creator: buildSpeaker(who),
    dateCreated: formatDay(date),
    ...(url !== undefined && { url }),
  };
}

function buildInterview({ who, by, date }: Interview): Conversation {
  return {
    "@type": "Conversation",
    contributor: buildSpeaker(who),
    creator: buildSpeaker(by),
    dateCreated: formatDay(date),
  };
}

function buildEvent({ title, date, place, url }: EventSource): CreativeWork {
  return {
    "@type": "CreativeWork",
    about: {
      "@type": "Event",
      name: title,
      startDate: formatDay(date),
      ...(place !== undefined && { location: { "@type": "Place", name: place } }),
    },
    ...(url !== undefined && { url }),
  };
}

function buildDataset({ title, url, date, publisher, licence }: DatasetSource): Dataset {
  return {
    "@type": "Dataset",
    name: title,
    url,
    datePublished: formatDay(date),
    publisher: buildPublisher(publisher),
    ...(licence !== undefined && { license: { "@type": "CreativeWork", name: licence } }),
  };
}

function buildPublisher(name: string): Organization {
  return { "@type": "Organization", name };
}

/** Adds no page of this site, because people who are only quoted have none. Without other data, a name counts as that of a person. */
function buildSpeaker(who: Speaker): Person | Organization {
  const sameAs = "sameAs" in who && who.sameAs.length > 0 ? { sameAs: who.sameAs } : {};
  const isOrganization = "kind" in who && (who.kind === "organization" || who.isDesk);
  return { "@type": isOrganization ? "Organization" : "Person", name: who.name, ...sameAs };
}
