import type { Commit, FileChange } from "./read-log.ts";

/** A file as one commit left it. */
export interface FileState {
  readonly commit: Commit;
  /** Nothing when the commit removed the file. */
  readonly blob?: string;
}

/**
 * What an article is called through its life: `2021/x/index.md` is `2021/x.md` with its pictures beside it, at the same
 * address, whether or not git saw a rename.
 */
export function identifyFile(file: string): string {
  return file.replace(/\/index\.md$/, ".md");
}

/**
 * The states of every file that the newest commit has, by `identifyFile`, newest first. Renames are followed. A file that
 * was removed and added again goes on; one that takes the name of a renamed file does not inherit its past.
 * @param commits newest first, from the first one on.
 */
export function followFiles(commits: readonly Commit[]): ReadonlyMap<string, readonly FileState[]> {
  const files = new Map<string, FileState[]>();
  // Whose past a name holds at the commit in hand; nothing for one that the newest commit does not have.
  const owners = new Map<string, FileState[] | undefined>();
  for (const commit of commits) {
    const { arrived, left, renamed } = sortChanges(commit.files);
    for (const [name, blob] of arrived) {
      if (!owners.has(name)) {
        const states: FileState[] = [];
        files.set(name, states);
        owners.set(name, states);
      }
      owners.get(name)?.push({ commit, blob });
    }
    for (const name of left) {
      if (owners.has(name)) owners.get(name)?.push({ commit });
      else owners.set(name, undefined);
    }
    // All at once and after the rest: a name may be left and taken in the same commit.
    const heirs = renamed.map(({ from, to }) => ({ from, owner: owners.get(to) }));
    for (const { to } of renamed) owners.set(to, undefined);
    for (const { from, owner } of heirs) owners.set(from, owner);
  }
  return files;
}

interface SortedChanges {
  /** What a name holds now. */
  readonly arrived: ReadonlyMap<string, string>;
  readonly left: readonly string[];
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
}

/** In the names of `identifyFile`, under which going into a folder is no rename and no removal. */
function sortChanges(changes: readonly FileChange[]): SortedChanges {
  const arrived = new Map<string, string>();
  const left = new Set<string>();
  const renamed: { from: string; to: string }[] = [];
  for (const { path, from, blob } of changes) {
    const name = identifyFile(path);
    if (blob === undefined) left.add(name);
    else arrived.set(name, blob);
    if (from !== undefined && identifyFile(from) !== name)
      renamed.push({ from: identifyFile(from), to: name });
  }
  return { arrived, left: [...left].filter((name) => !arrived.has(name)), renamed };
}
