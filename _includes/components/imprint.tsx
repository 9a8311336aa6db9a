import type { Article } from "../../src/model/article.ts";
import { formatDate } from "../../src/model/dates.ts";
import type { Site } from "../../src/model/site.ts";
import { absoluteUrl } from "../../src/model/urls.ts";
import { findLabels } from "../words.ts";
import { langOf } from "./lang-of.ts";
import { QrCode } from "./qr-code.tsx";

interface ImprintProps {
  readonly article: Article;
  readonly site: Site;
}

/** Where a printed article comes from: its address, also as a code for telephones, its dates, and its licence. */
export function Imprint({ article, site }: ImprintProps) {
  const { date, updated } = article;
  const labels = findLabels(article.lang, site);
  const { byline } = labels.words;
  const address = absoluteUrl(site, article.url);
  return (
    // Neither a paragraph nor a division: reader views would take it for the text of a short story.
    <span {...langOf(labels.lang, article)}>
      <QrCode address={address} />
      {address}
      <br />
      {byline.published(formatDate(date, labels.lang))}
      {updated && <> · {byline.updated(formatDate(updated, labels.lang))}</>} · {site.licence.name}
    </span>
  );
}
