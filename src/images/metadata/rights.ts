import { readExif, writeOrientation } from "./exif.ts";
import { readIptc } from "./iptc.ts";
import type { KeptMetadata, RawMetadata } from "./raw-metadata.ts";
import { formatXmp, type Rights, readXmp } from "./xmp.ts";

/**
 * Who made a picture, whose it is, and on what terms it may be used: contracts demand that it stays, and search engines
 * show it. XMP counts first, then IPTC-IIM, then Exif, then PNG's text.
 * @returns an XMP packet that holds this and nothing else; undefined when the picture says none of it.
 */
export function keepRights(raw: RawMetadata): Buffer | undefined {
  const none: Rights = { creators: [], texts: new Map(), licensors: [] };
  const xmp = raw.xmp ? readXmp(raw.xmp) : none;
  const iptc = raw.iptc ? readIptc(raw.iptc) : { creators: [] };
  const exif = raw.exif ? readExif(raw.exif) : {};
  const creators = [
    xmp.creators,
    iptc.creators,
    exif.artist?.split(/\s*;\s*/) ?? [],
    [raw.words?.get("Author") ?? ""].filter(Boolean),
  ];
  const credit = iptc.credit;
  const notice = iptc.copyright ?? exif.copyright ?? raw.words?.get("Copyright");
  const texts = new Map([
    ...(credit ? [["photoshop:Credit", credit] as const] : []),
    ...(notice ? [["dc:rights", notice] as const] : []),
    ...xmp.texts,
  ]);
  return formatXmp({ ...xmp, creators: creators.find(({ length }) => length > 0) ?? [], texts });
}

/** What a picture keeps that is published without being encoded anew: its rights, and which side is up. */
export function keepMetadata(raw: RawMetadata): KeptMetadata {
  const { orientation = 1 } = raw.exif ? readExif(raw.exif) : {};
  const xmp = keepRights(raw);
  return { ...(orientation > 1 && { exif: writeOrientation(orientation) }), ...(xmp && { xmp }) };
}
