import type { DateTime } from "luxon";
import type { VNode } from "preact";
import type { Edition } from "../model/edition.ts";
import { renderPage } from "./render-page.ts";

/** A file of the site before it is rendered. */
interface PlannedFile<Props = unknown> {
  /** Path from the site's root. */
  readonly url: string;
  /** Everything that the text depends on, the code aside: a hash of it is the cache key. */
  readonly props: Props;
  /** Set on a page that search engines may show. */
  readonly sitemap?: SitemapEntry;
}

interface SitemapEntry {
  /** When what the page shows last changed, where that is known. */
  readonly lastChange?: DateTime | undefined;
}

interface TemplateOptions<Props> {
  /** Unique among the templates; part of the cache key. */
  readonly name: string;
  readonly plan: (edition: Edition) => readonly PlannedFile<Props>[];
  /** Returns a document, or the text of a file. */
  readonly render: (props: Props) => VNode | string | Promise<VNode | string>;
}

/** A planned file together with what renders it. */
export interface PlannedPage extends PlannedFile {
  /** Name of its template. */
  readonly template: string;
  /** Depends on more than its props, so it is rendered by each build. */
  readonly isVolatile?: boolean;
  readonly render: () => Promise<string>;
}

/** One kind of file that a site has. */
export interface Template {
  readonly name: string;
  readonly plan: (edition: Edition) => readonly PlannedPage[];
}

export function createTemplate<Props>({ name, plan, render }: TemplateOptions<Props>): Template {
  return {
    name,
    plan: (edition) =>
      plan(edition).map((file) => ({
        ...file,
        template: name,
        render: async () => {
          const rendered = await render(file.props);
          return typeof rendered === "string" ? rendered : renderPage(rendered);
        },
      })),
  };
}
