import { createHash } from "node:crypto";
import { readFile, realpath } from "node:fs/promises";
import path from "node:path";
import type { Asset } from "./edition.ts";
import { isInside } from "./read-content.ts";

type FoundAsset = Asset | { readonly mistake: string };

/** The files that texts show or link to, each read once, by its path from the project's root. */
export interface AssetStore {
  find(file: string): Promise<FoundAsset>;
  /** Finds a picture by what a writer put into `![](…)`, relative to the file `from`. */
  findBeside(src: string, from: string): Promise<FoundAsset>;
  /** Those that were found, in the order of their URLs. */
  list(): Promise<readonly Asset[]>;
}

/** @param folder the content folder, a path from `root`: files outside it are not published. */
export function createAssetStore(root: string, folder: string): AssetStore {
  const found = new Map<string, Promise<FoundAsset>>();
  const find = (file: string): Promise<FoundAsset> => {
    const known = found.get(file);
    if (known) return known;
    const reading = readAsset(root, folder, file);
    found.set(file, reading);
    return reading;
  };
  return {
    find,
    findBeside: async (src, from) => {
      if (/^([a-z][a-z0-9+.-]*:|\/)/i.test(src)) {
        return {
          mistake: `found "${src}"; a picture stands beside the text, in this repository, under a relative path`,
        };
      }
      return find(path.posix.join(path.posix.dirname(from), decodeURI(src)));
    },
    list: async () => {
      const assets = (await Promise.all(found.values())).filter((asset) => "url" in asset);
      const byUrl = new Map(assets.map((asset) => [asset.url, asset]));
      return [...byUrl.keys()].sort().flatMap((url) => byUrl.get(url) ?? []);
    },
  };
}

async function readAsset(root: string, folder: string, file: string): Promise<FoundAsset> {
  const absolute = path.join(root, file);
  if (!isInside(path.join(root, folder), absolute)) {
    return { mistake: `${file} is outside ${folder}; only what stands there is published` };
  }
  const real = await realpath(absolute).catch(() => undefined);
  if (real === undefined)
    return { mistake: `no file ${file}; put it there, or mend the path (capital letters count)` };
  if (!isInside(await realpath(root), real))
    return { mistake: `${file} is a symbolic link that leads out of the repository` };
  const bytes = await readFile(real).catch((error: NodeJS.ErrnoException) => error.code ?? error.message);
  if (typeof bytes === "string") return { mistake: `${file} cannot be read (${bytes}); expected a file` };
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
  return { file, url: `files/${hash}/${path.posix.basename(file).replace(/[^\w.-]+/g, "-")}` };
}
