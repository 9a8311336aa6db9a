import { formatDate, formatInstant } from "../../src/edition/dates.ts";
import type { Edition } from "../../src/edition/edition.ts";
import type { Href } from "../../src/edition/urls.ts";
import type { LanguageAttributes } from "./lang-of.ts";

interface NameplateProps {
  readonly edition: Edition;
  readonly url: string;
  readonly href: Href;
  readonly isHome: boolean;
  readonly attributes: LanguageAttributes;
}

/** How many sections the folio line holds before it would wrap on a wide screen. */
const sectionCount = 5;

/** The publication's name: large on the home page, one line elsewhere, where the story is the thing. */
export function Nameplate({ edition, url, href, isHome, attributes }: NameplateProps) {
  const { site } = edition;
  const sections = edition.tags
    .toSorted((a, b) => b.articles.length - a.articles.length)
    .slice(0, sectionCount);
  return (
    <header class={isHome ? "nameplate front" : "nameplate"} {...attributes}>
      {isHome ? (
        <h1 class="name">{site.name}</h1>
      ) : (
        <p class="name">
          <a href={href("index.html")}>{site.name}</a>
        </p>
      )}
      {isHome && (
        <p class="folio">
          <span>{site.tagline}</span>
          <LatestDate edition={edition} />
        </p>
      )}
      <nav aria-label="Sections">
        <ul>
          {sections.map(({ entity }) => (
            <li key={entity.id}>
              <a href={href(entity.url)} aria-current={entity.url === url ? "page" : undefined}>
                {entity.name}
              </a>
            </li>
          ))}
          <li>
            <a href={href("archive.html")} aria-current={url === "archive.html" ? "page" : undefined}>
              Archive
            </a>
          </li>
        </ul>
      </nav>
    </header>
  );
}

function LatestDate({ edition }: { readonly edition: Edition }) {
  const [newest] = edition.articles;
  if (!newest) return null;
  const date = newest.updated ?? newest.date;
  return <time datetime={formatInstant(date)}>{formatDate(date, edition.site.lang)}</time>;
}
