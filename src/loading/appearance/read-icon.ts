import { drawingUrl, drawnIcons, type IconSource } from "../../images/draw-icons.ts";
import { cleanDrawing } from "../../images/read-picture.ts";
import type { Diagnostic, DiagnosticMessage } from "../../model/diagnostic.ts";
import type { SiteIcon } from "../../model/site.ts";
import { type FactsFile, reportFact } from "../facts/parse-facts.ts";
import type { FolderReader } from "../folder-reader.ts";
import { readFactFile } from "./read-fact-file.ts";
import { readStill } from "./read-logo.ts";

const mostBytes = 1_000_000;
/** Smaller pictures blur on home screens. */
const narrowest = 512;

export interface LoadedIcon {
  readonly icons?: readonly SiteIcon[];
  /** The file from which the icons are drawn. */
  readonly source?: IconSource;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads and checks the file of the icon, and lists the links that pages have in their head.
 * @param src relative to `_data`.
 */
export async function readIcon(src: string, reader: FolderReader, site: FactsFile): Promise<LoadedIcon> {
  const source = await readSource(src, reader);
  if ("message" in source) return { diagnostics: [reportFact(site, ["icon"], source.message)] };
  const drawn = Object.entries(drawnIcons).map(([url, sizes]): SiteIcon => {
    const isTouch = url === "apple-touch-icon.png";
    return { url, rel: isTouch ? "apple-touch-icon" : "icon", ...(!isTouch && { sizes }) };
  });
  const drawing: SiteIcon = { url: drawingUrl, rel: "icon", type: "image/svg+xml" };
  return { icons: source.isDrawing ? [drawing, ...drawn] : drawn, source, diagnostics: [] };
}

async function readSource(src: string, reader: FolderReader): Promise<IconSource | DiagnosticMessage> {
  const read = readFactFile(src, reader, mostBytes);
  if ("message" in read) return read;
  const found = await readStill(read);
  if ("message" in found) return found;
  const { width, height, format } = found.header;
  const isDrawing = format === "svg";
  const size = `${width} × ${height} pixels`;
  if (width !== height) return { message: `${read.file} has ${size}; a square would pass` };
  if (!isDrawing && width < narrowest) {
    const message = `${read.file} has ${size}; an SVG, or at least ${narrowest} × ${narrowest} pixels would pass`;
    return { message };
  }
  const drawing = isDrawing ? cleanDrawing(read.bytes) : read;
  if ("message" in drawing) return drawing;
  return { bytes: drawing.bytes, width, isDrawing };
}
