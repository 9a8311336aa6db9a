import type { Labels } from "../words.ts";
import type { ArticlePartProps } from "./article-part.ts";
import { AuthorCards, type Writer } from "./author-cards.tsx";
import { KeepAndShare } from "./keep-and-share.tsx";
import { langOf } from "./lang-of.ts";
import { RelatedArticles } from "./related-articles.tsx";
import { SeriesLinks } from "./series-links.tsx";
import { Subjects } from "./subjects.tsx";
import { Support } from "./support.tsx";

interface AfterArticleProps extends ArticlePartProps {
  readonly writers: readonly Writer[];
  readonly offprintBytes?: number | undefined;
  readonly labels: Labels;
}

/**
 * What stands after an article: where to read on, who wrote it, how to keep it. It has no paragraphs, no sections, and no
 * divisions of text alone: reader views take them for the text of a short article.
 */
export function AfterArticle({ writers, offprintBytes, labels, ...part }: AfterArticleProps) {
  const { article, site, href } = part;
  const shared = { site, labels, href };
  return (
    <div class="after" {...langOf(labels.lang, article)}>
      {article.series && <SeriesLinks place={article.series} {...shared} />}
      <AuthorCards writers={writers} {...shared} />
      <RelatedArticles {...part} />
      <Subjects article={article} labels={labels} attributes={langOf(site.lang, labels)} href={href} />
      {!article.isRetracted && (
        <>
          <KeepAndShare article={article} offprintBytes={offprintBytes} {...shared} />
          <Support site={site} parent={labels} />
        </>
      )}
    </div>
  );
}
