import { showLeadPicture } from "../../src/images/show-picture.ts";
import type { Article } from "../../src/model/article.ts";
import { formatInstant } from "../../src/model/dates.ts";
import type { Frame } from "../../src/model/listing.ts";
import { absoluteUrl } from "../../src/model/urls.ts";
import { buildArticleJsonLd, buildBreadcrumbJsonLd } from "../../src/structured-data/article-json-ld.ts";
import { AfterArticle } from "../components/after-article.tsx";
import { CorrectionSection, Retraction } from "../components/article-corrections.tsx";
import type { Writer } from "../components/author-cards.tsx";
import { Complaints } from "../components/complaints.tsx";
import { Imprint } from "../components/imprint.tsx";
import { JsonLd } from "../components/json-ld.tsx";
import { Kicker } from "../components/kicker.tsx";
import { langOf } from "../components/lang-of.ts";
import { Opening } from "../components/opening.tsx";
import { Prose } from "../components/prose.tsx";
import { SourceList } from "../components/source-list.tsx";
import { findLabels } from "../words.ts";
import { Document } from "./document.tsx";

interface ArticleProps {
  readonly frame: Frame;
  readonly article: Article;
  /** Its authors. */
  readonly writers: readonly Writer[];
  /** The size of its offprint, if it has one. */
  readonly offprintBytes?: number | undefined;
}

/** One article: its text, then where to read on, who wrote it, and how to keep it. */
export function ArticleLayout({ frame, article, writers, offprintBytes }: ArticleProps) {
  const { site } = frame;
  const labels = findLabels(article.lang, site);
  const labelLang = langOf(labels.lang, article);
  const siteLang = langOf(site.lang, labels);
  return (
    <Document
      frame={frame}
      url={article.url}
      lists={[article.section ?? article.tags[0]].flatMap((list) => list?.url ?? [])}
      styles={["article", "after", "corrections", "sources", ...article.body.styles]}
      cropped={[article.series?.next?.teaser, ...article.related]}
      title={article.title}
      description={article.description}
      lang={article.lang}
      type="article"
      {...(article.preview && { preview: article.preview })}
      head={<ArticleMetadata frame={frame} article={article} />}
    >
      {(href) => (
        <>
          <article class="story">
            <Retraction article={article} site={site} href={href} />
            <header>
              <div {...labelLang}>
                <Kicker teaser={article} words={labels.words} href={href} attributes={siteLang} isOwnPage />
              </div>
              <h1>{article.title}</h1>
            </header>
            <Prose
              html={article.body.html.read()}
              opening={
                <Opening
                  article={article}
                  site={site}
                  href={href}
                  shown={article.image && showLeadPicture(article.image.picture, href)}
                />
              }
              imprint={<Imprint article={article} site={site} />}
            >
              <SourceList article={article} site={site} href={href} />
              <CorrectionSection article={article} site={site} href={href} />
              <Complaints article={article} site={site} href={href} />
            </Prose>
          </article>
          <AfterArticle
            article={article}
            writers={writers}
            offprintBytes={offprintBytes}
            site={site}
            labels={labels}
            href={href}
          />
        </>
      )}
    </Document>
  );
}

/** Open Graph's article properties (ogp.me, “article”), then JSON-LD, the article's block first. */
function ArticleMetadata({ frame, article }: Pick<ArticleProps, "frame" | "article">) {
  const { site } = frame;
  return (
    <>
      <meta property="article:published_time" content={formatInstant(article.date)} />
      {article.updated && <meta property="article:modified_time" content={formatInstant(article.updated)} />}
      {article.authors.map(({ url }) => (
        <meta key={url} property="article:author" content={absoluteUrl(site, url)} />
      ))}
      {article.section && <meta property="article:section" content={article.section.name} />}
      {article.authors.flatMap(({ fediverse }) =>
        fediverse === undefined ? [] : <meta key={fediverse} name="fediverse:creator" content={fediverse} />,
      )}
      {article.tags.map(({ id, name }) => (
        <meta key={id} property="article:tag" content={name} />
      ))}
      <JsonLd value={buildArticleJsonLd(article, site)} />
      <JsonLd value={buildBreadcrumbJsonLd(article, site)} />
    </>
  );
}
