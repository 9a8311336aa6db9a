import { cp, mkdir, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import type { EntityFacts, SiteFacts } from "../../src/loading/facts/facts-input.ts";
import type { RawFacts } from "../../src/loading/facts/parse-facts.ts";
import type { BenchSite } from "./bench-site.ts";
import { authors, tags } from "./create-article.ts";
import { addressesOfFiles } from "./create-corpus.ts";
import { siteFacts } from "./reference-facts.ts";

const repository = process.cwd();
const code = [
  ".eleventy.ts",
  "_includes",
  "package.json",
  "package-lock.json",
  "scripts",
  "src",
  "tsconfig.json",
];

/**
 * Creates a site of this project's code with the bench's facts.
 * @param hasExtras with cards and offprints, which the other generators do not make.
 */
export async function createOffprintSite(folder: string, hasExtras: boolean): Promise<BenchSite> {
  for (const entry of code)
    await cp(path.join(repository, entry), path.join(folder, entry), { recursive: true });
  await rm(path.join(folder, "src/content"), { recursive: true });
  await symlink(path.join(repository, "node_modules"), path.join(folder, "node_modules"));
  await writeFacts(path.join(folder, "_data"), hasExtras);
  const pages = path.join(folder, "src/content/pages");
  await mkdir(pages, { recursive: true });
  await writeFile(path.join(pages, "about.md"), "---\ntitle: About\ndescription: A bench.\n---\nA bench.\n");
  return {
    title: "Offprint",
    folder,
    // As `npm run build`.
    command: [process.execPath, "scripts/run.js", "build"],
    output: "dist",
    caches: [".cache", "tmp"],
    layout: {
      articles: "src/content/articles",
      pictures: "src/content/pictures",
      addresses: addressesOfFiles,
    },
    component: "_includes/words/en.ts",
    note: [
      `cards and offprints ${hasExtras ? "on" : "off"}, not in git (no histories);`,
      "always on, and in no other: at most 20 small pictures in 3 formats each, JSON-LD, related articles, a feed for each tag",
      "and author, and the check of every page and link",
    ].join(" "),
  };
}

async function writeFacts(folder: string, hasExtras: boolean): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, value] of Object.entries(buildFacts(hasExtras))) {
    const text = `export const ${name} = ${JSON.stringify(value, null, 2)};\n`;
    await writeFile(path.join(folder, `${name}.ts`), text);
  }
}

/** Builds the publication's facts for Offprint. */
export function buildFacts(hasExtras: boolean): RawFacts {
  return {
    site: buildSite(hasExtras),
    authors: describeAll(authors),
    tags: describeAll(tags),
    people: {},
    organizations: {},
  };
}

function describeAll(names: Readonly<Record<string, string>>): EntityFacts {
  return Object.fromEntries(
    Object.entries(names).map(([id, name]) => [id, { name, description: `About ${name}.` }]),
  );
}

function buildSite(hasExtras: boolean): SiteFacts {
  const { name, description, url, publisher, licence, licenceUrl } = siteFacts;
  return {
    name,
    tagline: description,
    description,
    url: `${url}/`,
    lang: "en",
    timeZone: "UTC",
    tagAuthority: { domain: "bench.example", date: "2015" },
    publisher: {
      name: publisher,
      description,
      sameAs: [],
      about: "about",
      correctionsPolicy: "about",
      sourcingPolicy: "about",
    },
    licence: { name: licence, url: licenceUrl },
    articlesPerPage: 20,
    articlesPerFeed: 30,
    offprints: hasExtras,
    cards: hasExtras,
  };
}
