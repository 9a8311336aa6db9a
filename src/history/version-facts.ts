import { hash } from "node:crypto";
import type { Kind, Memory } from "../memory/memory.ts";
import { nameCorrection } from "./name-correction.ts";
import type { ReadVersions } from "./read-versions.ts";
import type { Version, VersionCorrection } from "./version.ts";

/** What is asked of every version in every build, so that its text need not be read again. */
export interface VersionFacts {
  readonly isDraft: boolean;
  /** A hash of everything that a reader sees. */
  readonly seen: string;
  /** A hash of headline, standfirst and text alone, however they were wrapped. */
  readonly words: string;
  /** A hash of each note, in order: one may be withheld, and then its words must not stay in a file. */
  readonly corrections: readonly string[];
}

/** By blob; nothing of a file that no build could have published. */
export type FactsByBlob = ReadonlyMap<string, VersionFacts | null>;

/** By the blob. */
const versions: Kind<VersionFacts | null> = { name: "versions" };

export interface FactsSource {
  /** For each article the blobs that it is asked about. */
  readonly articles: readonly (readonly string[])[];
  readonly memory: Memory;
  readonly readVersions: ReadVersions;
}

/**
 * The facts of all `articles`, from what the last build left. Of an article with a blob that is new all are read, because
 * the new one will be compared with one of them.
 */
export async function loadFacts({ articles, memory, readVersions }: FactsSource): Promise<FactsByBlob> {
  const facts = new Map<string, VersionFacts | null>();
  for (const blob of new Set(articles.flat())) {
    const known = memory.find(versions, blob);
    if (known !== undefined) facts.set(blob, known);
  }
  const unread = articles.filter((blobs) => !blobs.every((blob) => facts.has(blob))).flat();
  const read = await readVersions(unread);
  for (const blob of unread)
    if (!facts.has(blob)) facts.set(blob, memory.put(versions, blob, buildIfReadable(read.get(blob))));
  memory.save(versions);
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
