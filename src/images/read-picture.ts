import type { DiagnosticMessage } from "../model/diagnostic.ts";
import { looksLikeXml } from "./decode-xml.ts";
import { hashKey } from "./encoded-store.ts";
import { cleanRaster } from "./metadata/clean-raster.ts";
import { type PictureHeader, readHeader } from "./picture-header.ts";
import { type PicturePlan, planPicture } from "./plan-picture.ts";
import { cleanSvg } from "./svg/clean-svg.ts";
import { type Inks, setInk } from "./svg/set-ink.ts";

/** A picture that was read but not decoded. */
export interface ReadPicture {
  /** A hash of its bytes. */
  readonly key: string;
  readonly header: PictureHeader;
  readonly plan: PicturePlan;
}

/**
 * Checks the header of a picture, or all of a drawing, and plans the files to make from it.
 * @param inks colours of the text on the pages that show the picture.
 */
export async function readPicture(source: Uint8Array, inks?: Inks): Promise<ReadPicture | DiagnosticMessage> {
  // A drawing is cleaned before librsvg measures it, because librsvg follows all references.
  const drawing = looksLikeXml(source) ? cleanDrawing(source) : undefined;
  if (drawing && "message" in drawing) return drawing;
  const header = await readHeader(drawing?.bytes ?? source);
  if ("message" in header) return header;
  if (header.format === "svg" && !drawing)
    return { message: "is a drawing that does not begin as XML; export it as plain SVG" };
  const published = drawing ? colourDrawing(drawing, inks) : readPublished(source, header);
  if (published && "message" in published) return published;
  const plan = planPicture({ source, ...(published && { published: published.bytes }), inks }, header);
  return "message" in plan ? plan : { key: hashKey(source), header, plan };
}

/** Removes the metadata of a drawing or an animation, which is published without being encoded; undefined for other pictures. */
export function readPublished(
  bytes: Uint8Array,
  { format, frames }: PictureHeader,
  inks?: Inks,
): { readonly bytes: Uint8Array } | DiagnosticMessage | undefined {
  if (format === "svg") return colourDrawing(cleanDrawing(bytes), inks);
  return frames > 1 ? (cleanRaster(bytes) ?? { bytes }) : undefined;
}

function colourDrawing<T extends DiagnosticMessage>(
  drawing: { readonly bytes: Buffer } | T,
  inks: Inks | undefined,
): { readonly bytes: Buffer } | T {
  return "message" in drawing || !inks ? drawing : { bytes: setInk(drawing.bytes, inks) };
}

/** Removes metadata and unknown parts of an SVG document; a diagnostic names the first two parts that are refused. */
export function cleanDrawing(bytes: Uint8Array): { readonly bytes: Buffer } | DiagnosticMessage {
  const cleaned = cleanSvg(bytes);
  if ("bytes" in cleaned) return cleaned;
  const [first, second, ...others] = cleaned.messages;
  const shown = [first, second, others.length > 0 && `and ${others.length} more`].filter(Boolean).join("; ");
  return { message: `cannot be published (${shown}); take that out, or export the drawing as plain SVG` };
}
