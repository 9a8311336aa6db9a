import type { DateTime } from "luxon";
import { formatDate, formatInstant } from "../../src/model/dates.ts";
import type { Frame } from "../../src/model/listing.ts";
import type { Href } from "../../src/model/urls.ts";
import { findLabels } from "../words.ts";
import { type LanguageAttributes, langOf } from "./lang-of.ts";

interface NameplateProps {
  readonly frame: Frame;
  readonly url: string;
  readonly href: Href;
  readonly isHome: boolean;
  /** When the newest article was last changed; shown on the home page. */
  readonly latest?: DateTime | undefined;
  readonly attributes: LanguageAttributes;
}

/** The header of each page: the publication's name, large on the home page and one line elsewhere, and the sections. */
export function Nameplate({ frame, url, href, isHome, latest, attributes }: NameplateProps) {
  const { site, sections } = frame;
  const { lang, words } = findLabels(site.lang, site);
  const own = langOf(site.lang, { lang });
  return (
    <header class={isHome ? "nameplate front" : "nameplate"} {...attributes}>
      {isHome ? (
        <h1 class="name" {...own}>
          {site.name}
        </h1>
      ) : (
        <p class="name" {...own}>
          <a href={href("index.html")}>{site.name}</a>
        </p>
      )}
      {isHome && (
        <p class="folio">
          <span {...own}>{site.tagline}</span>
          {latest && <time datetime={formatInstant(latest)}>{formatDate(latest, lang)}</time>}
        </p>
      )}
      <nav aria-label={words.frame.sections}>
        <ul>
          {sections.map((entity) => (
            <li key={entity.id}>
              <a href={href(entity.url)} aria-current={entity.url === url ? "page" : undefined} {...own}>
                {entity.name}
              </a>
            </li>
          ))}
          <li>
            <a href={href("archive.html")} aria-current={url === "archive.html" ? "page" : undefined}>
              {words.frame.archive}
            </a>
          </li>
        </ul>
      </nav>
    </header>
  );
}
