import { hash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { buildCrops, buildPicture, pictureCache } from "../images/build-picture.ts";
import { cleanPicture } from "../images/clean-picture.ts";
import { cropPicture, encodePicture } from "../images/encode-picture.ts";
import { readIfThere } from "../store/remembered.ts";
import { writeWhole } from "../store/write-whole.ts";
import { ContentError, compareText } from "./diagnostic.ts";
import type { Asset, Picture, PictureVariant } from "./edition.ts";
import { createFolderReader } from "./folder-reader.ts";
import { describeForbiddenFile, describeUnlinkable } from "./linked-files.ts";
import { decodePercent } from "./resolve-link.ts";
import type { SourceFile } from "./source.ts";

interface Mistake {
  readonly mistake: string;
}

/** The files that texts show or link to, each read and encoded once. */
export interface AssetStore {
  /** A document or a picture, by its path from the project's root; a picture as it is published, with less than the file says. */
  find(file: string): Promise<SourceFile | Mistake>;
  /** A picture by what a writer put into `![](…)`, relative to the file `from`. */
  findPicture(src: string, from: string): Promise<Picture | Mistake>;
  /** The shapes in which others show a picture; none of a drawing. */
  findCrops(picture: Picture): Promise<readonly PictureVariant[]>;
  /** Another file that the site holds. */
  add(asset: Asset): void;
  /** All that was found or added, in the order of their URLs. */
  list(): readonly Asset[];
}

/**
 * @param folder the content folder, a path from `root`: files outside it are not published.
 * @param linkedFiles endings that a publication's texts may link to beyond the usual ones.
 */
export function createAssetStore(root: string, folder: string, linkedFiles: readonly string[]): AssetStore {
  const cache = path.join(root, pictureCache);
  const reader = createFolderReader(root, folder);
  const found = new Map<string, Asset>();
  const pictures = new Map<string, Promise<Picture | Mistake>>();
  const keep = <T extends Asset>(assets: readonly T[]): readonly T[] => {
    for (const { file, url, sha256 } of assets)
      found.set(url, { file, url, ...(sha256 !== undefined && { sha256 }) });
    return assets;
  };
  const readPicture = async (file: string): Promise<Picture | Mistake> => {
    const read = reader.read(file);
    if ("mistake" in read) return read;
    const encoded = await encodePicture(read.bytes, cache);
    if ("mistake" in encoded) return { mistake: `${file} ${encoded.mistake}` };
    const picture = buildPicture(file, encoded.files);
    keep(picture.formats.flatMap(({ variants }) => variants));
    return picture;
  };

  return {
    find: async (file) => {
      const forbidden = describeForbiddenFile(file);
      if (forbidden !== undefined) return { mistake: forbidden };
      const read = reader.read(file);
      if ("mistake" in read) return read;
      const unlinkable = describeUnlinkable(file, linkedFiles) ?? describeUnlinkable(read.real, linkedFiles);
      if (unlinkable !== undefined) return { mistake: unlinkable };
      const cleaned = cleanPicture(read.bytes) ?? read;
      if ("mistake" in cleaned) return { mistake: `${file} ${cleaned.mistake}` };
      const { bytes } = cleaned;
      const sha256 = hash("sha256", bytes);
      const name = path.posix.basename(file).replace(/[^\w.-]+/g, "-");
      const published = bytes.equals(read.bytes)
        ? file
        : await keepCleaned(root, `${sha256}${path.posix.extname(file)}`, bytes);
      const asset = { file: published, url: `files/${sha256.slice(0, 12)}/${name}`, sha256 };
      keep([asset]);
      return { ...asset, bytes: bytes.length };
    },
    findPicture: (src, from) => {
      const relative = decodePercent(src);
      const mistake = describeWrongPath(src, relative);
      if (relative === undefined || mistake) return Promise.resolve({ mistake: mistake ?? src });
      const file = path.posix.join(path.posix.dirname(from), relative);
      const reading = pictures.get(file) ?? readPicture(file);
      pictures.set(file, reading);
      return reading;
    },
    findCrops: async ({ file }) => {
      const read = reader.read(file);
      if ("mistake" in read) {
        const place = { file, line: 1, column: 1, field: "image" };
        throw new ContentError([{ ...place, message: read.mistake }]);
      }
      const cropped = await cropPicture(read.bytes, cache);
      if ("mistake" in cropped) throw new Error(`${file} ${cropped.mistake}`);
      return keep(buildCrops(cropped.files));
    },
    add: (asset) => {
      keep([asset]);
    },
    list: () => [...found.values()].sort((a, b) => compareText(a.url, b.url)),
  };
}

/** @returns the path from `root` where the file is copied from. */
async function keepCleaned(root: string, name: string, bytes: Buffer): Promise<string> {
  const file = `${pictureCache}/${name}`;
  const absolute = path.join(root, file);
  if ((await readIfThere(absolute))?.equals(bytes)) return file;
  await mkdir(path.dirname(absolute), { recursive: true });
  writeWhole(absolute, bytes);
  return file;
}

function describeWrongPath(src: string, decoded: string | undefined): string | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(src)) {
    return `found "${src}"; a picture stands beside the text, in this repository, under a relative path`;
  }
  if (decoded === undefined)
    return `found "${src}", where a % is not followed by two digits; write %25 for a percent sign`;
  return /[?#]/.test(src)
    ? `found "${src}"; a picture's path has no "?" or "#" part; write %3F or %23 for the characters`
    : undefined;
}
