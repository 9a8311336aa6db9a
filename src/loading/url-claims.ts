/** A file that already has a URL, or prevents it. */
interface Collision {
  readonly owner: string;
  /** `same`: the owner has this URL. `folder`: it is in a folder of this name. `file`: it is in the place of a needed folder. */
  readonly kind: "same" | "folder" | "file";
}

/**
 * Finds files of a site that cannot both exist. Letter case and Unicode normalization are ignored, as on many file systems and
 * hosts.
 */
export interface UrlClaims {
  /** Claims a URL (a path from the site's root) for `owner`. Returns the file that it collides with, if there is one. */
  claim(url: string, owner: string): Collision | undefined;
}

/** Creates an empty list of URLs and their owners. Letter case and Unicode form do not tell URLs apart, as on some disks. */
export function createUrlClaims(): UrlClaims {
  const files = new Map<string, string>();
  const folders = new Map<string, string>();
  return {
    claim: (url, owner) => {
      const name = url.normalize("NFC").toLowerCase();
      const parents = listFolders(name);
      const same = files.get(name);
      if (same !== undefined) return { owner: same, kind: "same" };
      const inside = folders.get(name);
      if (inside !== undefined) return { owner: inside, kind: "folder" };
      const around = parents.map((folder) => files.get(folder)).find(Boolean);
      if (around !== undefined) return { owner: around, kind: "file" };
      files.set(name, owner);
      for (const folder of parents) if (!folders.has(folder)) folders.set(folder, owner);
      return undefined;
    },
  };
}

/** Completes the message "its address a.html …". */
export function describeCollision({ owner, kind }: Collision): string {
  if (kind === "same") return `is also that of ${owner}`;
  return kind === "folder"
    ? `is that of a folder, in which ${owner} stands`
    : `needs a folder where ${owner} stands`;
}

/** `a/b/c.html` → `a`, `a/b`. */
function listFolders(url: string): string[] {
  const names = url.split("/").slice(0, -1);
  return names.map((_, index) => names.slice(0, index + 1).join("/"));
}
