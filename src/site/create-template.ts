import type { DateTime } from "luxon";
import type { VNode } from "preact";
import type { Edition } from "../model/edition.ts";
import type { Frame } from "../model/listing.ts";
import { buildFrame } from "./frame.ts";
import { renderPage } from "./render-page.ts";

/** A file of the site before it is rendered. */
interface PlannedFile<Props = unknown> {
  /** Path from the site's root. */
  readonly url: string;
  /** Everything that the text depends on except the code: a hash of it is the cache key. */
  readonly props: Props;
  /** Set on a page that search engines may show. `lastChange` is undefined where it is not known. */
  readonly sitemap?: { readonly lastChange?: DateTime | undefined };
}

interface TemplateOptions<Props> {
  /** Unique among the templates; part of the cache key. */
  readonly name: string;
  readonly plan: (edition: Edition, frame: Frame) => readonly PlannedFile<Props>[];
  /** A layout, which returns a document; or a function that returns the text of a file. */
  readonly render: (props: Props) => VNode | string | Promise<VNode | string>;
}

/** A planned file with the function that renders it. */
export interface PlannedPage extends PlannedFile {
  /** Name of its template. */
  readonly template: string;
  /** Depends on more than its props, so each build renders it. */
  readonly isVolatile?: boolean;
  readonly render: () => Promise<string>;
}

/** One kind of file that a site has. */
export interface Template {
  readonly name: string;
  /** @param frame the frame of the Edition's pages. */
  readonly plan: (edition: Edition, frame?: Frame) => readonly PlannedPage[];
}

/** Creates a template: each file that it plans gets its name, and a function that renders it. */
export function createTemplate<Props>({ name, plan, render }: TemplateOptions<Props>): Template {
  return {
    name,
    plan: (edition, frame = buildFrame(edition)) =>
      plan(edition, frame).map((file) => ({
        ...file,
        template: name,
        render: async () => {
          const rendered = await render(file.props);
          return typeof rendered === "string" ? rendered : renderPage(rendered);
        },
      })),
  };
}
