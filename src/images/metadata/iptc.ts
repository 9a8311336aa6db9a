export interface Iptc {
  readonly creators: readonly string[];
  readonly credit: string | undefined;
  readonly copyright: string | undefined;
}

/** Data sets of record 2 (IPTC-IIM 4.2, chapter 6). */
const datasets = { byline: 80, credit: 110, copyright: 116 } as const;
/** The first byte of each data set. */
const tagMarker = 0x1c;
/** Photoshop's id for IPTC-IIM among its image resources. */
const iptcResource = 0x0404;

/** Parses creators, credit and copyright from IPTC-IIM (record, data set, length and text, after a marker); stops at damage. */
export function parseIptc(bytes: Buffer): Iptc {
  const found = new Map<number, string[]>();
  const records = findRecords(bytes);
  let at = 0;
  while (at + 5 <= records.length && records[at] === tagMarker) {
    const length = records.readUInt16BE(at + 3);
    const dataset = records[at + 2] ?? 0;
    if (records[at + 1] === 2) {
      const text = decodeText(records.subarray(at + 5, at + 5 + length));
      if (text !== "") found.set(dataset, [...(found.get(dataset) ?? []), text]);
    }
    at += 5 + length;
  }
  return {
    creators: found.get(datasets.byline) ?? [],
    credit: found.get(datasets.credit)?.[0],
    copyright: found.get(datasets.copyright)?.[0],
  };
}

/** Finds the records in Photoshop's image resources: `8BIM`, id, name, length, data; name and data are padded to even lengths. */
function findRecords(bytes: Buffer): Buffer {
  let at = bytes.indexOf("8BIM", 0, "latin1");
  if (bytes[0] === tagMarker || at < 0) return bytes;
  while (at + 12 <= bytes.length && bytes.toString("latin1", at, at + 4) === "8BIM") {
    const nameLength = ((bytes[at + 6] ?? 0) + 2) & ~1;
    const dataAt = at + 6 + nameLength + 4;
    if (dataAt > bytes.length) break;
    const length = bytes.readUInt32BE(dataAt - 4);
    if (bytes.readUInt16BE(at + 4) === iptcResource) return bytes.subarray(dataAt, dataAt + length);
    at = dataAt + ((length + 1) & ~1);
  }
  return Buffer.alloc(0);
}

/** Few files declare their encoding: it is UTF-8 if the bytes are valid, or else Latin-1. */
function decodeText(bytes: Buffer): string {
  const text = bytes.toString("utf8");
  return (text.includes("\ufffd") ? bytes.toString("latin1") : text).replaceAll("\0", "").trim();
}
