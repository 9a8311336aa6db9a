import { renderAudio } from "../../src/media/render-audio.ts";
import type { ShownPicture } from "../../src/model/picture.ts";
import { findLabels } from "../words.ts";
import { AiNote } from "./ai-note.tsx";
import type { ArticlePartProps } from "./article-part.ts";
import { Byline } from "./byline.tsx";
import { Contents } from "./contents.tsx";
import { InShort } from "./in-short.tsx";
import { langOf } from "./lang-of.ts";
import { LeadFigure } from "./lead-figure.tsx";
import { TrustLine } from "./trust-line.tsx";

interface OpeningProps extends ArticlePartProps {
  /** Whether recordings are played: an offprint links to them. */
  readonly isPlayed?: boolean;
  /** The lead picture's files on this page. */
  readonly shown: ShownPicture | undefined;
}

/**
 * Everything between headline and text: standfirst, byline, what the article stands on, use of AI, recording, lead picture, the story in short. It
 * is rendered inside the element of the text, because reader views drop everything outside that element.
 */
export function Opening({ article, site, href, shown, isPlayed = true }: OpeningProps) {
  const { image, description } = article;
  const labels = findLabels(article.lang, site);
  return (
    <>
      {!article.isRetracted && <p class="standfirst">{description}</p>}
      <header {...langOf(labels.lang, article)}>
        <Byline article={article} site={site} href={href} />
        <TrustLine article={article} site={site} href={href} />
        <AiNote article={article} site={site} href={href} />
      </header>
      {article.audio && (
        <div dangerouslySetInnerHTML={{ __html: renderAudio(article, { isPlayed, href }, site) }} />
      )}
      {image && shown && <LeadFigure image={image} shown={shown} lang={article.lang} labels={labels} />}
      <InShort article={article} site={site} />
      <Contents article={article} site={site} />
    </>
  );
}
