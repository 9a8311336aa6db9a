import { existsSync } from "node:fs";
import path from "node:path";
import { cleanRaster } from "../images/metadata/clean-raster.ts";
import { cleanDrawing, readPicture } from "../images/read-picture.ts";
import { describeUnlinkable } from "../loading/linked-files.ts";
import { cleanRecording, readRecording } from "../media/read-recording.ts";
import { decodePercent } from "../model/decode-percent.ts";
import type { DiagnosticMessage } from "../model/diagnostic.ts";
import { UsageError } from "../model/usage-error.ts";
import { createSlug } from "../writing/create-slug.ts";
import { readInside } from "./list-archive-files.ts";

/** A file that is copied beside the article's text. */
export interface CopiedFile {
  readonly name: string;
  /** Read when it is written: the pictures of an archive have no room in memory. */
  readonly read: () => Uint8Array;
}

/** What was found out about a picture; or why no page shows it. */
type JudgedPicture = { readonly size: number; readonly isWhole: boolean } | DiagnosticMessage;

/** Pictures that were judged, by their absolute paths: many articles of an archive may show one. */
export type JudgedPictures = Map<string, JudgedPicture>;

/** In bytes. */
const longestPicture = 50_000_000;
/** Drawings and animations are in an offprint whole, or nearly: all together have room for this many bytes. */
const mostWhole = 900_000;
/** Folders whose files stand at the root of the site. */
const staticFolders = [
  "",
  "static",
  "public",
  "assets",
  "src",
  "src/assets",
  "src/static",
  "source",
  "docs",
  "content",
  "apps/site/public",
];
const pictureEnding = /\.(?:jpe?g|png|webp|gif|avif|svg)$/i;

/** Finds the pictures of one article in its archive, checks them as a build would, and gives them names. */
export class PictureCollector {
  readonly files: CopiedFile[] = [];
  readonly #file: string;
  readonly #root: string;
  readonly #judged: JudgedPictures;
  readonly #found = new Map<string, string | DiagnosticMessage>();
  readonly #linked = new Map<string, string>();
  readonly #names = new Set<string>();
  #whole = 0;

  /**
   * @param file absolute path of the article.
   * @param root absolute path of the archive.
   * @param judged one for all articles of an import.
   */
  constructor(file: string, root: string, judged: JudgedPictures) {
    this.#file = file;
    this.#root = root;
    this.#judged = judged;
  }

  /** Returns the name under which a picture is copied, or why it is not. @param src as written, not an address with a scheme. */
  async collect(src: string): Promise<string | DiagnosticMessage> {
    const known = this.#found.get(src);
    if (known !== undefined) return known;
    const found = await this.#read(src);
    this.#found.set(src, found);
    return found;
  }

  /** Returns the name under which another file is copied, such as a PDF; undefined if it is not there, or texts may not link to it. */
  collectFile(target: string): string | undefined {
    const plain = decodePercent(target.replace(/[?#].*$/s, "")) ?? target;
    const known = this.#linked.get(plain) ?? this.#found.get(target);
    if (typeof known === "string") return known;
    if (plain.includes("\0") || describeUnlinkable(plain, []) !== undefined) return undefined;
    const file = this.#find(plain);
    const bytes = file === undefined ? undefined : this.#readBytes(file);
    if (file === undefined || bytes === undefined || "message" in bytes) return undefined;
    // As a build judges it.
    const cleaned = /\.svg$/i.test(plain)
      ? cleanDrawing(bytes)
      : (cleanRaster(bytes) ?? cleanRecording(bytes));
    if (cleaned && "message" in cleaned) return undefined;
    const name = this.#add(plain, file);
    this.#linked.set(plain, name);
    return name;
  }

  /** Returns the name under which a film or a recording is copied, or why no page plays it. */
  collectMedium(src: string): string | DiagnosticMessage {
    const plain = decodePercent(src.replace(/[?#].*$/s, "")) ?? src;
    const known = this.#found.get(plain);
    if (known !== undefined) return known;
    const found = this.#readMedium(plain);
    this.#found.set(plain, found);
    return found;
  }

  #readMedium(src: string): string | DiagnosticMessage {
    const file = src.includes("\0") ? undefined : this.#find(src);
    if (file === undefined) return { message: "is not in the archive" };
    const bytes = this.#readBytes(file);
    const read = "message" in bytes ? bytes : readRecording(src, bytes);
    return "message" in read ? read : this.#add(src, file);
  }

  async #read(src: string): Promise<string | DiagnosticMessage> {
    const plain = decodePercent(src.replace(/[?#].*$/s, "")) ?? src;
    if (plain.includes("\0") || !pictureEnding.test(plain))
      return { message: "is no picture that pages show" };
    const file = this.#find(plain);
    if (file === undefined) return { message: "is not in the archive" };
    const judged = this.#judged.get(file) ?? (await this.#judge(file));
    this.#judged.set(file, judged);
    if ("message" in judged) return judged;
    if (judged.isWhole && this.#whole + judged.size > mostWhole)
      return { message: `the drawings and animations of the article have more than ${mostWhole} bytes` };
    if (judged.isWhole) this.#whole += judged.size;
    return this.#add(plain, file);
  }

  async #judge(file: string): Promise<JudgedPicture> {
    const bytes = this.#readBytes(file);
    if ("message" in bytes) return bytes;
    const read = await readPicture(bytes);
    if ("message" in read) return read;
    return { size: bytes.length, isWhole: read.header.format === "svg" || read.header.frames > 1 };
  }

  #find(src: string): string | undefined {
    const beside = path.resolve(path.dirname(this.#file), src.replace(/^\/+/, "./"));
    const fromRoot = staticFolders.map((folder) => path.join(this.#root, folder, src));
    const candidates = src.startsWith("/") ? [...fromRoot, beside] : [beside, ...fromRoot];
    return candidates.find((file) => existsSync(file));
  }

  #readBytes(file: string): Buffer | DiagnosticMessage {
    return readInside(file, this.#root, longestPicture);
  }

  #add(src: string, file: string): string {
    const name = this.#name(src);
    const read = () => {
      const bytes = this.#readBytes(file);
      if ("message" in bytes) throw new UsageError(`${file}: ${bytes.message}; it changed during the import`);
      return bytes;
    };
    this.files.push({ name, read });
    return name;
  }

  #name(src: string): string {
    const ending = path.extname(src).toLowerCase().replace(".jpeg", ".jpg");
    const base = createSlug(path.basename(src, path.extname(src)), "en") || "picture";
    let name = base + ending;
    for (let count = 2; this.#names.has(name); count++) name = `${base}-${count}${ending}`;
    this.#names.add(name);
    return name;
  }
}
