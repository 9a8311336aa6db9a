import { statSync } from "node:fs";
import path from "node:path";
import { constants, gunzipSync } from "node:zlib";
import type { DiagnosticMessage } from "../../model/diagnostic.ts";
import { attemptTo } from "../attempt-to.ts";
import type { FoundArticle, TakeNote } from "../found-article.ts";
import { buildPost } from "../wordpress/build-post.ts";
import { createUploadFinder } from "../wordpress/find-upload.ts";
import type { ExportElement } from "../wordpress/read-elements.ts";
import {
  fillIn,
  longestExport,
  readExport,
  readField,
  type WordPressExport,
} from "../wordpress/read-export.ts";
import type { ArchiveReader, ReaderContext, ReaderInput } from "./reader.ts";

/** WordPress eXtended RSS, which Tools → Export writes. */
export const wordpressReader: ArchiveReader = {
  kinds: ["wordpress"],
  names: /\.xml(?:\.gz)?$/i,
  form: "an export of WordPress (WXR)",
  recognises: (start) => isExport(start),
  owns: (file, other) =>
    ["wp-content", "uploads"].some((folder) =>
      other.startsWith(path.join(path.dirname(file), folder) + path.sep),
    ),
  read: readWordPress,
};

/** By the namespace of its root, which stands behind a comment of some lines. */
function isExport(start: Buffer): boolean {
  const isPacked = start[0] === 0x1f && start[1] === 0x8b;
  const bytes = isPacked ? unpackStart(start) : start;
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  const text = bytes.toString(isWide ? "utf16le" : "latin1");
  return /<rss\b[^>]*xmlns:wp=["']https?:\/\/wordpress\.org\/export\//.test(text);
}

function unpackStart(start: Buffer): Buffer {
  // The rest of the file is missing. The longest that so many bytes become is a thousand times as long.
  const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 4_000_000 };
  return attemptTo(() => gunzipSync(start.subarray(0, 2048), options)) ?? Buffer.alloc(0);
}

async function readWordPress(
  { file, origin }: ReaderInput,
  { timeZone, lang, note, parts }: ReaderContext,
): Promise<readonly FoundArticle[] | DiagnosticMessage> {
  const { size } = statSync(file);
  if (size > longestExport)
    return { message: `has ${size} bytes; at most ${longestExport} are read: export it year by year` };
  let fault: { readonly line: number; readonly message: string } | undefined;
  const found = await readExport(file, (mistake) => {
    fault = mistake;
  });
  if (fault)
    note({
      kind: "refused",
      file: origin,
      line: fault.line,
      message: `the file from here on: ${fault.message}`,
    });
  for (const [name, times] of found.others)
    note({ kind: "left out", file: origin, line: 1, message: `${times} × ${name}` });
  for (const part of await readParts(parts)) if (part.site === found.site) fillIn(found, part);
  const root = path.dirname(file);
  const findFile = createUploadFinder(root, listHosts(found));
  const context = { found, file, root, place: origin, timeZone, lang, findFile };
  return found.items.flatMap((item) => {
    const take: TakeNote = (kind, message) => note({ kind, file: origin, line: item.line, message });
    const post = buildPost(item, context, take);
    if (!("message" in post)) return [post];
    take("refused", `${describe(item)}: ${post.message}`);
    return [];
  });
}

const known = new WeakMap<readonly string[], Promise<readonly WordPressExport[]>>();

/** Reads of all parts of an export what the posts of others may need, once; nothing if there is one part. */
function readParts(files: readonly string[]): Promise<readonly WordPressExport[]> {
  const read = known.get(files) ?? readLibraries(files.length > 1 ? files : []);
  known.set(files, read);
  return read;
}

async function readLibraries(files: readonly string[]): Promise<readonly WordPressExport[]> {
  const found: WordPressExport[] = [];
  for (const file of files) {
    // Its mistakes are told when it is read for its posts.
    const part = await readExport(file, () => undefined);
    found.push({ ...part, items: [] });
  }
  return found;
}

function describe(item: ExportElement): string {
  const name = readField(item, "title") || readField(item, "post_name") || readField(item, "post_id");
  return `${readField(item, "post_type") || "post"} "${name.slice(0, 60)}"`;
}

/** The hosts of the old site: its own, and those of its library of media. */
function listHosts({ site, attachments }: WordPressExport): ReadonlySet<string> {
  const addresses = [site ?? "", ...[...attachments.values()].map(({ url }) => url)];
  const hosts = addresses.flatMap((address) => (URL.canParse(address) ? new URL(address).hostname : []));
  return new Set(hosts.map((host) => host.replace(/^www\./, "")));
}
