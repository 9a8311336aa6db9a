import { isUtf8 } from "node:buffer";
import { hash } from "node:crypto";
import { parseRobots, type RobotsSite } from "../feeds/robots.ts";
import { cleanDrawing } from "../images/read-picture.ts";
import type { Asset } from "../model/asset.ts";
import { type Diagnostic, type DiagnosticMessage, reportFile } from "../model/diagnostic.ts";
import type { RobotsPart } from "../model/edition.ts";
import { staticFolder } from "../model/folders.ts";
import { createFolderReader, type FolderReader } from "./folder-reader.ts";
import { describeActiveFile } from "./linked-files.ts";
import type { ListedFile } from "./list-files.ts";

export interface Statics {
  /** Files that are copied as they are, sorted by URL. */
  readonly files: readonly Asset[];
  /** Rules to add to the generated `robots.txt`. */
  readonly robots?: RobotsPart;
  readonly diagnostics: readonly Diagnostic[];
}

/** Files that operating systems and editors leave behind. */
const litter = /^(?:\.DS_Store|Thumbs\.db|\..*\.sw[a-p]|.*~|#.*#)$/;

/** Not copied: its lines are added to the generated file. */
const robotsFile = `${staticFolder}/robots.txt`;

/**
 * Lists static files. A symbolic link is a diagnostic: its target is not in the repository, or is there twice. A file that browsers
 * open as a page or run is a diagnostic too, except HTML and XML, which services use to verify who owns a site: those files are
 * checked with the built site.
 */
export async function listStatics(root: string, site: RobotsSite): Promise<Statics> {
  const reader = createFolderReader(root, staticFolder, { takesHidden: true });
  const listed = await reader.list(staticFolder);
  if ("message" in listed) return { files: [], diagnostics: [reportFile(staticFolder, listed.message)] };
  const files: Asset[] = [];
  const diagnostics: Diagnostic[] = [];
  let robots: RobotsPart | undefined;
  for (const one of listed.filter(({ entry }) => !litter.test(entry.name))) {
    const { file } = one;
    const found = readStatic(one, reader);
    if ("message" in found) diagnostics.push(reportFile(file, found.message));
    else if (file === robotsFile) {
      const parsed = parseRobots(new TextDecoder().decode(found.bytes), robotsFile, site);
      robots = parsed.part;
      diagnostics.push(...parsed.diagnostics);
    } else
      files.push({ file, url: file.slice(staticFolder.length + 1), sha256: hash("sha256", found.bytes) });
  }
  return { files, diagnostics, ...(robots && { robots }) };
}

function readStatic(
  { file, entry }: ListedFile,
  reader: FolderReader,
): { readonly bytes: Buffer } | DiagnosticMessage {
  if (!entry.isFile()) return { message: "a symbolic link or a special file; put the file itself here" };
  const active = describeActiveFile(file);
  if (active !== undefined) return { message: active };
  const read = reader.read(file);
  if ("message" in read) return read;
  const drawing = /\.svg$/i.test(file) ? cleanDrawing(read.bytes) : read;
  if ("message" in drawing) return drawing;
  const isText = file === robotsFile || /\.(?:html?|xml)$/i.test(file);
  if (isText && !isUtf8(read.bytes)) return { message: "not UTF-8; save it in the encoding UTF-8" };
  return read;
}
