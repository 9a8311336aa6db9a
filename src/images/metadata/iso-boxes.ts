/** A box of ISO/IEC 14496-12, section 4.2, by its place in the file. */
export interface Box {
  readonly type: string;
  readonly start: number;
  /** Of what is in it. */
  readonly dataStart: number;
  readonly end: number;
}

/** @throws RangeError when a box ends outside of what it stands in. */
export function readBoxes(bytes: Buffer, start: number, end: number): Box[] {
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

/** Makes a box one that readers skip, and overwrites what was in it. */
export function emptyBox(bytes: Buffer, { start, dataStart, end }: Box): void {
  bytes.write("free", start + 4, "latin1");
  bytes.fill(0, dataStart, end);
}
