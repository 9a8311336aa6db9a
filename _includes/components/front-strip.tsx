import type { DateTime } from "luxon";
import type { SectionStrip } from "../../src/model/listing.ts";
import type { Site } from "../../src/model/site.ts";
import type { Href } from "../../src/model/urls.ts";
import { findLabels } from "../words.ts";
import { langOf } from "./lang-of.ts";
import { Teaser } from "./teaser.tsx";

interface FrontStripProps {
  readonly strip: SectionStrip;
  /** Set for a section whose first story stands at the end of the line on a wide screen. */
  readonly isMirrored: boolean;
  readonly site: Site;
  readonly href: Href;
  readonly edition: DateTime | undefined;
}

/** A section on the front page: its name, one story with its picture, the others as text; two stories share the strip. */
export function FrontStrip({ strip: { section, articles }, isMirrored, ...props }: FrontStripProps) {
  const { site, href } = props;
  const id = `page.section.${section.id}`;
  const [main, ...others] = articles;
  const isShared = others.length < 2;
  const shown = { level: 3, within: section.url, ...props } as const;
  return (
    <section class={isMirrored ? "part mirrored" : "part"} aria-labelledby={id}>
      <h2 id={id}>
        <a href={href(section.url)} {...langOf(site.lang, findLabels(site.lang, site))}>
          {section.name}
        </a>
      </h2>
      <div class="strip">
        {main && <Teaser teaser={main} place={isShared ? "half" : "strip"} {...shown} />}
        {isShared ? (
          others.map((teaser) => <Teaser key={teaser.url} teaser={teaser} place="half" {...shown} />)
        ) : (
          <div class="others">
            {others.map((teaser) => (
              <Teaser key={teaser.url} teaser={teaser} place="thumb" {...shown} />
            ))}
          </div>
        )}
      </div>
    </section>
  );
}
