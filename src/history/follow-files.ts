import type { Commit, FileChange } from "./load-log.ts";

/** A file after a commit that changed it. */
export interface FileState {
  readonly commit: Commit;
  /** Undefined if the commit removed the file. */
  readonly blob?: string;
}

/**
 * Returns one name for the two forms of an article's file: `2021/x/index.md`, with pictures beside it, and `2021/x.md` have the same
 * URL and one history, whether or not git detects a rename.
 */
export function identifyFile(file: string): string {
  return file.replace(/\/index\.md$/, ".md");
}

/**
 * Returns the states of each file in the newest commit, newest first, by its name from `identifyFile`. Renames are followed, as
 * `git log --follow` does for one file. A file that was removed and added again has one history; a new file under the former name of a
 * renamed one does not get its history.
 * @param commits newest first, back to the first commit.
 */
export function followFiles(commits: readonly Commit[]): ReadonlyMap<string, readonly FileState[]> {
  const files = new Map<string, FileState[]>();
  // The list that a name's earlier states belong to, seen from the current commit; undefined if the file no longer exists.
  const owners = new Map<string, FileState[] | undefined>();
  for (const commit of commits) {
    const { written, removed, renamed } = sortChanges(commit.files);
    for (const [name, blob] of written) {
      if (!owners.has(name)) {
        const states: FileState[] = [];
        files.set(name, states);
        owners.set(name, states);
      }
      owners.get(name)?.push({ commit, blob });
    }
    for (const name of removed) {
      if (owners.has(name)) owners.get(name)?.push({ commit });
      else owners.set(name, undefined);
    }
    // All renames at once, after the other changes: one commit may give a name away and use it again.
    const earlier = renamed.map(({ from, to }) => ({ from, owner: owners.get(to) }));
    for (const { to } of renamed) owners.set(to, undefined);
    for (const { from, owner } of earlier) owners.set(from, owner);
  }
  return files;
}

interface SortedChanges {
  /** Blobs by name. */
  readonly written: ReadonlyMap<string, string>;
  readonly removed: readonly string[];
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
}

/** Uses names from `identifyFile`, so that a move into a folder is neither a rename nor a removal. */
function sortChanges(changes: readonly FileChange[]): SortedChanges {
  const written = new Map<string, string>();
  const removed = new Set<string>();
  const renamed: { from: string; to: string }[] = [];
  for (const { path, from, blob } of changes) {
    const name = identifyFile(path);
    if (blob === undefined) removed.add(name);
    else written.set(name, blob);
    if (from !== undefined && identifyFile(from) !== name)
      renamed.push({ from: identifyFile(from), to: name });
  }
  return { written, removed: [...removed].filter((name) => !written.has(name)), renamed };
}
