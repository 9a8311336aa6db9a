import type { Entity } from "../../src/model/entity.ts";
import type { Frame } from "../../src/model/listing.ts";
import { Document } from "./document.tsx";

interface TopicsProps {
  readonly frame: Frame;
  readonly topics: readonly { readonly entity: Entity; readonly count: number }[];
}

/** The index of tags. */
export function TopicsLayout({ frame, topics }: TopicsProps) {
  return (
    <Document
      frame={frame}
      url="tags.html"
      title="Topics"
      description={`The topics that ${frame.site.name} has written about.`}
    >
      {(href) => (
        <>
          <header class="heading">
            <h1>Topics</h1>
          </header>
          <ul class="ledger">
            {topics.map(({ entity, count }) => (
              <li key={entity.id}>
                <a href={href(entity.url)}>{entity.name}</a>
                <span>{count}</span>
                <p>{entity.description}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </Document>
  );
}
