export interface Iptc {
  readonly creators: readonly string[];
  readonly credit?: string;
  readonly copyright?: string;
}

/** Data sets of record 2 (IPTC-IIM 4.2, chapter 6). */
const datasets = { byline: 80, credit: 110, copyright: 116 } as const;
const iptcResource = 0x0404;

/** Reads who made a picture and whose it is from IPTC-IIM; what is damaged is left out. */
export function readIptc(bytes: Buffer): Iptc {
  const found = new Map<number, string[]>();
  let at = 0;
  const records = findRecords(bytes);
  while (at + 5 <= records.length && records[at] === 0x1c) {
    const length = records.readUInt16BE(at + 3);
    const set = records[at + 2] ?? 0;
    if (records[at + 1] === 2) {
      const text = decodeText(records.subarray(at + 5, at + 5 + length));
      if (text !== "") found.set(set, [...(found.get(set) ?? []), text]);
    }
    at += 5 + length;
  }
  const credit = found.get(datasets.credit)?.[0];
  const copyright = found.get(datasets.copyright)?.[0];
  return {
    creators: found.get(datasets.byline) ?? [],
    ...(credit && { credit }),
    ...(copyright && { copyright }),
  };
}

/** The records among Photoshop's image resources (`8BIM`, id, name, length, data), or the bytes themselves. */
function findRecords(bytes: Buffer): Buffer {
  let at = bytes.indexOf("8BIM", 0, "latin1");
  if (bytes[0] === 0x1c || at < 0) return bytes;
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

/** UTF-8 when it is that, else Latin-1: few files say which. */
function decodeText(bytes: Buffer): string {
  const text = bytes.toString("utf8");
  return (text.includes("\ufffd") ? bytes.toString("latin1") : text).replaceAll("\0", "").trim();
}
