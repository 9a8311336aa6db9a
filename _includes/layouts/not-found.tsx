import type { Frame } from "../../src/model/listing.ts";
import { Document } from "./document.tsx";

/** The page that hosts serve for a URL that does not exist, at any depth: so its links are absolute. */
export function NotFoundLayout({ frame }: { readonly frame: Frame }) {
  return (
    <Document
      frame={frame}
      url="404.html"
      title="Page not found"
      description="There is no page at this address."
      isNotIndexed
      hasAbsoluteLinks
    >
      {(href) => (
        <article class="story">
          <header>
            <h1>Page not found</h1>
          </header>
          <div class="prose">
            <p class="standfirst">There is no page at this address. It may have been mistyped.</p>
            <p>
              The <a href={href("index.html")}>front page</a> has the latest, and the{" "}
              <a href={href("archive.html")}>archive</a> has everything by date.
            </p>
          </div>
        </article>
      )}
    </Document>
  );
}
