import type { Preview } from "../../src/model/picture.ts";
import type { Site } from "../../src/model/site.ts";
import { absoluteUrl } from "../../src/model/urls.ts";

interface ShareMetadataProps {
  readonly site: Site;
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  readonly type: "article" | "website";
  readonly preview: Preview | undefined;
}

/** Metadata for link previews on other sites: Open Graph (ogp.me), and the one Twitter tag that it does not cover. */
export function ShareMetadata({ site, url, title, description, lang, type, preview }: ShareMetadataProps) {
  return (
    <>
      <meta property="og:type" content={type} />
      <meta property="og:site_name" content={site.name} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={absoluteUrl(site, url)} />
      <meta property="og:locale" content={new Intl.Locale(lang).toString().replaceAll("-", "_")} />
      {preview && (
        <>
          <meta property="og:image" content={absoluteUrl(site, preview.url)} />
          <meta property="og:image:type" content={preview.type} />
          <meta property="og:image:width" content={String(preview.width)} />
          <meta property="og:image:height" content={String(preview.height)} />
          <meta property="og:image:alt" content={preview.alt} />
        </>
      )}
      <meta name="twitter:card" content={preview ? "summary_large_image" : "summary"} />
    </>
  );
}
