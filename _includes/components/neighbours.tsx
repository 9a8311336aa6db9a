import type { Article, Site, Teaser } from "../../src/edition/edition.ts";
import type { Href } from "../../src/edition/urls.ts";
import { langOf } from "./lang-of.ts";
import { Teaser as TeaserCard } from "./teaser.tsx";

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
        <section class="more" aria-labelledby="page.more">
          <h2 id="page.more">More on this</h2>
          <div class="columns">
            {related.map((teaser) => (
              <TeaserCard key={teaser.url} teaser={teaser} site={site} href={href} level={3} />
            ))}
          </div>
        </section>
      )}
      {(previous || next) && (
        <nav class="turner" aria-label="Articles before and after">
          {previous && <Step label="Earlier" rel="prev" teaser={previous} site={site} href={href} />}
          {next && <Step label="Later" rel="next" teaser={next} site={site} href={href} />}
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
    <p>
      <span>{label}</span>
      <a rel={rel} href={href(teaser.url)} {...langOf(teaser.lang, site)}>
        {teaser.title}
      </a>
    </p>
  );
}
