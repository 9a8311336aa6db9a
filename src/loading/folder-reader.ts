import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
} from "node:fs";
import path from "node:path";
import type { DiagnosticMessage } from "../model/diagnostic.ts";
import { attempt, codeOf } from "../model/system-error.ts";
import { findFolder, type ListedFile, listFiles, toPosix } from "./list-files.ts";

/** Reads files of one folder of a publication. Every path is from the publication's root, with forward slashes. */
export interface FolderReader {
  /** Lists all files below a folder, sorted by path. A missing folder has none, because git keeps no empty folders. */
  list(folder: string): Promise<readonly ListedFile[] | DiagnosticMessage>;
  /** Says why a symbolic link is not followed. A linked folder is refused, because it would be published at two URLs. */
  checkLink(file: string): DiagnosticMessage | undefined;
  /** Reads a file. `real` is its path after following symbolic links. */
  read(file: string): { readonly bytes: Buffer; readonly real: string } | DiagnosticMessage;
}

/**
 * A file is published only if its real path (every symbolic link followed) lies inside the folder and has no hidden part: a link
 * in a repository can name any file of the machine that builds.
 * @param root absolute path of the publication.
 * @param options `takesHidden`: names that start with a dot are published too.
 */
export function createFolderReader(
  root: string,
  folder: string,
  { takesHidden = false }: { readonly takesHidden?: boolean } = {},
): FolderReader {
  const realRoot = realpathSync.native(root);
  const findReal = createLocator(realRoot, folder, takesHidden);
  const locate = <T>(file: string, use: (real: string) => T): T | DiagnosticMessage => {
    try {
      const found = findReal(file);
      return typeof found === "string" ? use(found) : found;
    } catch (error) {
      return describeFailure(error, path.join(realRoot, file), file);
    }
  };
  const checkLink = (file: string) =>
    locate(file, (real) =>
      real !== path.join(realRoot, file) && statSync(real).isDirectory()
        ? { message: "a symbolic link to a folder, which is not followed; put the folder itself here" }
        : undefined,
    );
  return {
    checkLink,
    list: async (folder) => {
      const found = findFolder(root, folder);
      if (found === "missing") return [];
      const fault = found ?? checkLink(folder);
      return fault ?? listFiles(root, folder);
    },
    read: (file) =>
      locate(file, (real) => {
        const read = readUnlinked(real);
        if (read === "changed") return { message: `${file} was replaced while it was read; build again` };
        if (read === "special") return { message: `${file} is not a file; expected one` };
        return { bytes: read, real: toPosix(path.relative(realRoot, real)) };
      }),
  };
}

/** Creates the function that finds the absolute real path of a file in the folder, or says why it is not published. */
function createLocator(root: string, folder: string, takesHidden: boolean) {
  const home = path.join(root, folder);
  // A missing folder is not an error: git keeps no empty folders.
  const isThere = lstatSync(home, { throwIfNoEntry: false }) !== undefined;
  const isLinked = isThere && attempt(() => realpathSync.native(home)) !== home;
  const isHidden = (file: string) => !takesHidden && /(?:^|[\\/])\.(?!\.(?:[\\/]|$))/.test(file);
  return (file: string): string | DiagnosticMessage => {
    if (isLinked)
      return { message: `${folder} is a symbolic link or lies behind one; put the folder itself there` };
    if (file.includes("\0")) return { message: "found a path with the character U+0000, which no file has" };
    if (isHidden(file)) return { message: `${file} is hidden, and hidden files are not published` };
    const written = path.join(root, file);
    if (!isInside(home, written))
      return { message: `${file} is outside ${folder}; only files in it are published` };
    const real = realpathSync.native(written);
    const link = `${file} is a symbolic link, or lies behind one, that leads`;
    if (!isInside(home, real)) return { message: `${link} out of ${folder}; put the file itself there` };
    return isHidden(path.relative(home, real))
      ? { message: `${link} to a hidden file, and hidden files are not published` }
      : real;
  };
}

/** True if `target` is `folder` or lies below it; both absolute. */
function isInside(folder: string, target: string): boolean {
  return target === folder || target.startsWith(folder + path.sep);
}

/** `O_NONBLOCK`, because opening a pipe would wait for a writer. Windows has neither these flags nor pipes in folders. */
const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;

/** Compares inodes before and after opening, because a link can replace the file in between. */
function readUnlinked(real: string): Buffer | "changed" | "special" {
  const listed = lstatSync(real);
  if (!listed.isFile()) return "special";
  const descriptor = openSync(real, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  try {
    const opened = fstatSync(descriptor);
    const isSame = opened.ino === listed.ino && opened.dev === listed.dev;
    return isSame && realpathSync.native(real) === real ? readFileSync(descriptor) : "changed";
  } finally {
    closeSync(descriptor);
  }
}

const unreadable = "cannot be read; expected a file that this user may read";

const failures: Readonly<Record<string, string>> = {
  ELOOP: "is a symbolic link that leads back to itself; put the file itself there",
  EACCES: unreadable,
  EPERM: unreadable,
  ERR_FS_FILE_TOO_LARGE: "has more than 2 GiB; put it on another host, and link to its address",
};

/** @throws the error itself if it is not about the file. */
function describeFailure(error: unknown, absolute: string, file: string): DiagnosticMessage {
  const code = codeOf(error);
  if (["ENOENT", "ENOTDIR", "ENAMETOOLONG"].includes(code))
    return attempt(() => lstatSync(absolute).isSymbolicLink())
      ? { message: `${file} is a symbolic link that leads nowhere; put the file itself there` }
      : { message: `no file ${file}; ${describeOtherName(absolute)}` };
  const failure = failures[code];
  if (failure === undefined) throw error;
  return { message: `${file} ${failure}` };
}

/** Names a file beside a missing one that differs in capital letters alone, or in how its accents are written: then both look the same. */
function describeOtherName(absolute: string): string {
  const fold = (name: string) => name.normalize("NFC").toLowerCase();
  const wanted = path.basename(absolute);
  const other = attempt(() => readdirSync(path.dirname(absolute)))?.find((one) => fold(one) === fold(wanted));
  if (other === undefined) return "put it there, or mend the path (capital letters count)";
  return other.normalize("NFC") === wanted.normalize("NFC")
    ? `a file there has the same name with its accents in another form of Unicode; copy its name here: ${encodeURI(other)}`
    : `write its name as it is there, because capital letters count: ${other}`;
}
