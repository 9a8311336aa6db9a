import type { Article, Teaser } from "../../src/model/article.ts";
import type { Site } from "../../src/model/site.ts";
import type { Href } from "../../src/model/urls.ts";
import { ArticleLedger } from "./article-ledger.tsx";
import { langOf } from "./lang-of.ts";

interface NeighboursProps {
  readonly article: Article;
  readonly site: Site;
  readonly href: Href;
}

/** Where to go from an article: what it has in common with others, then the ones before and after it. */
export function Neighbours({ article, site, href }: NeighboursProps) {
  const { related, previous, next } = article;
  return (
    <>
      {related.length > 0 && (
        <nav class="more" aria-labelledby="page.more">
          <h2 id="page.more">More on this</h2>
          {/* Links in lists alone: reader views take paragraphs and divisions beside a short story for the story. */}
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

interface StepProps {
  readonly label: string;
  readonly rel: "prev" | "next";
  readonly teaser: Teaser;
  readonly site: Site;
  readonly href: Href;
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
