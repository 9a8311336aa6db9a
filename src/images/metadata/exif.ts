export interface Exif {
  /** 1 to 8; 1 is upright. */
  readonly orientation?: number;
  readonly artist?: string | undefined;
  readonly copyright?: string | undefined;
}

/** Tags of the first directory (Exif 3.0, section 4.6.5). */
const tags = { orientation: 0x0112, artist: 0x013b, copyright: 0x8298 } as const;
/** The field type SHORT: 16 bits. */
const shortType = 3;

/** Parses three fields of the first directory. A damaged structure has none. */
export function parseExif(bytes: Buffer): Exif {
  try {
    return parseDirectory(bytes.toString("latin1", 0, 6) === "Exif\0\0" ? bytes.subarray(6) : bytes);
  } catch (error) {
    // Buffer throws a RangeError for an offset outside the structure.
    if (error instanceof RangeError) return {};
    throw error;
  }
}

/** Writes a TIFF structure of one directory with one field (Exif 3.0, sections 4.5.2 and 4.6.5). */
export function writeOrientation(orientation: number): Buffer {
  const bytes = Buffer.alloc(26);
  bytes.write("II*\0\x08", "latin1");
  bytes.writeUInt16LE(1, 8);
  bytes.writeUInt16LE(tags.orientation, 10);
  bytes.writeUInt16LE(shortType, 12);
  bytes.writeUInt32LE(1, 14);
  bytes.writeUInt16LE(orientation, 18);
  return bytes;
}

/** A directory is a count and entries of 12 bytes: tag, type, length, and the value or its offset. */
function parseDirectory(bytes: Buffer): Exif {
  const isLittle = bytes.toString("latin1", 0, 2) === "II";
  const read16 = (at: number) => (isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at));
  const read32 = (at: number) => (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  const directory = read32(4);
  const entries = Array.from({ length: read16(directory) }, (_, index) => directory + 2 + index * 12);
  const find = (tag: number) => entries.find((at) => at + 12 <= bytes.length && read16(at) === tag);
  const findText = (tag: number) => {
    const entry = find(tag);
    if (entry === undefined) return undefined;
    const length = read32(entry + 4);
    const start = length > 4 ? read32(entry + 8) : entry + 8;
    return decodeText(bytes.subarray(start, start + length));
  };
  const entry = find(tags.orientation);
  const orientation = entry === undefined ? 1 : read16(entry + 8);
  return {
    ...(orientation >= 1 && orientation <= 8 && { orientation }),
    artist: findText(tags.artist),
    copyright: findText(tags.copyright),
  };
}

/** NUL ends a text and, in a copyright notice, separates photographer and editor. */
function decodeText(bytes: Buffer): string | undefined {
  const parts = bytes.toString("utf8").split("\0");
  const texts = parts.map((part) => part.trim()).filter(Boolean);
  return texts.join(", ") || undefined;
}
