import { Document } from "./document.tsx";
import type { ProseProps } from "./prose.tsx";

/** Nameplate and colophon around the HTML of a publication's own template. */
export function FrameLayout({ frame, page }: ProseProps) {
  const { url, title, description, lang, html } = page;
  return (
    <Document frame={frame} url={url} title={title} description={description} lang={lang}>
      {() => <div dangerouslySetInnerHTML={{ __html: html }} />}
    </Document>
  );
}
