import type { Redirect } from "../../src/model/edition.ts";
import type { Frame } from "../../src/model/listing.ts";
import { findTextDirection } from "../../src/model/text-direction.ts";
import { absoluteUrl, relativeUrl } from "../../src/model/urls.ts";

interface RedirectProps {
  readonly frame: Frame;
  readonly redirect: Redirect;
}

/** The page at an old URL of an article or a page: redirects on any host and from a disk, and names the new URL to search engines. */
export function RedirectLayout({ frame: { site }, redirect: { url, to } }: RedirectProps) {
  const target = relativeUrl(url, to.url);
  return (
    <html lang={to.lang} dir={findTextDirection(to.lang)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{to.title}</title>
        <meta name="robots" content="noindex" />
        <meta http-equiv="refresh" content={`0; url=${target}`} />
        <link rel="canonical" href={absoluteUrl(site, to.url)} />
      </head>
      <body>
        <p>
          <a href={target}>{to.title}</a>
        </p>
      </body>
    </html>
  );
}
