import type { Site } from "../model/site.ts";
import { findTextDirection } from "../model/text-direction.ts";

interface StartPageProps {
  readonly site: Pick<Site, "name" | "tagline" | "lang">;
  /** Relative URL of the home page. */
  readonly home: string;
}

/** The page beside the site's folder in a ZIP: redirects to the home page, without a script, also on a disk. */
export function StartPage({ site, home }: StartPageProps) {
  return (
    <html lang={site.lang} dir={findTextDirection(site.lang)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{site.name}</title>
        <meta name="robots" content="noindex" />
        <meta http-equiv="refresh" content={`0; url=${home}`} />
      </head>
      <body>
        <h1>
          <a href={home}>{site.name}</a>
        </h1>
        <p>{site.tagline}</p>
      </body>
    </html>
  );
}
