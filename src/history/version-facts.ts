import { hash } from "node:crypto";
import { z } from "zod";
import { readRemembered, remember } from "../memory/remembered.ts";
import { nameCorrection } from "./name-correction.ts";
import type { ReadVersions } from "./read-versions.ts";
import type { Version, VersionCorrection } from "./version.ts";

const factsSchema = z.object({
  isDraft: z.boolean(),
  /** A hash of everything that a reader sees. */
  seen: z.string(),
  /** A hash of headline, standfirst and text alone, however they were wrapped. */
  words: z.string(),
  /** A hash of each note, in order: one may be withheld, and then its words must not stay in a file. */
  corrections: z.array(z.string()),
});

/** What is asked of every version in every build, so that its text need not be read again. */
export type VersionFacts = z.output<typeof factsSchema>;

/** By blob; nothing of a file that no build could have published. */
export type FactsByBlob = ReadonlyMap<string, VersionFacts | null>;

const cacheSchema = z.object({
  code: z.string(),
  blobs: z.array(z.tuple([z.string(), factsSchema.nullable()])),
});

export interface FactsSource {
  /** For each article the blobs that it is asked about. */
  readonly articles: readonly (readonly string[])[];
  /** Absolute path of a file that this may write. */
  readonly cacheFile: string;
  /** A hash of the code that makes the facts. */
  readonly code: string;
  readonly readVersions: ReadVersions;
}

/**
 * The facts of all `articles`, from what the last build left. Of an article with a blob that is new all are read, because
 * the new one will be compared with one of them. Facts that nobody asked for are forgotten.
 */
export async function loadFacts({
  articles,
  cacheFile,
  code,
  readVersions,
}: FactsSource): Promise<FactsByBlob> {
  const cache = await readRemembered(cacheFile, cacheSchema);
  const known = new Map(cache?.code === code ? cache.blobs : []);
  const isKnown = (blob: string) => known.has(blob);
  const versions = await readVersions(articles.filter((blobs) => !blobs.every(isKnown)).flat());
  const wanted = new Set(articles.flat());
  const facts = new Map<string, VersionFacts | null>();
  for (const blob of wanted) facts.set(blob, known.get(blob) ?? buildIfReadable(versions.get(blob)));
  const isUnchanged = facts.size === known.size && [...wanted].every(isKnown);
  if (!isUnchanged) remember(cacheFile, { code, blobs: [...facts] });
  return facts;
}

export function buildFacts({
  isDraft,
  title,
  description,
  authors,
  corrections,
  text,
}: Version): VersionFacts {
  return {
    isDraft,
    seen: hashParts([title, description, text, authors, corrections]),
    words: hashParts([title, description, text].map((part) => part.trim().split(/\s+/))),
    corrections: corrections.map(hashCorrection),
  };
}

/** Whether a reader of `other` sees every word of `one`; notes may have been added. */
export function showsAllOf(one: VersionFacts, other: VersionFacts): boolean {
  return one.words === other.words && one.corrections.every((note) => other.corrections.includes(note));
}

export function hashCorrection(correction: VersionCorrection): string {
  return hashParts([nameCorrection(correction)]);
}

function buildIfReadable(version: Version | undefined): VersionFacts | null {
  return version ? buildFacts(version) : null;
}

function hashParts(parts: readonly unknown[]): string {
  return hash("sha256", JSON.stringify(parts), "base64url").slice(0, 22);
}
