import path from "node:path";
import { constants, gunzipSync } from "node:zlib";
import type { DiagnosticMessage } from "../../model/diagnostic.ts";
import { attemptTo } from "../attempt-to.ts";
import type { FoundArticle, TakeNote } from "../found-article.ts";
import { buildPost } from "../wordpress/build-post.ts";
import { createUploadFinder } from "../wordpress/find-upload.ts";
import type { ExportElement } from "../wordpress/read-elements.ts";
import { readExport, readField, type WordPressExport } from "../wordpress/read-export.ts";
import type { ArchiveReader, ReaderContext, ReaderInput } from "./reader.ts";

/** WordPress eXtended RSS, which Tools → Export writes. */
export const wordpressReader: ArchiveReader = {
  kinds: ["wordpress"],
  names: /\.xml(?:\.gz)?$/i,
  form: "an export of WordPress (WXR)",
  recognises: (start) => isExport(start),
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
  { timeZone, lang, note }: ReaderContext,
): Promise<readonly FoundArticle[] | DiagnosticMessage> {
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
