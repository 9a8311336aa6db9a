import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { BenchSite } from "./bench-site.ts";
import { createArticle } from "./create-article.ts";
import { writeArticle } from "./create-corpus.ts";

export const caseNames = ["cold", "unchanged", "edit", "title", "component"] as const;
export type CaseName = (typeof caseNames)[number];

/** A moment of a bench. */
export interface Turn {
  /** How many articles there are. */
  readonly count: number;
  /** Counts from 1; each round writes another text, so that no cache can know a change from the round before. */
  readonly round: number;
}

/**
 * What is done to a site before a build is measured. A change stays: what the build leaves is what the next case finds,
 * so that each but the cold one starts from a site that was just built.
 */
export const cases: Readonly<
  Record<CaseName, { readonly what: string; prepare(site: BenchSite, turn: Turn): Promise<void> }>
> = {
  cold: { what: "no cache, no output", prepare: clear },
  unchanged: { what: "nothing changed", prepare: async () => {} },
  edit: { what: "the newest article's text changed", prepare: editText },
  title: { what: "the second newest article's title changed", prepare: editTitle },
  component: { what: "a component of every page changed", prepare: editComponent },
};

/** Leaves only what people wrote; the folder for temporary files is there but empty. */
async function clear({ folder, output, caches }: BenchSite): Promise<void> {
  for (const made of [output, ...caches]) await rm(path.join(folder, made), { recursive: true, force: true });
}

async function editText({ folder, layout }: BenchSite, { count, round }: Turn): Promise<void> {
  const article = createArticle(count - 1, count, layout.addresses);
  const body = `Edition ${round} begins so.\n\n${article.body}`;
  await writeArticle(folder, layout, { ...article, body });
}

async function editTitle({ folder, layout }: BenchSite, { count, round }: Turn): Promise<void> {
  const article = createArticle(count - 2, count, layout.addresses);
  const headline = { ...article.headline, title: `${article.headline.title}, edition ${round}` };
  await writeArticle(folder, layout, { ...article, headline });
}

async function editComponent({ folder, component }: BenchSite, { round }: Turn): Promise<void> {
  const file = path.join(folder, component);
  const before = await readFile(file, "utf8");
  const after = before.replace(/Published(?: in edition \d+)? by/, `Published in edition ${round} by`);
  if (after === before)
    throw new Error(`${file} does not say "Published by", where the bench would change it`);
  await writeFile(file, after);
}
