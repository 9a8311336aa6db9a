import type { Entity } from "../../src/model/entity.ts";
import type { Frame } from "../../src/model/listing.ts";
import { langOf } from "../components/lang-of.ts";
import { findLabels } from "../words.ts";
import { Document } from "./document.tsx";

interface TopicsProps {
  readonly frame: Frame;
  readonly topics: readonly { readonly entity: Entity; readonly count: number }[];
}

/** The index of tags. */
export function TopicsLayout({ frame, topics }: TopicsProps) {
  const { site } = frame;
  const { lang, words } = findLabels(site.lang, site);
  const own = langOf(site.lang, { lang });
  return (
    <Document
      frame={frame}
      url="tags.html"
      styles={["ledger", "listing"]}
      title={words.frame.topics}
      description={words.topics.description(site.name)}
    >
      {(href) => (
        <>
          <header class="heading">
            <h1>{words.frame.topics}</h1>
          </header>
          <ul class="ledger">
            {topics.map(({ entity, count }) => (
              <li key={entity.id}>
                <a href={href(entity.url)} {...own}>
                  {entity.name}
                </a>{" "}
                <small>{count}</small>
                <p {...own}>{entity.description}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </Document>
  );
}
