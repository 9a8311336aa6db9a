import type { ShownPicture } from "../../src/model/picture.ts";
import { findLabels } from "../words.ts";
import { CorrectionNotice } from "./article-corrections.tsx";
import type { ArticlePartProps } from "./article-part.ts";
import { Byline } from "./byline.tsx";
import { langOf } from "./lang-of.ts";
import { LeadFigure } from "./lead-figure.tsx";

interface OpeningProps extends ArticlePartProps {
  /** The lead picture's files on this page. */
  readonly shown: ShownPicture | undefined;
}

/**
 * Everything between headline and text: standfirst, byline, correction notice, lead picture. It is rendered inside the element of
 * the text, because reader views drop everything outside of that.
 */
export function Opening({ article, site, href, shown }: OpeningProps) {
  const { image, description } = article;
  return (
    <>
      <p class="standfirst">{description}</p>
      <header {...langOf(findLabels(article.lang, site).lang, article)}>
        <Byline article={article} site={site} href={href} />
        <CorrectionNotice article={article} site={site} />
      </header>
      {image && shown && <LeadFigure image={image} shown={shown} />}
    </>
  );
}
