import type { Article } from "../../src/model/article.ts";
import { formatDate } from "../../src/model/dates.ts";
import type { Frame } from "../../src/model/listing.ts";
import type { InlinePicture } from "../../src/model/picture.ts";
import { absoluteUrl, checksumsUrl, offprintUrl } from "../../src/model/urls.ts";
import { CorrectionSection } from "../components/article-corrections.tsx";
import { langOf } from "../components/lang-of.ts";
import { Opening } from "../components/opening.tsx";
import { Prose } from "../components/prose.tsx";
import { SourceList } from "../components/source-list.tsx";
import { Document } from "./document.tsx";

interface OffprintProps {
  readonly frame: Frame;
  readonly article: Article;
  readonly inline: InlinePicture;
}

/** An article as a single file: pictures inside, no navigation, and the address of the article. */
export function OffprintLayout({ frame, article, inline }: OffprintProps) {
  const { site } = frame;
  const { image, title, description, lang } = article;
  const frameLang = langOf(site.lang, article);
  return (
    <Document
      frame={frame}
      url={offprintUrl(article)}
      title={title}
      description={description}
      lang={lang}
      offprintOf={article.url}
    >
      {(href) => (
        <article class="story">
          <header>
            <p class="kicker" {...frameLang}>
              <a href={href("index.html")}>{site.name}</a>
            </p>
            <h1>{title}</h1>
          </header>
          <Prose
            html={article.body.standaloneHtml.read(inline)}
            opening={
              <Opening
                article={article}
                site={site}
                href={href}
                shown={image && { ...inline(image.picture), sources: [] }}
              />
            }
          >
            <SourceList article={article} site={site} href={href} />
            <CorrectionSection article={article} site={site} href={href} />
          </Prose>
          <Provenance frame={frame} article={article} />
        </article>
      )}
    </Document>
  );
}

function Provenance({ frame: { site }, article }: Pick<OffprintProps, "frame" | "article">) {
  const { date, updated } = article;
  const address = absoluteUrl(site, article.url);
  const [fileName] = offprintUrl(article).split("/").slice(-1);
  return (
    <section class="provenance" aria-label="About this copy" {...langOf(site.lang, article)}>
      <p>
        A copy of <a href={address}>{address}</a>, published {formatDate(date, site.lang)}
        {updated && `, updated ${formatDate(updated, site.lang)}`}. {site.licence.name}.
      </p>
      <p>
        To check it: the address above has the article as it stands today, and the SHA-256 of {fileName} is
        the one in <a href={absoluteUrl(site, checksumsUrl)}>{absoluteUrl(site, checksumsUrl)}</a> as long as
        neither was changed.
      </p>
    </section>
  );
}
