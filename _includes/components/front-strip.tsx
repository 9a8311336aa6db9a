import type { DateTime } from "luxon";
import type { SectionStrip } from "../../src/model/listing.ts";
import type { Site } from "../../src/model/site.ts";
import type { Href } from "../../src/model/urls.ts";
import { findLabels } from "../words.ts";
import { langOf } from "./lang-of.ts";
import { Teaser } from "./teaser.tsx";

interface FrontStripProps {
  readonly strip: SectionStrip;
  readonly site: Site;
  readonly href: Href;
  readonly edition: DateTime | undefined;
}

/** A section on the front page: its name, one story with picture and standfirst, the others as headlines before or after it. */
export function FrontStrip({ strip: { section, articles, main }, ...props }: FrontStripProps) {
  const { site, href } = props;
  const id = `page.section.${section.id}`;
  const others = articles.filter(({ url }) => url !== main?.url);
  const headlines = others.length > 0 && (
    <div class="others" key="others">
      {others.map((teaser) => (
        <Teaser key={teaser.url} teaser={teaser} level={3} within={section.url} isShort {...props} />
      ))}
    </div>
  );
  const story = main && (
    <Teaser key="main" teaser={main} level={3} within={section.url} place="strip" {...props} />
  );
  const isMirrored = main !== undefined && articles[0]?.url !== main.url;
  return (
    <section class="part" aria-labelledby={id}>
      <h2 id={id}>
        <a href={href(section.url)} {...langOf(site.lang, findLabels(site.lang, site))}>
          {section.name}
        </a>
      </h2>
      <div class="strip">{isMirrored ? [headlines, story] : [story, headlines]}</div>
    </section>
  );
}
