import { hash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { buildPicture, buildVariant, pictureCache } from "../images/build-picture.ts";
import { cleanRaster } from "../images/metadata/clean-raster.ts";
import { cleanDrawing, type ReadPicture, readPicture } from "../images/read-picture.ts";
import { readIfThere } from "../memory/read-if-there.ts";
import { writeWhole } from "../memory/write-whole.ts";
import type { Asset } from "../model/asset.ts";
import { compareText, type Diagnostic, type DiagnosticMessage } from "../model/diagnostic.ts";
import type { Picture, PictureVariant } from "../model/picture.ts";
import type { SourceFile } from "../model/source.ts";
import { createFolderReader, type FolderReader } from "./folder-reader.ts";
import { describeForbiddenFile, describeUnlinkable } from "./linked-files.ts";
import { decodePercent } from "./resolve-link.ts";

/** The place where a text or front matter names a picture, for diagnostics. */
type PictureUse = Omit<Diagnostic, "message">;

/** A picture that content uses. */
export interface UsedPicture extends ReadPicture {
  /** Path from the publication's root. */
  readonly file: string;
  /** Reads it again. */
  readonly read: () => { readonly bytes: Buffer } | DiagnosticMessage;
  readonly uses: readonly PictureUse[];
  /** Whether its crops are shown, too. */
  readonly isCropped: boolean;
}

/** The files that texts show or link to, each read once. Encoded pictures are named here, and made later. */
export interface AssetStore {
  /** A document or picture that a text links to, by its path from the project's root. A picture loses its metadata. */
  find(file: string): Promise<SourceFile | DiagnosticMessage>;
  /** A picture that a text shows. @param src the target of `![](…)`, relative to the file that uses it. */
  findPicture(src: string, use: PictureUse): Promise<Picture | DiagnosticMessage>;
  /** Plans the crops of a picture for previews; a drawing has none. */
  planCrops(picture: Picture): readonly PictureVariant[];
  /** Every picture that was found, sorted by file. */
  listPictures(): readonly UsedPicture[];
  /** Adds a file that no text names, such as a card. */
  add(asset: Asset): void;
  /** Every asset that was found or added, sorted by URL. */
  list(): readonly Asset[];
}

/**
 * @param folder the content folder, a path from `root`: files outside it are not published.
 * @param linkedFiles endings that a publication's texts may link to beyond the usual ones.
 */
export function createAssetStore(root: string, folder: string, linkedFiles: readonly string[]): AssetStore {
  const reader = createFolderReader(root, folder);
  const found = new Map<string, Asset>();
  const keep = <T extends Asset>(assets: readonly T[]): readonly T[] => {
    for (const { file, url, sha256 } of assets)
      found.set(url, { file, url, ...(sha256 !== undefined && { sha256 }) });
    return assets;
  };
  return {
    find: async (file) => {
      const published = await publishFile(file, root, reader, linkedFiles);
      if (!("message" in published)) keep([published]);
      return published;
    },
    ...createPictureStore(reader, keep),
    add: (asset) => {
      keep([asset]);
    },
    list: () => [...found.values()].sort((a, b) => compareText(a.url, b.url)),
  };
}

/** Reads a file that a text links to. Metadata is removed from a picture, scripts from a drawing. */
async function publishFile(
  file: string,
  root: string,
  reader: FolderReader,
  linkedFiles: readonly string[],
): Promise<SourceFile | DiagnosticMessage> {
  const forbidden = describeForbiddenFile(file);
  if (forbidden !== undefined) return { message: forbidden };
  const read = reader.read(file);
  if ("message" in read) return read;
  const unlinkable = describeUnlinkable(file, linkedFiles) ?? describeUnlinkable(read.real, linkedFiles);
  if (unlinkable !== undefined) return { message: unlinkable };
  const isDrawing = [file, read.real].some((name) => /\.svg$/i.test(name));
  const cleaned = (isDrawing ? cleanDrawing(read.bytes) : cleanRaster(read.bytes)) ?? read;
  if ("message" in cleaned) return { message: `${file} ${cleaned.message}` };
  const { bytes } = cleaned;
  const sha256 = hash("sha256", bytes);
  const name = path.posix.basename(file).replace(/[^\w.-]+/g, "-");
  const published = bytes.equals(read.bytes)
    ? file
    : await keepCleaned(root, `${sha256}${path.posix.extname(file)}`, bytes);
  return { file: published, url: `files/${sha256.slice(0, 12)}/${name}`, sha256, bytes: bytes.length };
}

/** @param keep adds files to the site's assets. */
function createPictureStore(
  reader: FolderReader,
  keep: <T extends Asset>(assets: readonly T[]) => readonly T[],
): Pick<AssetStore, "findPicture" | "planCrops" | "listPictures"> {
  const readings = new Map<string, Promise<FoundPicture | DiagnosticMessage>>();
  const used = new Map<string, FoundPicture & { uses: PictureUse[]; isCropped: boolean }>();
  const read = async (file: string): Promise<FoundPicture | DiagnosticMessage> => {
    const found = await readPictureFile(file, reader);
    if ("picture" in found) keep(found.picture.formats.flatMap(({ variants }) => variants));
    return found;
  };
  return {
    findPicture: async (src, use) => {
      const relative = decodePercent(src);
      const message = describeWrongPath(src, relative);
      if (relative === undefined || message) return { message: message ?? src };
      const file = path.posix.join(path.posix.dirname(use.file), relative);
      const reading = readings.get(file) ?? read(file);
      readings.set(file, reading);
      const found = await reading;
      if ("message" in found) return found;
      const known = used.get(file) ?? { ...found, uses: [], isCropped: false };
      known.uses.push(use);
      used.set(file, known);
      return found.picture;
    },
    planCrops: ({ file }) => {
      const known = used.get(file);
      if (!known) return [];
      known.isCropped = true;
      return keep(known.plan.crops.map(buildVariant));
    },
    listPictures: () =>
      [...used]
        .sort(([a], [b]) => compareText(a, b))
        .map(([file, picture]) => ({ ...picture, file, read: () => reader.read(file) })),
  };
}

async function readPictureFile(
  file: string,
  reader: FolderReader,
): Promise<FoundPicture | DiagnosticMessage> {
  const source = reader.read(file);
  if ("message" in source) return source;
  const found = await readPicture(source.bytes);
  if ("message" in found) return { message: `${file} ${found.message}` };
  return { ...found, picture: buildPicture(file, found.plan) };
}

interface FoundPicture extends ReadPicture {
  readonly picture: Picture;
}

/** @returns the path from `root` where the file is copied from. */
async function keepCleaned(root: string, name: string, bytes: Buffer): Promise<string> {
  const file = `${pictureCache}/${name}`;
  const absolute = path.join(root, file);
  if (readIfThere(absolute)?.equals(bytes)) return file;
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
