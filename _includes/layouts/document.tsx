import type { DateTime } from "luxon";
import type { ComponentChildren } from "preact";
import type { Frame } from "../../src/model/listing.ts";
import type { Preview } from "../../src/model/picture.ts";
import { findTextDirection } from "../../src/model/text-direction.ts";
import { absoluteUrl, type Href, hrefFrom } from "../../src/model/urls.ts";
import { Colophon } from "../components/colophon.tsx";
import { langOf } from "../components/lang-of.ts";
import { Nameplate } from "../components/nameplate.tsx";
import { ShareMetadata } from "../components/share-metadata.tsx";
import { loadStylesheet } from "../styles/stylesheet.ts";

export interface DocumentProps {
  readonly frame: Frame;
  readonly url: string;
  readonly title: string;
  readonly description: string;
  /** Language of what the page is about; the frame around it stays in the site's. */
  readonly lang?: string;
  /** What it is to those who share it. */
  readonly type?: "article" | "website";
  /** The picture that stands for it elsewhere. */
  readonly preview?: Preview;
  /** Set for the home page, which carries the large nameplate. */
  readonly isHome?: boolean;
  /** When the newest article was last changed; the home page shows it. */
  readonly latest?: DateTime | undefined;
  /** Feeds of what the page lists, beside the whole publication's. */
  readonly feedUrl?: string;
  /** Kept out of search engines. */
  readonly isNotIndexed?: boolean;
  /** The page of which this one is a copy to keep: it stands alone, without the frame of the site. */
  readonly copyOf?: string;
  /** For a page that is served in place of others, and so cannot know where it stands. */
  readonly hasAbsoluteLinks?: boolean;
  /** JSON-LD and the metadata that only some pages have. */
  readonly head?: ComponentChildren;
  readonly children: (href: Href) => ComponentChildren;
}

/** The shell of every page: head, nameplate, the page itself, colophon. */
export function Document(props: DocumentProps) {
  const { frame, url, title, description, lang = frame.site.lang } = props;
  const { type = "website", isHome = false } = props;
  const { site } = frame;
  const isCopy = props.copyOf !== undefined;
  const href =
    props.hasAbsoluteLinks || isCopy ? (target: string) => absoluteUrl(site, target) : hrefFrom(url);
  const original = props.copyOf ?? url;
  const frameLang = langOf(site.lang, { lang });
  return (
    <html lang={lang} dir={findTextDirection(lang)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content={buildContentSecurityPolicy()} />
        <title>{isHome ? title : `${title} – ${site.name}`}</title>
        <meta name="description" content={description} />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content={props.isNotIndexed || isCopy ? "noindex" : "max-image-preview:large"} />
        {!props.isNotIndexed && <link rel="canonical" href={absoluteUrl(site, original)} />}
        <ShareMetadata
          site={site}
          url={original}
          title={title}
          description={description}
          lang={lang}
          type={type}
          preview={props.preview}
        />
        {props.head}
        {props.feedUrl && (
          <link rel="alternate" type="application/atom+xml" title={title} href={href(props.feedUrl)} />
        )}
        <link rel="alternate" type="application/atom+xml" title={site.name} href={href("feed.xml")} />
        <link rel="alternate" type="application/feed+json" title={site.name} href={href("feed.json")} />
        <link rel="icon" href={icon} />
        {/* The text is ours and holds no "</style"; escaped, it would not match its hash. */}
        <style dangerouslySetInnerHTML={{ __html: loadStylesheet().css }} />
      </head>
      <body>
        {!isCopy && (
          <>
            <a class="skip" href="#page.main" {...frameLang}>
              Skip to the text
            </a>
            <Nameplate
              frame={frame}
              url={url}
              href={href}
              isHome={isHome}
              latest={props.latest}
              attributes={frameLang}
            />
          </>
        )}
        <main id="page.main">{props.children(href)}</main>
        {!isCopy && <Colophon frame={frame} href={href} attributes={frameLang} />}
      </body>
    </html>
  );
}

function buildContentSecurityPolicy(): string {
  return [
    "default-src 'none'",
    `style-src ${loadStylesheet().cspSource}`,
    "img-src 'self' data:",
    // No script runs that could use it; Lighthouse fetches robots.txt in the page's name, and counts a refusal as a fault.
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** A page with its corner folded; inline, so that a page needs no second request. */
const icon =
  "data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0%200%2016%2016'%3E%3Cpath%20fill='%238c1d18'%20d='M3%201h7l4%204v10H3z'/%3E%3Cpath%20fill='%23fff'%20d='M5%207h6v1H5zm0%203h6v1H5zM10%201v4h4z'/%3E%3C/svg%3E";
