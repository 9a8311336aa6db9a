import type { DateTime } from "luxon";
import { formatDay, formatEditionDate, formatInstant, formatTime } from "../../src/model/dates.ts";
import type { Frame } from "../../src/model/listing.ts";
import type { SiteLink } from "../../src/model/site-link.ts";
import { type Href, listUrls } from "../../src/model/urls.ts";
import type { Labels, Words } from "../words.ts";
import { type LanguageAttributes, langOf } from "./lang-of.ts";
import { Logo } from "./logo.tsx";
import { type Here, MenuList } from "./menu-list.tsx";

interface NameplateProps {
  readonly frame: Frame;
  readonly here: Here;
  readonly href: Href;
  /** In the language of the page, if there are words for it. */
  readonly labels: Labels;
  readonly isHome: boolean;
  /** When an article was last changed; shown on the home page. */
  readonly latest?: DateTime | undefined;
  readonly attributes: LanguageAttributes;
}

/** The header of each page: the publication's name or logo, large on the home page and one line elsewhere, and the navigation. */
export function Nameplate({ frame, here, href, labels, isHome, latest, attributes }: NameplateProps) {
  const { site, navigation } = frame;
  const { lang, words } = labels;
  const own = langOf(site.lang, labels);
  const menu = isHome ? addHome(navigation) : navigation;
  const name = site.logo ? <Logo logo={site.logo} href={href} /> : site.name;
  return (
    <header class={isHome ? "nameplate front" : "nameplate"} {...attributes}>
      {isHome ? (
        <h1 class="name" {...own}>
          {name}
        </h1>
      ) : (
        // Its typeface is that of its language, its place that of the page's direction.
        <p class="name" lang={own.lang}>
          <a href={href("index.html")} dir={own.dir}>
            {name}
          </a>
        </p>
      )}
      {isHome && (
        <p class="folio">
          <span {...own}>{site.tagline}</span>
          {latest && <time datetime={formatDay(latest)}>{formatEditionDate(latest, lang)}</time>}
          {latest && <LastUpdate latest={latest} lang={lang} words={words} />}
        </p>
      )}
      <nav aria-label={words.frame.sections}>
        <MenuList links={menu} here={here} site={site} labels={labels} href={href} />
      </nav>
    </header>
  );
}

/** Adds the front page, which the name above the menu does not link to on its own pages. */
function addHome(links: readonly SiteLink[]): readonly SiteLink[] {
  const { home: url } = listUrls;
  return links.some((link) => "url" in link && link.url === url) ? links : [{ url, list: "home" }, ...links];
}

interface LastUpdateProps {
  readonly latest: DateTime;
  readonly lang: string;
  readonly words: Words;
}

/** The time of the last change; nothing if it has a date alone. */
function LastUpdate({ latest, lang, words }: LastUpdateProps) {
  const time = formatTime(latest, lang);
  return time ? (
    <span>{words.home.updated(<time datetime={formatInstant(latest)}>{time}</time>)}</span>
  ) : null;
}
