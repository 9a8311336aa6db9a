import { buildPicture, buildVariant } from "../images/build-picture.ts";
import { planPoster } from "../images/plan-picture.ts";
import { type ReadPicture, readPicture } from "../images/read-picture.ts";
import type { Inks } from "../images/svg/set-ink.ts";
import type { Asset } from "../model/asset.ts";
import { compareText, type Diagnostic, type DiagnosticMessage } from "../model/diagnostic.ts";
import { factsFolder } from "../model/folders.ts";
import type { Picture, PictureVariant } from "../model/picture.ts";
import type { Site } from "../model/site.ts";
import type { SourceFile } from "../model/source.ts";
import { createDataReader, type DataFile } from "./data-files.ts";
import { createFolderReader, type FolderReader } from "./folder-reader.ts";
import { createMediaStore, type MediaStore } from "./media-store.ts";
import { publishFile } from "./publish-file.ts";
import { resolveShown } from "./resolve-shown.ts";

/** The place where a text, front matter or a fact names a picture, for diagnostics. */
type PictureUse = Omit<Diagnostic, "message">;

/** A picture that content or facts use. */
export interface UsedPicture extends ReadPicture {
  /** Path from the publication's root. */
  readonly file: string;
  /** Reads the file again. */
  readonly read: () => { readonly bytes: Buffer } | DiagnosticMessage;
  readonly uses: readonly PictureUse[];
  /** Whether its crops are published too. */
  readonly isCropped: boolean;
}

/** The files that texts show or link to, each read once. The store names encoded pictures; `encodePictures` makes them. */
export interface AssetStore extends MediaStore {
  /** Finds a document or picture that a text links to, by its path from the publication's root. A picture loses its metadata. */
  find(file: string): SourceFile | DiagnosticMessage;
  /** Reads a CSV file that a text shows, by its path from the publication's root. */
  findData(file: string): Promise<DataFile | DiagnosticMessage>;
  /** Finds a picture that a text shows. @param src the target of `![](…)`, relative to the file that uses it. */
  findPicture(src: string, use: PictureUse): Promise<Picture | DiagnosticMessage>;
  /** Finds the poster of a video: a picture in one size and one format. */
  findPoster(src: string, use: PictureUse): Promise<Picture | DiagnosticMessage>;
  /** Plans the crops of a picture for previews; a drawing has none. */
  planCrops(picture: Picture): readonly PictureVariant[];
  /** Lists every picture that was found, sorted by file. */
  listPictures(): readonly UsedPicture[];
  /** Adds a file that no text names, such as a card. */
  add(asset: Asset): void;
  /** Lists every asset that was found or added, sorted by URL. */
  list(): readonly Asset[];
}

/**
 * @param root absolute path of the publication.
 * @param folder the content folder, a path from `root`: files outside it are not published.
 * @param site with the endings that its texts may link to beyond the usual ones, and the colours that drawings get.
 */
export function createAssetStore(
  root: string,
  folder: string,
  { linkedFiles, theme: { light, dark } }: Pick<Site, "linkedFiles" | "theme">,
): AssetStore {
  const reader = createFolderReader(root, folder);
  const assets = new Map<string, Asset>();
  const add = ({ file, url, sha256 }: Asset) => {
    assets.set(url, { file, url, ...(sha256 !== undefined && { sha256 }) });
  };
  const find = (file: string) => {
    const found = publishFile(file, root, reader, linkedFiles);
    if ("url" in found) add(found);
    return found;
  };
  const pictures = createPictureStore(
    { content: reader, facts: createFolderReader(root, factsFolder) },
    { light: light.ink, dark: dark.ink },
    add,
  );
  return {
    find,
    findData: createDataReader(reader, find),
    ...pictures,
    ...createMediaStore(root, reader, pictures.findPoster, add),
    add,
    list: () => [...assets.values()].sort((a, b) => compareText(a.url, b.url)),
  };
}

interface FoundPicture extends ReadPicture {
  readonly picture: Picture;
  readonly reader: FolderReader;
  readonly uses: PictureUse[];
  isCropped: boolean;
}

/**
 * @param readers of pictures that content uses, and of those that facts use.
 * @param inks colours of the text beside the pictures.
 * @param add adds a file to the site's assets.
 */
function createPictureStore(
  readers: { readonly content: FolderReader; readonly facts: FolderReader },
  inks: Inks,
  add: (asset: Asset) => void,
): Pick<AssetStore, "findPicture" | "findPoster" | "planCrops" | "listPictures"> {
  const readings = new Map<string, Promise<FoundPicture | DiagnosticMessage>>();
  const used = new Map<string, FoundPicture>();
  const find = async (src: string, use: PictureUse, isPoster: boolean) => {
    const file = resolveShown(src, use.file);
    if (typeof file !== "string") return file;
    const reader = use.file.startsWith(`${factsFolder}/`) ? readers.facts : readers.content;
    // A poster may be a picture of the text too, which has more files.
    const key = isPoster ? `${file} as a poster` : file;
    const reading = readings.get(key) ?? readPictureFile(file, reader, inks, isPoster);
    readings.set(key, reading);
    const found = await reading;
    if ("message" in found) return found;
    found.uses.push(use);
    used.set(key, found);
    for (const { variants } of found.picture.formats) variants.forEach(add);
    return found.picture;
  };
  return {
    findPicture: (src, use) => find(src, use, false),
    findPoster: (src, use) => find(src, use, true),
    planCrops: ({ file }) => {
      const found = used.get(file);
      if (!found) return [];
      found.isCropped = true;
      const crops = found.plan.crops.map(buildVariant);
      crops.forEach(add);
      return crops;
    },
    listPictures: () =>
      [...used]
        .sort(([a], [b]) => compareText(a, b))
        .map(([, { reader, ...found }]) => {
          const { file } = found.picture;
          return { ...found, file, read: () => reader.read(file) };
        }),
  };
}

async function readPictureFile(
  file: string,
  reader: FolderReader,
  inks: Inks,
  isPoster: boolean,
): Promise<FoundPicture | DiagnosticMessage> {
  const source = reader.read(file);
  if ("message" in source) return source;
  const found = await readPicture(source.bytes, inks);
  if ("message" in found) return { message: `${file} ${found.message}` };
  const plan = isPoster ? planPoster(found.plan) : found.plan;
  return { ...found, plan, picture: buildPicture(file, plan), reader, uses: [], isCropped: false };
}
