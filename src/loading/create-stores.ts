import { contentFolder } from "../model/folders.ts";
import type { Site } from "../model/site.ts";
import { type AssetStore, createAssetStore } from "./asset-store.ts";
import type { LinkTarget } from "./resolve-link.ts";

/** The files that texts use, in two stores: a file that only withheld articles use is checked, but not published. */
export interface AssetStores {
  readonly published: AssetStore;
  readonly unpublished: AssetStore;
  /** The store for the files that a text uses. */
  readonly assetsOf: (file: string) => AssetStore;
}

/** @param root absolute path of the publication. */
export function createStores(
  root: string,
  { linkedFiles }: Site,
  targets: ReadonlyMap<string, LinkTarget>,
): AssetStores {
  const published = createAssetStore(root, contentFolder, linkedFiles);
  const unpublished = createAssetStore(root, contentFolder, linkedFiles);
  return {
    published,
    unpublished,
    assetsOf: (file) => (targets.get(file)?.withheld ? unpublished : published),
  };
}
