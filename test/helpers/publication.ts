import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import type { Progress } from "../../src/loading/encode-pictures.ts";
import {
  type FactsFiles,
  type FactsName,
  optionalFacts,
  type RawFacts,
} from "../../src/loading/facts/parse-facts.ts";
import { type LoadedEdition, loadEdition } from "../../src/loading/load-edition.ts";
import type { LoadMemory } from "../../src/loading/load-memory.ts";
import { ContentError, formatDiagnostic } from "../../src/model/diagnostic.ts";
import { listGeneratedUrls } from "../../src/site/plan-site.ts";

/** Files by their path from the project's root. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

const entity = (name: string) => ({ name, description: `About ${name}.` });

export const sampleFacts = {
  site: {
    name: "The Test",
    tagline: "A paper for tests",
    description: "A paper for tests.",
    url: "https://test.example/",
    lang: "en",
    timeZone: "Europe/Berlin",
    tagAuthority: { domain: "test.example", date: "2021" },
    publisher: {
      name: "The Test",
      description: "Tests.",
      sameAs: [],
      about: "about",
      correctionsPolicy: "about",
      sourcingPolicy: "about",
    },
    licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
    articlesPerPage: 20,
    articlesPerFeed: 30,
    cards: false,
  },
  authors: { ada: entity("Ada"), bob: entity("Bob") },
  tags: { cars: entity("Cars"), chips: entity("Chips") },
  people: { "jane-doe": entity("Jane Doe") },
  organizations: { acme: entity("Acme") },
};

interface Options {
  readonly now?: string;
  readonly serving?: boolean;
  readonly facts?: Partial<RawFacts>;
  readonly progress?: Progress;
  /** Of earlier loads. */
  readonly memory?: LoadMemory;
}

export const aboutPage = {
  "src/content/pages/about.md": "---\ntitle: About\ndescription: Who we are.\n---\nUs.\n",
};

/** A picture of four pixels. */
export const samplePng = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVR4nGP8z8DAwMDAxMDAwMDAAAANHQEDasKb6QAAAABJRU5ErkJggg==",
  "base64",
);

/** Formats an article file: required fields have defaults, which `fields` replaces; `undefined` leaves a field out. */
export function writeArticle(
  fields: Readonly<Record<string, string | undefined>> = {},
  text = "Text.\n",
): string {
  const all = { title: "A title", description: "A line.", date: "2021-03-20", authors: "[ada]", ...fields };
  const lines = Object.entries(all).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}: ${value}`,
  );
  return `---\n${lines.join("\n")}\n---\n${text}`;
}

/** Files of facts as their code would be read. */
export function writeFacts(facts: RawFacts): FactsFiles {
  const write = (name: FactsName) => {
    const value = facts[name] ?? (optionalFacts.some((optional) => optional === name) ? {} : undefined);
    // `extra` is a schema.
    const source = name === "extra" ? "" : (JSON.stringify(value, null, 2) ?? "");
    return { file: `_data/${name}.ts`, source, value };
  };
  return {
    site: write("site"),
    authors: write("authors"),
    tags: write("tags"),
    people: write("people"),
    organizations: write("organizations"),
    sections: write("sections"),
    series: write("series"),
    extra: write("extra"),
  };
}

/** Loads an Edition from files in a temporary folder, which is removed when the test ends. */
export async function loadFrom(files: Files, options: Options = {}): Promise<LoadedEdition> {
  return loadFolder(await createFolder({ ...aboutPage, ...files }), options);
}

/** The same from a folder that is there. */
export function loadFolder(root: string, options: Options = {}): Promise<LoadedEdition> {
  return loadEdition({
    root,
    facts: writeFacts({ ...sampleFacts, ...options.facts }),
    now: new Date(options.now ?? "2024-01-01T00:00:00Z"),
    serving: options.serving ?? false,
    listUrls: listGeneratedUrls,
    ...(options.progress && { progress: options.progress }),
    ...(options.memory && { memory: options.memory }),
  });
}

/** Loads an Edition. @returns the diagnostics as they are printed; none if it succeeds. */
export async function findDiagnostics(files: Files, options: Options = {}): Promise<string[]> {
  try {
    await loadFrom(files, options);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.diagnostics.map(formatDiagnostic);
    throw error;
  }
}

/** Creates a temporary folder with these files, which is removed when the test ends. */
export async function createFolder(files: Files): Promise<string> {
  const root = await mkdtemp(path.join(tmpdir(), "offprint-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  for (const [file, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), content);
  }
  return root;
}
