import { type Box, emptyBox, readBoxes } from "./iso-boxes.ts";
import { type Extent, readItemLocations } from "./item-locations.ts";
import { keepMetadata } from "./rights.ts";

/** Boxes that are shown, or lead to what is (ISO/IEC 23008-12, AV1 Image File Format). */
const shown: ReadonlySet<string> = new Set(["ftyp", "meta", "mdat", "moov"]);
/** What describes, wherever it stands. */
const describing: ReadonlySet<string> = new Set(["xml ", "bxml", "uuid", "udta", "meta", "free", "skip"]);
/** An Exif structure of no field, behind the place where it begins. */
const emptyExif = Buffer.from("\0\0\0\0II*\0\x08\0\0\0\0\0\0\0\0\0", "latin1");

interface Item {
  readonly id: number;
  readonly type: string;
  readonly contentType: string;
}

/**
 * The same AVIF or HEIF without what describes it, but for the rights where its XMP has the room for them. Every byte
 * keeps its place, since others are found by it: what goes is overwritten.
 * @throws RangeError when it is cut short.
 */
export function cleanHeif(source: Buffer): Buffer {
  const bytes = Buffer.from(source);
  const boxes = readBoxes(bytes, 0, bytes.length);
  for (const box of boxes) {
    if (!shown.has(box.type)) emptyBox(bytes, box);
    if (box.type === "meta") cleanItems(bytes, box);
    if (box.type === "moov") cleanMovie(bytes, box);
  }
  return bytes;
}

/** Overwrites the items that describe the picture, and those boxes beside them that do. */
function cleanItems(bytes: Buffer, meta: Box): void {
  const boxes = readBoxes(bytes, meta.dataStart + 4, meta.end);
  const find = (type: string) => boxes.find((box) => box.type === type);
  const [infos, locations, data] = [find("iinf"), find("iloc"), find("idat")];
  const extents = locations ? readItemLocations(bytes, locations) : new Map<number, readonly Extent[]>();
  const read = (wanted: (item: Item) => boolean) =>
    (infos ? readItems(bytes, infos) : [])
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
  const [room] = xmp;
  if (room && kept.xmp && kept.xmp.length <= room.length) room.fill(" ").set(kept.xmp);
}

/** @param most bytes in the file: parts that overlap are no way to describe a picture. */
function overwrite(parts: readonly Buffer[], most: number): void {
  if (parts.reduce((sum, { length }) => sum + length, 0) > most) throw new RangeError("parts overlap");
  for (const part of parts) part.fill(0);
}

function slice(bytes: Buffer, { method, offset, length }: Extent, data: Box | undefined): Buffer {
  const start = offset + (method === 1 ? (data?.dataStart ?? 0) : 0);
  if (method > 1 || start + length > bytes.length) throw new RangeError("no end");
  return bytes.subarray(start, length === 0 ? bytes.length : start + length);
}

/** The box `iinf` and its entries (ISO/IEC 14496-12, section 8.11.6), from version 2 of them on. */
function readItems(bytes: Buffer, { dataStart, end }: Box): Item[] {
  const entries = dataStart + 4 + (bytes.readUInt8(dataStart) === 0 ? 2 : 4);
  return readBoxes(bytes, entries, end).flatMap((box): Item[] => {
    const version = bytes.readUInt8(box.dataStart);
    if (version < 2) return [];
    const idLength = version === 2 ? 2 : 4;
    const id = bytes.readUIntBE(box.dataStart + 4, idLength);
    const typeAt = box.dataStart + 4 + idLength + 2;
    const [, contentType = ""] = bytes.toString("latin1", typeAt + 4, box.end).split("\0");
    return [{ id, type: bytes.toString("latin1", typeAt, typeAt + 4), contentType }];
  });
}

/** A moving picture describes itself as a whole and each of its tracks. */
function cleanMovie(bytes: Buffer, { dataStart, end }: Box): void {
  for (const box of readBoxes(bytes, dataStart, end)) {
    if (box.type === "trak") cleanMovie(bytes, box);
    else if (describing.has(box.type)) emptyBox(bytes, box);
  }
}
