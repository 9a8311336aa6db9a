import type { Box } from "./iso-boxes.ts";

/** A part of an item's data. */
export interface Extent {
  /** 0: in the file; 1: in the box `idat`; 2: in another item. */
  readonly method: number;
  readonly offset: number;
  readonly length: number;
}

/** Reads the box `iloc` (ISO/IEC 14496-12, section 8.11.3): extents by the number of their item. */
export function readItemLocations(bytes: Buffer, { dataStart }: Box): ReadonlyMap<number, readonly Extent[]> {
  let at = dataStart;
  /** Numbers are 0, 2, 4 or 8 bytes long. */
  const next = (size: number): number => {
    if (![0, 2, 4, 8].includes(size)) throw new RangeError(`no number of ${size} bytes`);
    at += size;
    return size === 0
      ? 0
      : size === 8
        ? Number(bytes.readBigUInt64BE(at - 8))
        : bytes.readUIntBE(at - size, size);
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
