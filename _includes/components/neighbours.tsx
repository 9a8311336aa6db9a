import type { Teaser } from "../../src/model/article.ts";
import { ArticleLedger } from "./article-ledger.tsx";
import type { ArticlePartProps } from "./article-part.ts";
import { langOf } from "./lang-of.ts";

/** Links to related articles, then to the articles before and after this one. */
export function Neighbours({ article, site, href }: ArticlePartProps) {
  const { related, previous, next } = article;
  return (
    <>
      {related.length > 0 && (
        <nav class="more" aria-labelledby="page.more">
          <h2 id="page.more">More on this</h2>
          {/* Only links in lists: reader views take paragraphs and divisions beside a short story for its text. */}
          <ArticleLedger articles={related} site={site} href={href} />
        </nav>
      )}
      {(previous || next) && (
        <nav class="turner" aria-label="Articles before and after">
          <ul>
            {previous && <Step label="Earlier" rel="prev" teaser={previous} site={site} href={href} />}
            {next && <Step label="Later" rel="next" teaser={next} site={site} href={href} />}
          </ul>
        </nav>
      )}
    </>
  );
}

interface StepProps extends Pick<ArticlePartProps, "site" | "href"> {
  readonly label: string;
  readonly rel: "prev" | "next";
  readonly teaser: Teaser;
}

function Step({ label, rel, teaser, site, href }: StepProps) {
  return (
    <li>
      <span>{label}</span>
      <a rel={rel} href={href(teaser.url)} {...langOf(teaser.lang, site)}>
        {teaser.title}
      </a>
    </li>
  );
}
