import { Document } from "./document.tsx";
import type { ProseProps } from "./prose.tsx";

/** The frame of the site around markup that the publication's own template rendered. */
export function FrameLayout({ frame, page }: ProseProps) {
  const { url, title, description, lang, html } = page;
  return (
    <Document frame={frame} url={url} title={title} description={description} lang={lang}>
      {() => <div dangerouslySetInnerHTML={{ __html: html }} />}
    </Document>
  );
}
