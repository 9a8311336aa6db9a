import { buildVariant } from "../../images/build-picture.ts";
import { decodePicture } from "../../images/encode-picture.ts";
import { drawSmall } from "../../images/find-visible-share.ts";
import { describeUnreadable } from "../../images/picture-header.ts";
import { cleanDrawing, type ReadPicture, readPicture } from "../../images/read-picture.ts";
import type { Diagnostic, DiagnosticMessage } from "../../model/diagnostic.ts";
import type { SiteLogo } from "../../model/site.ts";
import type { UsedPicture } from "../asset-store.ts";
import { type FactsFile, reportFact } from "../facts/parse-facts.ts";
import type { FolderReader } from "../folder-reader.ts";
import { type FactFile, readFactFile } from "./read-fact-file.ts";
import type { LogoFact } from "./theme-facts.ts";

const mostBytes = 1_000_000;
/** The nameplate shows a logo at most 640 CSS pixels wide. */
const widest = 1300;
/** What is drawn, on cards and as an icon, has to fit into memory, and its shorter side is a pixel at least. */
const longestSide = 10_000;
const mostRatio = 40;
/** A drawing that is part of each page should not be a burden to it. */
const mostInline = 4096;

export interface LoadedLogo {
  readonly logo?: SiteLogo;
  /** The pictures to encode, each with the one variant that pages show. */
  readonly pictures: readonly UsedPicture[];
  /** The light one as it is drawn on cards. */
  readonly drawn?: { readonly key: string; readonly bytes: Buffer };
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads and checks the files of a logo, whole: before any picture of an article is encoded.
 * @param name the publication's, which is read aloud unless the fact has an `alt`.
 */
export async function readLogo(
  fact: LogoFact,
  name: string,
  reader: FolderReader,
  site: FactsFile,
): Promise<LoadedLogo> {
  const { src, dark, alt = name } = typeof fact === "string" ? { src: fact } : fact;
  const lightPath = ["logo", ...(typeof fact === "string" ? [] : ["src"])];
  const light = await readLogoFile(src, lightPath, reader, site);
  const darkOne = dark === undefined ? undefined : await readLogoFile(dark, ["logo", "dark"], reader, site);
  const failed = [light, darkOne].flatMap((found) => (found && "message" in found ? [found] : []));
  if ("message" in light || (darkOne && "message" in darkOne)) return { pictures: [], diagnostics: failed };
  const inline = darkOne ? undefined : inlineDrawing(light);
  if (inline !== undefined && typeof inline !== "string")
    return { pictures: [], diagnostics: [reportFact(site, lightPath, inline.message)] };
  return {
    logo: {
      light: light.variant,
      ...(darkOne && { dark: darkOne.variant }),
      ...(inline !== undefined && { inline }),
      alt,
    },
    pictures: [light, ...(darkOne ? [darkOne] : [])].map(({ picture }) => picture),
    drawn: { key: light.picture.key, bytes: light.published },
    diagnostics: [],
  };
}

interface ReadLogo {
  readonly file: string;
  readonly isDrawing: boolean;
  /** A cleaned drawing, or the picture's own bytes. */
  readonly published: Buffer;
  readonly picture: UsedPicture;
  readonly variant: SiteLogo["light"];
}

async function readLogoFile(
  src: string,
  path: readonly string[],
  reader: FolderReader,
  site: FactsFile,
): Promise<ReadLogo | Diagnostic> {
  const read = readFactFile(src, reader, mostBytes);
  if ("message" in read) return reportFact(site, path, read.message);
  const found = await readStill(read);
  if ("message" in found) return reportFact(site, path, found.message);
  const { files } = found.plan;
  const fallback = files.filter(({ type }) => type === files.at(-1)?.type);
  const planned = fallback.findLast(({ width }) => width <= widest) ?? fallback[0];
  if (!planned) throw new Error(`the plan of ${read.file} has no files`);
  const { message: _, ...use } = reportFact(site, path, "");
  const isDrawing = found.header.format === "svg";
  const drawing = isDrawing ? cleanDrawing(read.bytes) : read;
  return {
    file: read.file,
    isDrawing,
    published: "bytes" in drawing ? drawing.bytes : read.bytes,
    picture: {
      ...found,
      plan: { files: [planned], stills: [], crops: [] },
      file: read.file,
      read: () => reader.read(read.file),
      uses: [use],
      isCropped: false,
    },
    variant: buildVariant(planned),
  };
}

/** Reads a picture and decodes it, because its header does not show whether the file is whole. */
export async function readStill({ file, bytes }: FactFile): Promise<ReadPicture | DiagnosticMessage> {
  const found = await readPicture(bytes);
  if ("message" in found) return { message: `${file} ${found.message}` };
  if (found.header.frames > 1) return { message: `${file} moves; a still picture or a drawing would pass` };
  const fault = findSizeFault(found.header);
  if (fault !== undefined) return { message: `${file} ${fault}` };
  try {
    const drawing = found.header.format === "svg" ? cleanDrawing(bytes) : undefined;
    if (drawing && "bytes" in drawing) await drawSmall(drawing.bytes);
    else await decodePicture(bytes, found.header);
    return found;
  } catch (error) {
    return { message: `${file} ${describeUnreadable(error).message}` };
  }
}

function findSizeFault({ format, width, height }: ReadPicture["header"]): string | undefined {
  const [short = 1, long = 1] = [width, height].sort((a, b) => a - b);
  const size = `has ${width} × ${height} pixels`;
  if (long > short * mostRatio) return `${size}; at most ${mostRatio} times as long as wide would pass`;
  if (format !== "svg" || long <= longestSide) return undefined;
  return `${size}; at most ${longestSide.toLocaleString("en")} would pass: a smaller viewBox, or width and height`;
}

/**
 * Returns the markup of a drawing with `currentColor`, which follows the page's colours only as a part of the page; undefined for
 * other drawings and for pictures.
 */
function inlineDrawing({
  file,
  isDrawing,
  published,
  variant,
}: ReadLogo): string | DiagnosticMessage | undefined {
  const drawing = published.toString("utf8");
  if (!isDrawing || !/currentcolor/i.test(drawing)) return undefined;
  if (published.length > mostInline) {
    const message = `${file} uses currentColor, so it becomes part of every page; it has ${published.length} bytes, and at most ${mostInline} would pass; simplify it, or give it fixed colours and a version for dark`;
    return { message };
  }
  // An id may be taken on the page, and the page's policy and stylesheet concern styles and classes. In HTML, `font` ends a drawing.
  const found = /<(?:style|font)|\s(?:style|class|id)=/.exec(drawing)?.[0].trim().replace(/[<=]/g, "");
  if (found !== undefined) {
    const message = `${file} uses currentColor, so it becomes part of every page; found ${found} in it; a drawing without style, font, class and id would pass, with fill="currentColor"`;
    return { message };
  }
  return drawing.replace(/^<svg[^>]*/, (start) => {
    const rest = start.replace(/\s(?:xmlns(?::xlink)?|width|height|role|aria-[a-z]+)="[^"]*"/g, "");
    const viewBox = /\sviewBox=/.test(rest) ? "" : ` viewBox="0 0 ${variant.width} ${variant.height}"`;
    return `${rest}${viewBox}`;
  });
}
