import type { VNode } from "preact";
import type { Edition } from "../edition/edition.ts";
import type { PageStore } from "../store/page-store.ts";

/** A page before it is rendered: where it stands, and everything that it is made from. */
interface PlannedPage<Props> {
  readonly url: string;
  readonly props: Props;
}

interface TemplateOptions<Props> {
  /** Tells it from the other templates. */
  readonly name: string;
  /** The pages that it writes. What is not in their props cannot be on them. */
  readonly plan: (edition: Edition) => readonly PlannedPage<Props>[];
  /** A document, or the text of a file. */
  readonly render: (props: Props) => VNode | string | Promise<VNode | string>;
}

interface TemplateData<Props> {
  readonly edition: Edition;
  readonly store: PageStore;
  readonly planned: PlannedPage<Props>;
}

/** What Eleventy wants of a file in `src/pages`: one page for each that was planned and that no earlier build has finished. */
export function createTemplate<Props>({ name, plan, render }: TemplateOptions<Props>) {
  return {
    data: {
      pagination: {
        // Eleventy wants a list to start from; `before` puts the planned pages in its place.
        data: "edition.articles",
        before: (_: unknown, { edition, store }: Pick<TemplateData<Props>, "edition" | "store">) =>
          // Frozen, or Eleventy would copy them all, deeply.
          store.listNew(name, plan(edition)).map((page) => Object.freeze(page)),
        size: 1,
        alias: "planned",
      },
      permalink: ({ planned }: Pick<TemplateData<Props>, "planned">) => planned.url,
      eleventyExcludeFromCollections: true,
    },
    render: ({ planned }: Pick<TemplateData<Props>, "planned">) => render(planned.props),
  };
}
