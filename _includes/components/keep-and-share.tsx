import type { ComponentChildren } from "preact";
import type { Article } from "../../src/model/article.ts";
import { type ShareTarget, shareTargets } from "../../src/model/share-target.ts";
import type { Site } from "../../src/model/site.ts";
import { absoluteUrl, type Href, offprintUrl } from "../../src/model/urls.ts";
import { citationFormats, citeArticle } from "../../src/sources/cite-article.ts";
import { formatSize } from "../../src/sources/wording.ts";
import type { Labels } from "../words.ts";

interface KeepAndShareProps {
  readonly article: Article;
  /** The size of the article's offprint, if it has one. */
  readonly offprintBytes?: number | undefined;
  readonly site: Site;
  readonly labels: Labels;
  readonly href: Href;
}

/** How to keep an article, cite it and pass it on. Nothing is requested before a reader follows a link. */
export function KeepAndShare({ article, offprintBytes, site, labels, href }: KeepAndShareProps) {
  const { keep } = labels.words;
  const targets = site.share ?? shareTargets;
  const links = targets.flatMap((target) => {
    const link = buildLink(target, article, absoluteUrl(site, article.url));
    return link ? [{ ...link, text: keep.targets[target] }] : [];
  });
  return (
    <details class="share">
      <summary>{keep.heading}</summary>
      <dl>
        {offprintBytes !== undefined && (
          <Row term={keep.save}>
            <a href={href(offprintUrl(article))} download>
              {keep.file(formatSize(roundSize(offprintBytes), labels.lang))}
            </a>
          </Row>
        )}
        <Row term={keep.cite}>
          <span class="whole">{citeArticle(article, site, labels)}</span>
          <Links links={listFiles(article, site)} />
        </Row>
        {links.length > 0 && (
          <Row term={keep.send}>
            <Links links={links} />
          </Row>
        )}
        {targets.includes("address") && (
          <Row term={keep.targets.address}>
            <bdi class="whole" dir="ltr">
              {absoluteUrl(site, article.url)}
            </bdi>
          </Row>
        )}
      </dl>
    </details>
  );
}

function Row({ term, children }: { readonly term: string; readonly children: ComponentChildren }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

interface Link {
  readonly url: string;
  readonly text: string;
  /** Leads to a service. */
  readonly isElsewhere?: boolean;
  /** The name under which the target is saved. */
  readonly download?: string;
}

function Links({ links }: { readonly links: readonly Link[] }) {
  return (
    <ul class="names">
      {links.map(({ url, text, isElsewhere, download }) => (
        <li key={text}>
          {/* It is no recommendation, and the service is not told which page the reader was on. */}
          <a href={url} rel={isElsewhere ? "external nofollow noreferrer" : undefined} download={download}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** To two digits: `180 kB` for 183,400 bytes. */
function roundSize(bytes: number): number {
  return Number(bytes.toPrecision(2));
}

/** The article for programs for references, as files that are in their links (RFC 2397): a site has no file more for them. */
function listFiles(article: Article, site: Site): readonly Link[] {
  const slug = article.key.slice(article.key.lastIndexOf("/") + 1);
  return citationFormats.map(({ name, ending, type, format }) => ({
    url: `data:${type};charset=utf-8,${encodeURIComponent(format(article, site))}`,
    text: name,
    download: `${slug}.${ending}`,
  }));
}

/** Builds the link of a target; the address itself has none. */
function buildLink(target: ShareTarget, { title }: Article, address: string): Omit<Link, "text"> | undefined {
  const text = encodeURIComponent(`${title}\n${address}`);
  switch (target) {
    case "email":
      // Lines end as in mails (RFC 6068, section 5).
      return {
        url: `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`${title}\r\n${address}`)}`,
      };
    case "sms":
      // Without a number (RFC 5724 demands one). Android expects a question mark before the text, older versions of iOS an ampersand.
      return { url: `sms:?&body=${text}` };
    case "whatsapp":
      return { url: `https://wa.me/?text=${text}`, isElsewhere: true };
    case "bluesky":
      return { url: `https://bsky.app/intent/compose?text=${text}`, isElsewhere: true };
    case "address":
      return undefined;
  }
}
