import type { Article } from "../../src/model/article.ts";
import { formatDate } from "../../src/model/dates.ts";
import type { Frame } from "../../src/model/listing.ts";
import type { InlinePicture } from "../../src/model/picture.ts";
import { absoluteUrl, checksumsUrl, offprintUrl } from "../../src/model/urls.ts";
import { CorrectionSection, Retraction } from "../components/article-corrections.tsx";
import { Complaints } from "../components/complaints.tsx";
import { langOf } from "../components/lang-of.ts";
import { Opening } from "../components/opening.tsx";
import { Prose } from "../components/prose.tsx";
import { QrCode } from "../components/qr-code.tsx";
import { SourceList } from "../components/source-list.tsx";
import { findLabels } from "../words.ts";
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
  return (
    <Document
      frame={frame}
      url={offprintUrl(article)}
      styles={["article", "corrections", "sources", ...article.body.styles]}
      title={title}
      description={description}
      lang={lang}
      offprintOf={article.url}
    >
      {(href) => (
        <article class="story">
          <Retraction article={article} site={site} href={href} />
          <header>
            <p class="kicker" {...langOf(site.lang, article)}>
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
                isPlayed={false}
                shown={image && { ...inline(image.picture), sources: [] }}
              />
            }
            imprint={<QrCode address={absoluteUrl(site, article.url)} />}
          >
            <SourceList article={article} site={site} href={href} />
            <CorrectionSection article={article} site={site} href={href} />
            <Provenance frame={frame} article={article} />
            <Complaints article={article} site={site} href={href} />
          </Prose>
        </article>
      )}
    </Document>
  );
}

function Provenance({ frame: { site }, article }: Pick<OffprintProps, "frame" | "article">) {
  const { date, updated } = article;
  const labels = findLabels(article.lang, site);
  const words = labels.words.offprint;
  const address = absoluteUrl(site, article.url);
  const checksums = absoluteUrl(site, checksumsUrl);
  const [fileName = ""] = offprintUrl(article).split("/").slice(-1);
  return (
    <section class="provenance" aria-label={words.about} {...langOf(labels.lang, article)}>
      <p>
        {words.copyOf(<a href={address}>{address}</a>, {
          published: formatDate(date, labels.lang),
          updated: updated && formatDate(updated, labels.lang),
          licence: site.licence.name,
        })}
      </p>
      <p>{words.check(fileName, <a href={checksums}>{checksums}</a>)}</p>
    </section>
  );
}
