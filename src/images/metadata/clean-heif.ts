import { type Box, type Extent, emptyBox, parseBoxes, parseItemLocations, parseItems } from "./iso-boxes.ts";
import { keepMetadata } from "./rights.ts";

/** Top-level boxes with image data, or needed to find it. */
const shown: ReadonlySet<string> = new Set(["ftyp", "meta", "mdat", "moov"]);
/** Boxes with metadata, or with bytes that readers skip. */
const describing: ReadonlySet<string> = new Set(["xml ", "bxml", "uuid", "udta", "meta", "free", "skip"]);
/** The offset of the TIFF structure, here 0, and a TIFF structure without fields. */
const emptyExif = Buffer.from("\0\0\0\0II*\0\x08\0\0\0\0\0\0\0\0\0", "latin1");

/**
 * Removes metadata from an AVIF or HEIF (ISO/IEC 23008-12), except rights if they fit into the space of the XMP packet. Boxes
 * refer to others by file offsets, so metadata is overwritten and nothing moves.
 * @throws RangeError if it is damaged.
 */
export function cleanHeif(source: Buffer): Buffer {
  const bytes = Buffer.from(source);
  for (const box of parseBoxes(bytes, 0, bytes.length)) {
    if (!shown.has(box.type)) emptyBox(bytes, box);
    if (box.type === "meta") cleanItems(bytes, box);
    if (box.type === "moov") cleanMovie(bytes, box);
  }
  return bytes;
}

/** Overwrites the metadata items of a `meta` box, and the metadata boxes in it. */
function cleanItems(bytes: Buffer, meta: Box): void {
  const boxes = parseBoxes(bytes, meta.dataStart + 4, meta.end);
  const find = (type: string) => boxes.find((box) => box.type === type);
  const [infos, locations, data] = [find("iinf"), find("iloc"), find("idat")];
  const items = infos ? parseItems(bytes, infos) : [];
  const extents = locations ? parseItemLocations(bytes, locations) : new Map<number, readonly Extent[]>();
  const read = (wanted: (item: (typeof items)[number]) => boolean) =>
    items
      .filter(wanted)
      .flatMap(({ id }) => (extents.get(id) ?? []).map((extent) => slice(bytes, extent, data)));
  const exif = read(({ type }) => type === "Exif");
  const xmp = read(({ contentType }) => contentType === "application/rdf+xml");
  const kept = keepMetadata({ exif: Buffer.concat(exif).subarray(4), xmp: Buffer.concat(xmp) });
  overwrite(
    read(({ type }) => ["Exif", "mime", "uri "].includes(type)),
    bytes.length,
  );
  for (const box of boxes) if (describing.has(box.type)) emptyBox(bytes, box);
  exif[0]?.set(emptyExif.subarray(0, exif[0].length));
  const [space] = xmp;
  if (space && kept.xmp && kept.xmp.length <= space.length) space.fill(" ").set(kept.xmp);
}

/**
 * Fills extents with zeros.
 * @throws RangeError if together they are longer than the file: they overlap, and could make the work quadratic.
 */
function overwrite(parts: readonly Buffer[], fileLength: number): void {
  if (parts.reduce((sum, { length }) => sum + length, 0) > fileLength) throw new RangeError("parts overlap");
  for (const part of parts) part.fill(0);
}

/**
 * Returns the bytes of an extent; a length of 0 means up to the end of the file.
 * @throws RangeError if the extent ends outside the file, or its offset counts from another item.
 */
function slice(bytes: Buffer, { method, offset, length }: Extent, data: Box | undefined): Buffer {
  const start = offset + (method === 1 ? (data?.dataStart ?? 0) : 0);
  if (method > 1 || start + length > bytes.length) throw new RangeError("no end");
  return bytes.subarray(start, length === 0 ? bytes.length : start + length);
}

/** Overwrites the metadata of an image sequence and of each of its tracks. */
function cleanMovie(bytes: Buffer, { dataStart, end }: Box): void {
  for (const box of parseBoxes(bytes, dataStart, end)) {
    if (box.type === "trak") cleanMovie(bytes, box);
    else if (describing.has(box.type)) emptyBox(bytes, box);
  }
}
