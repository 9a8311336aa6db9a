/** A box of the ISO base media file format (ISO/IEC 14496-12, section 4.2), by its offsets in the file. */
export interface Box {
  readonly type: string;
  readonly start: number;
  /** The offset after its header. */
  readonly dataStart: number;
  readonly end: number;
}

/** Parses consecutive boxes. A length of 1 announces a longer one after the type, and 0 the rest of the space. @throws RangeError */
export function parseBoxes(bytes: Buffer, start: number, end: number): Box[] {
  const boxes: Box[] = [];
  for (let at = start; at < end; ) {
    const short = bytes.readUInt32BE(at);
    const headerLength = short === 1 ? 16 : 8;
    const length = short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? end - at : short;
    const type = bytes.toString("latin1", at + 4, at + 8);
    if (length < headerLength || at + length > end) throw new RangeError("no end");
    boxes.push({ type, start: at, dataStart: at + headerLength, end: at + length });
    at += length;
  }
  return boxes;
}

/** Overwrites a box with one of the same length that readers skip. */
export function emptyBox(bytes: Buffer, { start, dataStart, end }: Box): void {
  bytes.write("free", start + 4, "latin1");
  bytes.fill(0, dataStart, end);
}

interface Item {
  readonly id: number;
  readonly type: string;
  readonly contentType: string;
}

/** Parses the entries of the box `iinf` (section 8.11.6). Older versions than 2 have no item types. */
export function parseItems(bytes: Buffer, { dataStart, end }: Box): Item[] {
  const entries = dataStart + 4 + (bytes.readUInt8(dataStart) === 0 ? 2 : 4);
  return parseBoxes(bytes, entries, end).flatMap((box): Item[] => {
    const version = bytes.readUInt8(box.dataStart);
    if (version < 2) return [];
    const idLength = version === 2 ? 2 : 4;
    const id = bytes.readUIntBE(box.dataStart + 4, idLength);
    const typeAt = box.dataStart + 4 + idLength + 2;
    const [, contentType = ""] = bytes.toString("latin1", typeAt + 4, box.end).split("\0");
    return [{ id, type: bytes.toString("latin1", typeAt, typeAt + 4), contentType }];
  });
}

/** A part of an item's data. */
export interface Extent {
  /** What `offset` counts from: 0 the file, 1 the data of the box `idat`, 2 another item. */
  readonly method: number;
  readonly offset: number;
  readonly length: number;
}

/** Parses the extents of each item, by its id, from the box `iloc` (section 8.11.3). */
export function parseItemLocations(
  bytes: Buffer,
  { dataStart }: Box,
): ReadonlyMap<number, readonly Extent[]> {
  let at = dataStart;
  /** Reads a number of 0, 2, 4 or 8 bytes. */
  const next = (size: number): number => {
    if (![0, 2, 4, 8].includes(size)) throw new RangeError(`no number of ${size} bytes`);
    at += size;
    if (size === 8) return Number(bytes.readBigUInt64BE(at - 8));
    return size === 0 ? 0 : bytes.readUIntBE(at - size, size);
  };
  const version = bytes.readUInt8(at);
  at += 4;
  const sizes = next(2);
  const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
  const indexSize = version === 0 ? 0 : sizes & 15;
  const count = next(version < 2 ? 2 : 4);
  const items = new Map<number, readonly Extent[]>();
  for (let index = 0; index < count; index += 1) {
    const id = next(version < 2 ? 2 : 4);
    const method = version === 0 ? 0 : next(2) & 15;
    next(2);
    const base = next(baseSize);
    const extents: Extent[] = [];
    for (let left = next(2); left > 0; left -= 1) {
      next(indexSize);
      const offset = base + next(offsetSize);
      extents.push({ method, offset, length: next(lengthSize) });
    }
    items.set(id, extents);
  }
  return items;
}
