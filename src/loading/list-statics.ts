import { hash } from "node:crypto";
import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { parseRobots } from "../feeds/parse-robots.ts";
import { cleanDrawing } from "../images/clean-picture.ts";
import type { Asset } from "../model/asset.ts";
import { decodeUtf8 } from "../model/decode-text.ts";
import { compareText, type Diagnostic } from "../model/diagnostic.ts";
import type { RobotsPart } from "../model/edition.ts";
import { staticFolder } from "../model/folders.ts";
import { createFolderReader, type FolderReader, findFolder, toPosix } from "./folder-reader.ts";
import { describeActiveFile } from "./linked-files.ts";

export interface Statics {
  /** Files that are copied as they are, sorted by URL. */
  readonly files: readonly Asset[];
  /** Rules to add to the generated `robots.txt`. */
  readonly robots?: RobotsPart;
  readonly diagnostics: readonly Diagnostic[];
}

type Found = { readonly asset: Asset; readonly bytes: Buffer } | Diagnostic;

/** Files that operating systems and editors leave behind. */
const litter = /^(?:\.DS_Store|Thumbs\.db|\..*\.sw[a-p]|.*~|#.*#)$/;

/** Not copied: its lines are added to the generated file. */
const robotsFile = `${staticFolder}/robots.txt`;

/**
 * Lists static files. A symbolic link is a mistake: its target is not in the repository, or is there twice. A file that browsers
 * open as a page or run is a mistake too, except HTML and XML, which services use to verify who owns a site: those files are
 * checked with the built site.
 * @param siteUrl where the site is published.
 */
export async function listStatics(root: string, siteUrl: string): Promise<Statics> {
  const folder = path.join(root, staticFolder);
  const there = findFolder(root, staticFolder);
  if (there === "missing") return { files: [], diagnostics: [] };
  if (there !== "there") return { files: [], diagnostics: [report(staticFolder, there.message)] };
  const reader = createFolderReader(root, staticFolder, { takesHidden: true });
  if (reader.message !== undefined) return { files: [], diagnostics: [report(staticFolder, reader.message)] };
  const files: Asset[] = [];
  const diagnostics: Diagnostic[] = [];
  let robots: RobotsPart | undefined;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory() || litter.test(entry.name)) continue;
    const found = readStatic(folder, entry, reader);
    if ("message" in found) diagnostics.push(found);
    else if (found.asset.file === robotsFile) {
      const parsed = parseRobots(decodeUtf8(found.bytes) ?? "", robotsFile, siteUrl);
      robots = parsed.part;
      diagnostics.push(...parsed.diagnostics);
    } else files.push(found.asset);
  }
  files.sort((a, b) => compareText(a.url, b.url));
  return { files, diagnostics, ...(robots && { robots }) };
}

function readStatic(folder: string, entry: Dirent, reader: FolderReader): Found {
  const url = toPosix(path.relative(folder, path.join(entry.parentPath, entry.name)));
  const file = `${staticFolder}/${url}`;
  if (!entry.isFile()) return report(file, "neither a file nor a folder; put the file itself here");
  const active = describeActiveFile(url);
  if (active !== undefined) return report(file, active);
  const read = reader.read(file);
  if ("message" in read) return report(file, read.message);
  const drawing = /\.svg$/i.test(file) ? cleanDrawing(read.bytes) : undefined;
  if (drawing && "message" in drawing) return report(file, drawing.message);
  const isText = file === robotsFile || /\.(?:html?|xml)$/i.test(file);
  if (isText && decodeUtf8(read.bytes) === undefined)
    return report(file, "not UTF-8; save it in the encoding UTF-8");
  return { asset: { file, url, sha256: hash("sha256", read.bytes) }, bytes: read.bytes };
}

function report(file: string, message: string): Diagnostic {
  return { file, line: 1, column: 1, field: "file", message };
}
