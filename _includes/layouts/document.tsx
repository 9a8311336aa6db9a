import type { DateTime } from "luxon";
import type { ComponentChildren } from "preact";
import { renderFocusCss } from "../../src/images/focus-css.ts";
import type { PicturedTeaser } from "../../src/model/article.ts";
import type { Frame } from "../../src/model/listing.ts";
import type { Preview } from "../../src/model/picture.ts";
import type { StylePart } from "../../src/model/style-part.ts";
import { findFormOrigin } from "../../src/model/support.ts";
import { findTextDirection } from "../../src/model/text-direction.ts";
import { absoluteUrl, feedUrls, type Href, hrefFrom } from "../../src/model/urls.ts";
import { Colophon } from "../components/colophon.tsx";
import { buildContentPolicy } from "../components/content-policy.ts";
import { buildFolio } from "../components/folio.ts";
import { FontPreloads } from "../components/font-preloads.tsx";
import { langOf } from "../components/lang-of.ts";
import { MiningMetadata } from "../components/mining-metadata.tsx";
import { Nameplate } from "../components/nameplate.tsx";
import { PageIcons } from "../components/page-icons.tsx";
import { ShareMetadata } from "../components/share-metadata.tsx";
import { addRules, buildPageStyle } from "../styles/stylesheet.ts";
import { findLabels } from "../words.ts";

/** What pages of own templates may have: texts and lists. */
const usualStyles: readonly StylePart[] = ["article", "table", "code", "ledger", "listing"];

export interface DocumentProps {
  readonly frame: Frame;
  readonly url: string;
  /** URLs of the lists that the page belongs to: menus mark links to them. */
  readonly lists?: readonly string[];
  /** Parts of the stylesheet that the page needs beside what every page has; by default those of texts and lists. */
  readonly styles?: readonly StylePart[];
  /** Articles whose pictures the page crops: the style gets a rule for each point that they keep in sight. */
  readonly cropped?: readonly (PicturedTeaser | undefined)[];
  readonly title: string;
  /** Title of the page that this one belongs to; stands in the window's title only. */
  readonly within?: string | undefined;
  readonly description: string;
  /** Language of the content, by default that of the frame's words: the site's, if it has words. */
  readonly lang?: string;
  /** Open Graph type. */
  readonly type?: "article" | "website";
  /** The picture of link previews. */
  readonly preview?: Preview;
  /** Set for the home page, which has the large nameplate. */
  readonly isHome?: boolean;
  /** When an article was last changed; shown on the home page. */
  readonly latest?: DateTime | undefined;
  /** Feed of the page's list, beside the feeds of the whole publication. */
  readonly feedUrl?: string;
  /** Asks search engines not to list the page. */
  readonly isNotIndexed?: boolean;
  /** URL of the article, for its offprint: rendered without nameplate and colophon, with absolute links. */
  readonly offprintOf?: string;
  /** Set for the 404 page, which hosts serve at any URL. */
  readonly hasAbsoluteLinks?: boolean;
  /** JSON-LD, and metadata that only some pages have. */
  readonly head?: ComponentChildren;
  readonly children: (href: Href) => ComponentChildren;
}

/** The document of every page: head, nameplate, content, colophon. */
export function Document(props: DocumentProps) {
  const { frame, url, title, description } = props;
  const { type = "website", isHome = false, styles = usualStyles, cropped = [] } = props;
  const { site } = frame;
  const labels = findLabels(props.lang ?? site.lang, site);
  const { lang = labels.lang } = props;
  const isOffprint = props.offprintOf !== undefined;
  const href =
    props.hasAbsoluteLinks || isOffprint ? (target: string) => absoluteUrl(site, target) : hrefFrom(url);
  const { theme } = site;
  const hasFonts = theme.fonts.length > 0 && !isOffprint;
  const style = addRules(
    buildPageStyle(theme, styles, hasFonts ? href : undefined),
    // A policy that allows a style by its hash forbids `style` attributes.
    renderFocusCss(cropped.flatMap((teaser) => teaser?.image ?? [])),
  );
  const original = props.offprintOf ?? url;
  const here = { url, lists: props.lists ?? [] };
  const frameLang = langOf(labels.lang, { lang });
  return (
    <html lang={lang} dir={findTextDirection(lang)} {...buildFolio(site, title, lang)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta
          http-equiv="Content-Security-Policy"
          content={buildContentPolicy(style, {
            hasFonts,
            hasMedia: playsMedia(props),
            formOrigin: isOffprint ? undefined : findFormOrigin(site),
          })}
        />
        <title>{formatWindowTitle(props)}</title>
        <meta name="description" content={description} />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content={theme.light.paper} media="(prefers-color-scheme:light)" />
        <meta name="theme-color" content={theme.dark.paper} media="(prefers-color-scheme:dark)" />
        <meta
          name="robots"
          content={props.isNotIndexed || isOffprint ? "noindex" : "max-image-preview:large"}
        />
        <MiningMetadata site={site} />
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
        <FeedLinks {...props} href={href} />
        <PageIcons site={site} href={href} isInline={isOffprint} />
        {hasFonts && <FontPreloads theme={theme} href={href} />}
        {/* Not escaped, because it must match the hash in the policy. A test shows that it has no "</style". */}
        <style dangerouslySetInnerHTML={{ __html: style.css }} />
      </head>
      <body>
        {!isOffprint && (
          <>
            <a class="skip" href="#page.main" {...frameLang}>
              {labels.words.frame.skip}
            </a>
            <Nameplate
              frame={frame}
              here={here}
              href={href}
              labels={labels}
              isHome={isHome}
              latest={props.latest}
              attributes={frameLang}
            />
          </>
        )}
        <main id="page.main">{props.children(href)}</main>
        {!isOffprint && (
          <Colophon frame={frame} here={here} href={href} labels={labels} attributes={frameLang} />
        )}
      </body>
    </html>
  );
}

/** The feed of the page's list, and those of the publication. */
function FeedLinks({ frame, feedUrl, title, href }: DocumentProps & { readonly href: Href }) {
  const { name } = frame.site;
  return (
    <>
      {feedUrl && <link rel="alternate" type="application/atom+xml" title={title} href={href(feedUrl)} />}
      <link rel="alternate" type="application/atom+xml" title={name} href={href(feedUrls.atom)} />
      <link rel="alternate" type="application/feed+json" title={name} href={href(feedUrls.json)} />
      {frame.hasPodcast && (
        <link rel="alternate" type="application/rss+xml" title={name} href={href(feedUrls.podcast)} />
      )}
    </>
  );
}

/** An offprint links to recordings. */
function playsMedia({ styles = [], offprintOf }: DocumentProps): boolean {
  return styles.includes("media") && offprintOf === undefined;
}

function formatWindowTitle({ isHome, title, within, frame }: DocumentProps): string {
  if (isHome) return title;
  return [title, within, frame.site.name].filter((part) => part !== undefined).join(" – ");
}
