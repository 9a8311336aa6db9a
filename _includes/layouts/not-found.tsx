import type { Frame } from "../../src/model/listing.ts";
import { findLabels } from "../words.ts";
import { Document } from "./document.tsx";

/** The page that hosts serve for a URL that does not exist, at any depth: so its links are absolute. */
export function NotFoundLayout({ frame }: { readonly frame: Frame }) {
  const { notFound } = findLabels(frame.site.lang, frame.site).words;
  const urls = { home: "index.html", archive: "archive.html" };
  return (
    <Document
      frame={frame}
      url="404.html"
      styles={["article"]}
      title={notFound.title}
      description={notFound.description}
      isNotIndexed
      hasAbsoluteLinks
    >
      {(href) => (
        <article class="story">
          <header>
            <h1>{notFound.title}</h1>
          </header>
          <div class="prose">
            <p class="standfirst">{notFound.standfirst}</p>
            <p>
              {notFound.ways((to, text) => (
                <a href={href(urls[to])}>{text}</a>
              ))}
            </p>
          </div>
        </article>
      )}
    </Document>
  );
}
