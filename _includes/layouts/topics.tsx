import type { Edition } from "../../src/edition/edition.ts";
import { Document } from "./document.tsx";

/** The index of tags. */
export function TopicsLayout({ edition }: { readonly edition: Edition }) {
  return (
    <Document
      edition={edition}
      url="tags.html"
      title="Topics"
      description={`The topics that ${edition.site.name} has written about.`}
    >
      {(href) => (
        <>
          <header class="heading">
            <h1>Topics</h1>
          </header>
          <ul class="ledger">
            {edition.tags.map(({ entity, articles }) => (
              <li key={entity.id}>
                <a href={href(entity.url)}>{entity.name}</a>
                <span>{articles.length}</span>
                <p>{entity.description}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </Document>
  );
}
