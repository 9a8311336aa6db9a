import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { BenchSite } from "./bench-site.ts";
import { createArticle } from "./create-article.ts";
import { writeArticle } from "./create-corpus.ts";

export const caseNames = ["cold", "unchanged", "edit", "title", "component"] as const;
export type CaseName = (typeof caseNames)[number];

interface Turn {
  /** Number of articles. */
  readonly articles: number;
  /** Counts from 1. Each round writes another text, so that no cache has a change from the round before. */
  readonly round: number;
}

interface BenchCase {
  readonly what: string;
  /** Changes a site before a build is measured. */
  prepare(site: BenchSite, turn: Turn): Promise<void>;
}

/** Changes stay: every case but the cold one starts from a site that was just built. */
export const cases: Readonly<Record<CaseName, BenchCase>> = {
  cold: { what: "no cache, no output", prepare: clear },
  unchanged: { what: "nothing changed", prepare: async () => {} },
  edit: { what: "the newest article's text changed", prepare: editText },
  title: { what: "the second newest article's title changed", prepare: editTitle },
  component: { what: "a component of every page changed", prepare: editComponent },
};

/** Deletes the built site and all caches. */
async function clear({ folder, output, caches }: BenchSite): Promise<void> {
  for (const name of [output, ...caches]) await rm(path.join(folder, name), { recursive: true, force: true });
}

async function editText({ folder, layout }: BenchSite, { articles, round }: Turn): Promise<void> {
  const article = createArticle(articles - 1, articles, layout.addresses);
  const body = `Edition ${round} begins so.\n\n${article.body}`;
  await writeArticle(folder, layout, { ...article, body });
}

async function editTitle({ folder, layout }: BenchSite, { articles, round }: Turn): Promise<void> {
  const article = createArticle(articles - 2, articles, layout.addresses);
  const headline = { ...article.headline, title: `${article.headline.title}, edition ${round}` };
  await writeArticle(folder, layout, { ...article, headline });
}

async function editComponent({ folder, component }: BenchSite, { round }: Turn): Promise<void> {
  const file = path.join(folder, component);
  const before = await readFile(file, "utf8");
  const after = before.replace(/Published(?: in edition \d+)? by/g, `Published in edition ${round} by`);
  if (after === before)
    throw new Error(`${file} has no text "Published by"; the bench needs it to change the component`);
  await writeFile(file, after);
}
