import { hash } from "node:crypto";
import { setQuotes } from "../markdown/set-quotes.ts";
import type { Kind, Memory } from "../memory/memory.ts";
import type { Block } from "../model/history.ts";
import { joinShort, readVisibleBlocks } from "./compare-versions.ts";
import { correctionKey, type Version, type VersionCorrection } from "./parse-version.ts";
import type { ReadVersions } from "./read-versions.ts";
import { splitWords } from "./split-words.ts";
import type { ArticleLog } from "./tracked-article.ts";

/** What every build needs to know of every version. Cached, so that each text is read and parsed only once. */
export interface VersionFacts {
  readonly isDraft: boolean;
  /** Hash of fields and text as they are written. */
  readonly source: string;
  /** Hash of the words that readers see, corrections aside. */
  readonly visible: string;
  /** Hash of title, description, short form and text, white space aside. */
  readonly words: string;
  /** Of a text with live coverage: a hash of each entry, in order, and what `visible` would be without them. */
  readonly live?: { readonly entries: readonly string[]; readonly rest: string };
  /** A hash of each correction, in order: the words of a withheld one must not be in the cache. */
  readonly corrections: readonly string[];
}

/** An article with the facts of its versions. */
export interface ArticleVersions extends ArticleLog {
  /** By blob; null for a file that no build could have published. */
  readonly facts: ReadonlyMap<string, VersionFacts | null>;
  /** True if some versions were not in the cache. Then all versions of the article were read. */
  readonly isNew: boolean;
}

/** The inputs are the blob and the article's language. */
const factsKind: Kind<VersionFacts | null> = { name: "versions" };

/**
 * Loads the facts of all versions, from the cache if possible. If a blob is new, all versions of its article are read, because the new
 * one will be compared with another.
 */
export async function loadFacts(
  logs: readonly ArticleLog[],
  memory: Memory,
  readVersions: ReadVersions,
): Promise<ArticleVersions[]> {
  const loaded = logs.map((log) => {
    const facts = new Map<string, VersionFacts | null>();
    for (const blob of listBlobs(log)) {
      const cached = memory.find(factsKind, [blob, log.article.lang]);
      if (cached !== undefined) facts.set(blob, cached);
    }
    return { ...log, facts, isNew: listBlobs(log).some((blob) => !facts.has(blob)) };
  });
  const unread = loaded.filter(({ isNew }) => isNew);
  const versions = await readVersions(unread.flatMap(listBlobs));
  for (const { article, facts, ...log } of unread)
    for (const blob of listBlobs({ article, ...log }).filter((blob) => !facts.has(blob))) {
      const version = versions.get(blob);
      const built = version ? buildFacts(version, article.lang) : null;
      facts.set(blob, memory.put(factsKind, [blob, article.lang], built));
    }
  memory.save(factsKind);
  return loaded;
}

/**
 * Lists the blobs of an article. None if it has only one commit, no uncommitted change and no redaction: then it has no history.
 */
function listBlobs({ article, states, isUncommitted }: ArticleLog): string[] {
  const isNeeded = states.length > 1 || isUncommitted || article.redact.length > 0;
  return isNeeded ? states.flatMap(({ blob }) => blob ?? []) : [];
}

/** Builds the hashes by which versions are compared. @param lang BCP 47, of the article: it decides where words end. */
export function buildFacts(version: Version, lang: string): VersionFacts {
  const { isDraft, title, description, short, authors, corrections, text } = version;
  const wordsOf = (text: string) => splitWords(text, lang).map(({ text }) => text);
  const blocks = readVisibleBlocks(version, lang);
  const hashVisible = (shown: readonly Block[]) =>
    hashParts([
      wordsOf(setQuotes(title, lang)),
      wordsOf(setQuotes(description, lang)),
      wordsOf(setQuotes(joinShort(version), lang)),
      authors,
      shown.map(({ kind, text }) => [kind, wordsOf(text)]),
    ]);
  const rest = blocks.filter(({ isInEntry }) => !isInEntry);
  return {
    isDraft,
    source: hashParts([title, description, short, text, authors, corrections]),
    visible: hashVisible(blocks),
    ...(rest.length < blocks.length && { live: { entries: hashEntries(blocks), rest: hashVisible(rest) } }),
    words: hashParts([title, description, short.join(" "), text].map((part) => part.trim().split(/\s+/))),
    corrections: corrections.map(hashCorrection),
  };
}

/** True if `other` shows all that `one` shows: the same title, description, short form and text, and at least its corrections. */
export function showsAllOf(one: VersionFacts, other: VersionFacts): boolean {
  return one.words === other.words && one.corrections.every((hash) => other.corrections.includes(hash));
}

/** True if a reader sees no difference between a text and the next one, as `compareVersions` finds it. */
export function looksSame(before: VersionFacts, after: VersionFacts): boolean {
  return (
    before.visible === after.visible && after.corrections.every((hash) => before.corrections.includes(hash))
  );
}

/**
 * True if the next text has all that the text before had, and new entries of live coverage. They are no change: a reader who comes back
 * finds what was there.
 */
export function addsEntries(before: VersionFacts, after: VersionFacts): boolean {
  if (!before.live || !after.live || before.live.rest !== after.live.rest) return false;
  const entries = new Set(after.live.entries);
  return (
    before.live.entries.every((hash) => entries.has(hash)) &&
    after.corrections.every((hash) => before.corrections.includes(hash))
  );
}

function hashEntries(blocks: readonly Block[]): string[] {
  const entries: Block[][] = [];
  for (const block of blocks.filter(({ isInEntry }) => isInEntry)) {
    if (block.kind === "update") entries.push([]);
    entries.at(-1)?.push(block);
  }
  return entries.map((entry) => hashParts(entry.map(({ kind, text }) => [kind, text])));
}

export function hashCorrection(correction: VersionCorrection): string {
  return hashParts([correctionKey(correction)]);
}

function hashParts(parts: readonly unknown[]): string {
  return hash("sha256", JSON.stringify(parts), "base64url").slice(0, 22);
}
