import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { DateTime } from "luxon";
import { type Histories, type HistoryOptions, loadHistories } from "../../src/history/load-histories.ts";
import { parseVersion, type Version } from "../../src/history/parse-version.ts";
import type { TrackedArticle } from "../../src/history/tracked-article.ts";
import { parseMarkdownFile } from "../../src/markdown/parse-markdown-file.ts";
import { openMemory } from "../../src/memory/memory.ts";
import { formatDiagnostic } from "../../src/model/diagnostic.ts";
import type { Changes, History, Piece, WholeText } from "../../src/model/history.ts";

export const folder = "src/content/articles";

/** Returns the file of an article of 2021, from its name. */
export function inArticles(name: string): string {
  return `${folder}/2021/${name}.md`;
}

/** The file of the article that most tests change. */
export const a = inArticles("a");

/** Returns a time in March 2021: the articles are of the 20th. */
export const day = (number: number) => `2021-03-${number}T12:00:00Z`;

type Overrides = Partial<Omit<HistoryOptions, "site">> & { readonly site?: Partial<HistoryOptions["site"]> };

/** Loads the histories of all articles in `root`. Titles, corrections and texts are compared as a whole. */
export async function loadTestHistories(root: string, overrides: Overrides = {}): Promise<Histories> {
  const site = {
    history: "optional",
    showCommitSubjects: false,
    timeZone: "Europe/Berlin",
    ...overrides.site,
  } as const;
  const articles = overrides.articles ?? (await trackAll(root));
  return loadHistories({
    root,
    folder,
    serving: false,
    compare: compareWhole,
    memory: openMemory(path.join(root, ".cache/memory"), "code"),
    ...overrides,
    articles,
    site,
  });
}

/** Lists the revisions of an article, newest first: kind and date, then the subject. */
export function listRevisions(histories: Histories, name = "a"): string[] {
  return (findHistory(histories, name)?.revisions ?? []).map(
    ({ kind, date, subject, isMinor }) =>
      `${kind} ${date.toISO({ suppressSeconds: true, suppressMilliseconds: true })}${isMinor ? " minor" : ""}${subject ? ` ${subject}` : ""}`,
  );
}

/** Lists the changes of each revision of an article, newest first. */
export async function listChanges(
  histories: Histories,
  name = "a",
): Promise<(readonly string[] | undefined)[]> {
  const all = (await findHistory(histories, name)?.changes.read()) ?? [];
  return all.map((changes) => changes && formatChanges(changes));
}

export function findHistory({ byFile }: Histories, name = "a"): History | undefined {
  return byFile.get(inArticles(name));
}

/** Reads the oldest text of an article that may be shown, and says what kind of revision it is. */
export async function findOldest(
  histories: Histories,
  name = "a",
): Promise<{ readonly revision: string | undefined; readonly text: WholeText } | undefined> {
  const { oldest, revisions } = findHistory(histories, name) ?? {};
  return oldest && { revision: revisions?.[oldest.index]?.kind, text: await oldest.text.read() };
}

export function formatDiagnostics({ diagnostics }: Histories): string[] {
  return diagnostics.map(formatDiagnostic);
}

/** Compares title, corrections and text, each as a whole. */
export function compareWhole(before: Version, after: Version): Changes {
  const added = after.corrections.filter(
    ({ text }) => !before.corrections.some((earlier) => earlier.text === text),
  );
  return {
    fields: [
      ...(before.title === after.title
        ? []
        : [{ field: "title" as const, pieces: replacePieces(before.title, after.title) }]),
      ...added.map(({ text }) => ({
        field: "correction" as const,
        kind: "correction" as const,
        pieces: replacePieces("", text),
      })),
    ],
    blocks: [compareText(before.text, after.text)],
  };
}

function compareText(before: string, after: string): Changes["blocks"][number] {
  const words = (text: string) => text.replace(/[*_]/g, "").trim();
  if (words(before) === words(after))
    return { change: "same", blocks: [{ kind: "paragraph", text: words(after) }] };
  return { change: "changed", kind: "paragraph", pieces: replacePieces(words(before), words(after)) };
}

function replacePieces(before: string, after: string): Piece[] {
  return [
    { change: "removed", text: before },
    { change: "added", text: after },
  ];
}

function formatChanges({ fields, blocks }: Changes): string[] {
  const format = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join(" → ");
  return [
    ...fields.map(({ field, pieces }) => `${field}: ${format(pieces)}`),
    ...blocks.flatMap((block) => (block.change === "same" ? [] : [`text: ${format(block.pieces)}`])),
  ];
}

async function trackAll(root: string): Promise<TrackedArticle[]> {
  const entries = await readdir(path.join(root, folder), { recursive: true });
  const files = entries.filter((entry) => entry.endsWith(".md")).sort();
  return Promise.all(files.map((entry) => track(root, `${folder}/${entry}`)));
}

async function track(root: string, file: string): Promise<TrackedArticle> {
  const content = new TextDecoder().decode(await readFile(path.join(root, file))).replaceAll("\r\n", "\n");
  const parsed = parseMarkdownFile(file, content);
  const version = parseVersion(content);
  if (!("source" in parsed) || !version) throw new Error(`${file} cannot be read`);
  const { frontMatter, locate } = parsed.source;
  return {
    file,
    url: file.slice(folder.length + 1).replace(/(?:\/index)?\.md$/, ".html"),
    date: DateTime.fromISO(String(readField(frontMatter, "date")), { zone: "Europe/Berlin" }),
    lang: String(readField(frontMatter, "lang") ?? "en"),
    redact: readList(readField(frontMatter, "redact")).map(String),
    corrections: version.corrections,
    locate,
  };
}

function readField(record: unknown, name: string): unknown {
  return typeof record === "object" && record !== null
    ? Object.entries(record).find(([key]) => key === name)?.[1]
    : undefined;
}

function readList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
