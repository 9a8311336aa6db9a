import type { Page } from "../../src/edition/edition.ts";
import type { Frame } from "../../src/edition/frame.ts";
import { Prose } from "../components/prose.tsx";
import { Document } from "./document.tsx";

interface ProseProps {
  readonly frame: Frame;
  readonly page: Page;
}

/** A page that is not news: about, policies. */
export function ProseLayout({ frame, page }: ProseProps) {
  const { url, title, description, lang, body } = page;
  return (
    <Document frame={frame} url={url} title={title} description={description} lang={lang}>
      {() => (
        <article class="story">
          <header>
            <h1>{title}</h1>
          </header>
          <Prose html={body.html} opening={<p class="standfirst">{description}</p>} />
        </article>
      )}
    </Document>
  );
}
