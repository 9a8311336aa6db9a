import type { DiagnosticMessage } from "../model/diagnostic.ts";
import { cleanDrawing, cleanPicture } from "./clean-picture.ts";
import { looksLikeXml } from "./decode-xml.ts";
import { hashKey } from "./encoded-store.ts";
import { type PictureHeader, readHeader } from "./picture-header.ts";
import { type PicturePlan, planPicture } from "./plan-picture.ts";

/** A picture that was read but not decoded. */
export interface ReadPicture {
  /** Names its bytes. */
  readonly key: string;
  readonly header: PictureHeader;
  readonly plan: PicturePlan;
}

/** Judges a picture by its header, a drawing by all that is in it, and plans what is made of it. */
export async function readPicture(source: Uint8Array): Promise<ReadPicture | DiagnosticMessage> {
  // A drawing is judged before it is measured: to measure it, librsvg follows all that it refers to.
  const drawing = looksLikeXml(source) ? cleanDrawing(source) : undefined;
  if (drawing && "message" in drawing) return drawing;
  const header = await readHeader(drawing?.bytes ?? source);
  if ("message" in header) return header;
  if (header.format === "svg" && !drawing)
    return { message: "is a drawing that does not begin as XML; export it as plain SVG" };
  const published = drawing ?? readPublished(source, header);
  if (published && "message" in published) return published;
  const plan = planPicture({ source, ...(published && { published: published.bytes }) }, header);
  return "message" in plan ? plan : { key: hashKey(source), header, plan };
}

/** What is published of a drawing or an animation, which is not encoded: it keeps its form, and loses what describes it. */
export function readPublished(
  bytes: Uint8Array,
  { format, frames }: PictureHeader,
): { readonly bytes: Uint8Array } | DiagnosticMessage | undefined {
  if (format === "svg") return cleanDrawing(bytes);
  return frames > 1 ? (cleanPicture(bytes) ?? { bytes }) : undefined;
}
