import type { PageFolder } from "../../src/model/page-folder.ts";
import type { Site } from "../../src/model/site.ts";
import type { Href } from "../../src/model/urls.ts";
import { findLabels } from "../words.ts";
import { langOf } from "./lang-of.ts";

interface PageListProps {
  readonly folder: PageFolder;
  /** The page on which the list stands. */
  readonly page: { readonly url: string; readonly lang: string };
  readonly site: Site;
  readonly href: Href;
}

/** Navigation among the pages of a folder, below the title of its index. Links only, because reader views do not score them. */
export function PageList({ folder: { index, pages }, page: here, site, href }: PageListProps) {
  const labels = findLabels(here.lang, site);
  const link = ({ url, title, lang }: PageFolder["pages"][number]) => (
    <a href={href(url)} aria-current={url === here.url ? "page" : undefined} {...langOf(lang, labels)}>
      {title}
    </a>
  );
  return (
    <div class="after" {...langOf(labels.lang, here)}>
      <nav class="more" aria-labelledby="page.folder">
        <h2 id="page.folder">{index ? link(index) : labels.words.pageFolder}</h2>
        <ul class="names">
          {pages.map((page) => (
            <li key={page.url}>{link(page)}</li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
