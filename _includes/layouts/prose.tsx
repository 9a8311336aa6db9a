import type { Page } from "../../src/model/edition.ts";
import type { Frame } from "../../src/model/listing.ts";
import { Prose } from "../components/prose.tsx";
import { Document } from "./document.tsx";

export interface ProseProps {
  readonly frame: Frame;
  readonly page: Pick<Page, "url" | "title" | "description" | "lang"> & { readonly html: string };
}

/** A page that is not an article: about, policies, and pages of the publication's own templates. */
export function ProseLayout({ frame, page }: ProseProps) {
  const { url, title, description, lang, html } = page;
  return (
    <Document frame={frame} url={url} title={title} description={description} lang={lang}>
      {() => (
        <article class="story">
          <header>
            <h1>{title}</h1>
          </header>
          <Prose html={html} opening={<p class="standfirst">{description}</p>} />
        </article>
      )}
    </Document>
  );
}
