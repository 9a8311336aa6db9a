/** What takes an address already. */
export interface Collision {
  readonly owner: string;
  /** True where one of both needs a folder of the name that is the other's file. */
  readonly isFolder: boolean;
}

/**
 * Gives each file of a site its address, once. Case and Unicode's composed forms do not tell names apart, as on many disks
 * and hosts.
 */
export interface UrlClaims {
  /** Takes an address (a path from the site's root) for `owner`, or says who has it. */
  claim(url: string, owner: string): Collision | undefined;
}

export function createUrlClaims(): UrlClaims {
  const files = new Map<string, string>();
  const folders = new Map<string, string>();
  return {
    claim: (url, owner) => {
      const name = url.normalize("NFC").toLowerCase();
      const parents = listFolders(name);
      const same = files.get(name);
      if (same !== undefined) return { owner: same, isFolder: false };
      const other = folders.get(name) ?? parents.map((folder) => files.get(folder)).find(Boolean);
      if (other !== undefined) return { owner: other, isFolder: true };
      files.set(name, owner);
      for (const folder of parents) if (!folders.has(folder)) folders.set(folder, owner);
      return undefined;
    },
  };
}

/** `a/b/c.html` → `a`, `a/b`. */
function listFolders(url: string): string[] {
  const names = url.split("/").slice(0, -1);
  return names.map((_, index) => names.slice(0, index + 1).join("/"));
}
