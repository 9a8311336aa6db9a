import { formatDate, formatInstant } from "../../src/edition/dates.ts";
import type { Article, Edition } from "../../src/edition/edition.ts";
import { absoluteUrl, offprintUrl } from "../../src/edition/urls.ts";
import { showPicture } from "../../src/images/show-picture.ts";
import { buildArticleJsonLd } from "../../src/structured-data/article-json-ld.ts";
import { buildBreadcrumbJsonLd } from "../../src/structured-data/breadcrumb-json-ld.ts";
import { Byline } from "../components/byline.tsx";
import { EntityList } from "../components/entity-list.tsx";
import { JsonLd } from "../components/json-ld.tsx";
import { Kicker } from "../components/kicker.tsx";
import { langOf } from "../components/lang-of.ts";
import { LeadFigure } from "../components/lead-figure.tsx";
import { Neighbours } from "../components/neighbours.tsx";
import { Document } from "./document.tsx";

interface ArticleProps {
  readonly edition: Edition;
  readonly article: Article;
}

/** One article: the story first, then what it is about, then where to go from here. */
export function ArticleLayout({ edition, article }: ArticleProps) {
  const { site } = edition;
  const frame = langOf(site.lang, article);
  return (
    <Document
      edition={edition}
      url={article.url}
      title={article.title}
      description={article.description}
      lang={article.lang}
      type="article"
      {...(article.preview && { preview: article.preview })}
      head={<ArticleMetadata edition={edition} article={article} />}
    >
      {(href) => (
        <>
          <article class="story">
            <header>
              <div {...frame}>
                <Kicker teaser={article} href={href} />
              </div>
              <h1>{article.title}</h1>
              <p class="standfirst">{article.description}</p>
              <div {...frame}>
                <Byline article={article} site={site} href={href} />
              </div>
            </header>
            {article.image && (
              <LeadFigure image={article.image} shown={showPicture(article.image.picture, href)} />
            )}
            {/* Rendered from Markdown in which HTML is text: the only markup in it is ours. */}
            <div class="prose" dangerouslySetInnerHTML={{ __html: article.body.html }} />
            {/* For paper; reader views leave a footer out. */}
            <footer class="imprint" {...frame}>
              {absoluteUrl(site, article.url)} · Published {formatDate(article.date, site.lang)}
              {article.updated && ` · Updated ${formatDate(article.updated, site.lang)}`} ·{" "}
              {site.licence.name}
            </footer>
          </article>
          <div class="after" {...frame}>
            {site.offprints && (
              <p class="save">
                <a href={href(offprintUrl(article))} download>
                  Save this article
                </a>{" "}
                as one file to keep
              </p>
            )}
            <Subjects article={article} href={href} />
            <Neighbours article={article} site={site} href={href} />
          </div>
        </>
      )}
    </Document>
  );
}

function Subjects({ article, href }: { readonly article: Article; readonly href: (url: string) => string }) {
  const named = [...new Set([...article.about, ...article.mentions])];
  if (article.tags.length + named.length === 0) return null;
  return (
    <dl class="subjects">
      {article.tags.length > 0 && (
        <div>
          <dt>Topics</dt>
          <dd>
            <EntityList entities={article.tags} href={href} />
          </dd>
        </div>
      )}
      {named.length > 0 && (
        <div>
          <dt>In this article</dt>
          <dd>
            <EntityList entities={named} href={href} />
          </dd>
        </div>
      )}
    </dl>
  );
}

/** Structured data, the article's first, and Open Graph's article properties (ogp.me, “article”). */
function ArticleMetadata({ edition, article }: ArticleProps) {
  const { site } = edition;
  return (
    <>
      <meta property="article:published_time" content={formatInstant(article.date)} />
      {article.updated && <meta property="article:modified_time" content={formatInstant(article.updated)} />}
      {article.authors.map(({ url }) => (
        <meta key={url} property="article:author" content={absoluteUrl(site, url)} />
      ))}
      {article.tags.map(({ id, name }) => (
        <meta key={id} property="article:tag" content={name} />
      ))}
      <JsonLd value={buildArticleJsonLd(article, site)} />
      <JsonLd value={buildBreadcrumbJsonLd(article, site)} />
    </>
  );
}
