import type { Page } from "../../src/model/edition.ts";
import type { Frame } from "../../src/model/listing.ts";
import type { PageFolder } from "../../src/model/page-folder.ts";
import type { StylePart } from "../../src/model/style-part.ts";
import { buildBreadcrumbs } from "../../src/structured-data/article-json-ld.ts";
import { Contact } from "../components/contact.tsx";
import { JsonLd } from "../components/json-ld.tsx";
import { langOf } from "../components/lang-of.ts";
import { PageList } from "../components/page-list.tsx";
import { Prose } from "../components/prose.tsx";
import { Document } from "./document.tsx";

export interface ProseProps {
  readonly frame: Frame;
  readonly page: Pick<Page, "url" | "title" | "description" | "lang"> & {
    readonly html: string;
    /** Parts of the stylesheet that the HTML needs beside those of a text; set for Markdown. */
    readonly styles?: readonly StylePart[];
  };
  /** The pages that this one belongs to. */
  readonly folder?: PageFolder;
}

/** A page that is not an article: about, policies, and pages of the publication's own templates. */
export function ProseLayout({ frame, page, folder }: ProseProps) {
  const { url, title, description, lang, html } = page;
  const { site } = frame;
  const index = folder?.index?.url === url ? undefined : folder?.index;
  return (
    <Document
      frame={frame}
      url={url}
      {...(page.styles && { styles: ["article", "after", ...page.styles] })}
      title={title}
      within={index?.title}
      description={description}
      lang={lang}
      head={
        index && (
          <JsonLd
            value={buildBreadcrumbs(
              [
                { url: index.url, name: index.title },
                { url, name: title },
              ],
              site,
            )}
          />
        )
      }
    >
      {(href) => (
        <>
          <article class="story">
            <header>
              {index && (
                <p class="kicker">
                  <a href={href(index.url)} {...langOf(index.lang, page)}>
                    {index.title}
                  </a>
                </p>
              )}
              <h1>{title}</h1>
            </header>
            <Prose html={html} opening={<p class="standfirst">{description}</p>}>
              <Contact site={site} page={page} />
            </Prose>
          </article>
          {folder && <PageList folder={folder} page={page} site={site} href={href} />}
        </>
      )}
    </Document>
  );
}
