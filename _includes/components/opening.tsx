import type { ShownPicture } from "../../src/images/show-picture.ts";
import type { Article } from "../../src/model/article.ts";
import type { Site } from "../../src/model/site.ts";
import type { Href } from "../../src/model/urls.ts";
import { Byline } from "./byline.tsx";
import { CorrectionNotice } from "./correction-notes.tsx";
import { langOf } from "./lang-of.ts";
import { LeadFigure } from "./lead-figure.tsx";

interface OpeningProps {
  readonly article: Article;
  readonly site: Site;
  readonly href: Href;
  /** The lead picture as the page has it. */
  readonly shown: ShownPicture | undefined;
}

/**
 * What stands between headline and text: standfirst, byline, lead picture. It belongs into the text's element, as reader
 * views keep that element and drop what is beside it.
 */
export function Opening({ article, site, href, shown }: OpeningProps) {
  const { image, description } = article;
  return (
    <>
      <p class="standfirst">{description}</p>
      <header {...langOf(site.lang, article)}>
        <Byline article={article} site={site} href={href} />
        <CorrectionNotice article={article} site={site} />
      </header>
      {image && shown && <LeadFigure image={image} shown={shown} />}
    </>
  );
}
