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

/** Takes every file that was rendered; `folder` is where Eleventy writes. */
export type WriteFile = (url: string, text: string, folder: string) => Promise<void>;

/** What Eleventy hands to a template. */
interface TemplateData<Props> {
  readonly edition: Edition;
  readonly store: PageStore;
  readonly writeFile: WriteFile;
  readonly eleventy: { readonly directories: { readonly output: string } };
  readonly batch: readonly PlannedFile<Props>[];
}

/**
 * Eleventy keeps a copy of the template and all text for each of its pages until the last one is written: for ten thousand
 * articles 0.8 gigabytes. So its pagination gets batches, and a file is written when it is rendered.
 */
const BATCH_SIZE = 200;

/** What Eleventy wants of a file in `src/pages`: it writes each file that was planned and that no earlier build has finished. */
export function createTemplate<Props>({ name, plan, render }: TemplateOptions<Props>) {
  return {
    plan,
    data: {
      pagination: {
        // Eleventy wants a list to start from; `before` puts the planned files in its place.
        data: "edition.articles",
        before: (_: unknown, { edition, store }: Pick<TemplateData<Props>, "edition" | "store">) =>
          // Frozen, or Eleventy would copy them all, deeply.
          store.listNew(name, plan(edition)).map((planned) => Object.freeze(planned)),
        size: BATCH_SIZE,
        alias: "batch",
      },
      permalink: false,
      eleventyExcludeFromCollections: true,
    },
    render: async ({ batch, writeFile, eleventy }: Omit<TemplateData<Props>, "edition" | "store">) => {
      for (const { url, props } of batch) {
        const rendered = await render(props);
        const text = typeof rendered === "string" ? rendered : renderPage(rendered);
        await writeFile(url, text, eleventy.directories.output);
      }
      return "";
    },
  };
}
