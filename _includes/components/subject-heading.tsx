import { formatDate, formatDay } from "../../src/model/dates.ts";
import type { Entity } from "../../src/model/entity.ts";
import { findLanguageName } from "../../src/model/language-name.ts";
import type { Portrait } from "../../src/model/picture.ts";
import type { Site } from "../../src/model/site.ts";
import { findTextDirection } from "../../src/model/text-direction.ts";
import type { Href } from "../../src/model/urls.ts";
import { findLabels } from "../words.ts";
import { EntityLinks } from "./entity-links.tsx";
import { type LanguageAttributes, langOf } from "./lang-of.ts";
import { PortraitFigure } from "./portrait-figure.tsx";

interface SubjectHeadingProps {
  readonly entity: Entity;
  readonly site: Site;
  readonly href: Href;
  /** Only some authors have one. */
  readonly portrait?: Portrait | undefined;
  /** Further pages of its list have the name and description alone. */
  readonly isFirst: boolean;
}

/** The head of the page of a section, series, topic, author, person or organisation. */
export function SubjectHeading({ entity, site, href, portrait, isFirst }: SubjectHeadingProps) {
  const labels = findLabels(site.lang, site);
  const { words } = labels;
  const own = langOf(site.lang, labels);
  const { kind, name, role, description } = entity;
  return (
    <header class={kind === "section" ? "heading flag" : "heading"}>
      <p class="kicker">
        <strong>{words.subject.kinds[kind]}</strong>
      </p>
      {portrait && isFirst && <PortraitFigure portrait={portrait} href={href} />}
      <h1 {...own}>{name}</h1>
      {role !== undefined && (
        <p class="role" {...own}>
          {role}
        </p>
      )}
      <p class="standfirst" {...own}>
        {description}
      </p>
      {isFirst && <Introduction entity={entity} site={site} attributes={own} />}
      <EntityLinks entity={entity} href={href} words={words} />
    </header>
  );
}

interface IntroductionProps extends Pick<SubjectHeadingProps, "entity" | "site"> {
  readonly attributes: LanguageAttributes;
}

/** More about an entity; the languages of an author, each in its own words; and when somebody last checked all this. */
function Introduction({
  entity: { introduction = [], languages = [], reviewed },
  site,
  attributes,
}: IntroductionProps) {
  const { lang, words } = findLabels(site.lang, site);
  return (
    <>
      {introduction.map((paragraph) => (
        <p key={paragraph} {...attributes}>
          {paragraph}
        </p>
      ))}
      {languages.length > 0 && (
        <ul class="names">
          {languages.map((tag) => (
            <li key={tag}>
              <span lang={tag} dir={findTextDirection(tag)}>
                {findLanguageName(tag) ?? tag}
              </span>
            </li>
          ))}
        </ul>
      )}
      {reviewed && (
        <p class="role">
          {words.subject.reviewed(<time datetime={formatDay(reviewed)}>{formatDate(reviewed, lang)}</time>)}
        </p>
      )}
    </>
  );
}
