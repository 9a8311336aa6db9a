import { parseExif, writeOrientation } from "./exif.ts";
import { parseIptc } from "./iptc.ts";
import { parseXmp, renderXmp } from "./xmp.ts";

/** The metadata of a picture as its container stores it. */
export interface RawMetadata {
  /** A TIFF structure (Exif 3.0, section 4.5), with or without `Exif\0\0` before it. */
  readonly exif?: Buffer | undefined;
  /** An XMP packet (ISO 16684-1). */
  readonly xmp?: Buffer | undefined;
  /** IPTC-IIM records, alone or in Photoshop's image resources. */
  readonly iptc?: Buffer | undefined;
  /** PNG's text chunks, by keyword. */
  readonly texts?: ReadonlyMap<string, string>;
}

/** The metadata that a published picture keeps. */
export interface KeptMetadata {
  /** A TIFF structure with the orientation and nothing else. */
  readonly exif?: Buffer;
  /** An XMP packet with the rights and nothing else. */
  readonly xmp?: Buffer;
}

const nothing = Buffer.alloc(0);

/**
 * Reads creator, copyright and licence: contracts demand that they stay in a picture, and search engines show them. If several
 * formats have a value, XMP precedes IPTC-IIM, Exif, and PNG's text, in this order.
 * @returns an XMP packet with these fields; undefined if the picture has none.
 */
export function readRights({ texts: words, ...raw }: RawMetadata): Buffer | undefined {
  const xmp = parseXmp(raw.xmp ?? nothing);
  const iptc = parseIptc(raw.iptc ?? nothing);
  const exif = parseExif(raw.exif ?? nothing);
  const author = words?.get("Author");
  const creators = [
    xmp.creators,
    iptc.creators,
    exif.artist?.split(/\s*;\s*/) ?? [],
    author ? [author] : [],
  ].find(({ length }) => length > 0);
  const notice = iptc.copyright ?? exif.copyright ?? words?.get("Copyright");
  const texts = new Map([
    ...(iptc.credit ? [["photoshop:Credit", iptc.credit] as const] : []),
    ...(notice ? [["dc:rights", notice] as const] : []),
    ...xmp.texts,
  ]);
  return renderXmp({ ...xmp, creators: creators ?? [], texts });
}

/** Selects the metadata to keep in a picture that is published without being encoded: its rights and its orientation. */
export function keepMetadata(raw: RawMetadata): KeptMetadata {
  const { orientation = 1 } = parseExif(raw.exif ?? nothing);
  const xmp = readRights(raw);
  return { ...(orientation > 1 && { exif: writeOrientation(orientation) }), ...(xmp && { xmp }) };
}
