import type { VNode } from "preact";
import type { Edition } from "../edition/edition.ts";
import type { PageStore } from "../store/page-store.ts";
import { renderPage } from "./render-page.ts";

/** A file before it is rendered: where it stands, and everything that it is made from. */
interface PlannedFile<Props> {
  /** Path from the site's root. */
  readonly url: string;
  readonly props: Props;
}

interface TemplateOptions<Props> {
  /** Tells it from the other templates. */
  readonly name: string;
  /** The files that it writes. What is not in their props cannot be in them. */
  readonly plan: (edition: Edition) => readonly PlannedFile<Props>[];
  /** A document, or the text of a file. */
  readonly render: (props: Props) => VNode | string | Promise<VNode | string>;
}

/** One kind of file that a site has. */
export interface Template {
  readonly name: string;
  /** Plans its files, puts those in place that an earlier build finished, and gives back the others. */
  readonly listNew: (edition: Edition, store: PageStore) => readonly NewFile[];
}

/** A file that is to be rendered. */
export interface NewFile {
  /** Path from the site's root. */
  readonly url: string;
  readonly render: () => Promise<string>;
}

export function createTemplate<Props>({ name, plan, render }: TemplateOptions<Props>): Template {
  return {
    name,
    listNew: (edition, store) =>
      store.listNew(name, plan(edition)).map(({ url, props }) => ({
        url,
        render: async () => {
          const rendered = await render(props);
          return typeof rendered === "string" ? rendered : renderPage(rendered);
        },
      })),
  };
}
