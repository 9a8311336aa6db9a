import { createHash } from "node:crypto";
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";

/*
 * Tells whether a build would change nothing, by asking the file system alone. It is asked before anything is compiled or imported, so
 * it imports no package. What it does not know (a symbolic link to a folder, a file that was written in this moment) counts as changed.
 */

/** @typedef {{ readonly hash: string, readonly newest: number }} Inputs  `newest`: the last change, in milliseconds since 1970. */

/** What a build reads in a publication, and `dist`, which it writes. */
const publicationParts = [
  ".eleventy.ts",
  "eleventy.config.js",
  "_data",
  "_includes",
  "node_modules/.package-lock.json",
  "package-lock.json",
  "package.json",
  "src",
  "tsconfig.json",
];
/** What the press consists of: in its repository the code, in the published package what is made of it. */
const packageParts = ["lib", "scripts", "_includes", "package.json", "src"];
/** Parts of a repository that decide on its history. */
const gitParts = ["HEAD", "config", "index", "info/grafts", "packed-refs", "refs", "shallow"];
/** As they are when the command starts: Eleventy sets some for its configuration. */
const variables = Object.entries(process.env)
  .filter(([name]) => /^(?:SITE_URL|SOURCE_DATE_EPOCH|TZ|NODE_OPTIONS|(?:ELEVENTY|GIT)_.*)$/.test(name))
  .flat();
/** The record of the last build. */
const recordFile = ".cache/last-build.json";
/** In milliseconds: file systems give changes that follow each other so soon the same time. */
const granularity = 20;

/**
 * Hashes what a build depends on: paths, sizes, times and numbers of files, variables, versions.
 * @param {string} root absolute path of the publication.
 * @param {string} packageRoot absolute path of the press.
 * @returns {Inputs | undefined} undefined if it cannot be known.
 */
export function readInputs(root, packageRoot) {
  const stamps = createStamps([process.version, process.versions["icu"], ...variables].join("\n"));
  for (const part of publicationParts) stamps.add(path.join(root, part));
  if (packageRoot !== root) for (const part of packageParts) stamps.add(path.join(packageRoot, part));
  else stamps.add(path.join(root, "scripts"));
  for (const folder of findGitFolders(root)) for (const part of gitParts) stamps.add(path.join(folder, part));
  return stamps.read();
}

/**
 * Finds what the last build said, if another one would write the same.
 * @param {string} root absolute path of the publication.
 * @param {Inputs | undefined} inputs
 * @returns {readonly string[] | undefined}
 */
export function findFinished(root, inputs) {
  const record = readRecord(root);
  if (!inputs || record?.["inputs"] !== inputs.hash || record["site"] !== hashSite(root)) return undefined;
  const now = Date.now();
  const { since, until, lines } = record;
  // A clock that goes back makes articles that are published ones that are not due yet.
  const isCurrent =
    typeof since === "number" &&
    since <= now &&
    (until === null || (typeof until === "number" && now < until));
  return isCurrent && Array.isArray(lines) ? lines.map(String) : undefined;
}

/**
 * Leaves what the next build has to compare. Nothing is left if something changed during the build, or just before it.
 * @param {string} root absolute path of the publication, whose `dist` is finished.
 * @param {{ before: Inputs | undefined, after: Inputs | undefined, began: number, until: number | undefined, lines: readonly string[] }} build
 *   `began` and `until` in milliseconds since 1970.
 */
export function rememberBuild(root, { before, after, began, until, lines }) {
  if (!before || before.hash !== after?.hash || before.newest > began - granularity) return;
  const record = { inputs: before.hash, site: hashSite(root), since: began, until: until ?? null, lines };
  const file = path.join(root, recordFile);
  const part = `${file}.${process.pid}.part`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(part, JSON.stringify(record));
    renameSync(part, file);
  } catch {
    // The next build does its work.
  }
}

/**
 * @param {string} root
 * @returns {Record<string, unknown> | undefined}
 */
function readRecord(root) {
  try {
    const record = JSON.parse(readFileSync(path.join(root, recordFile), "utf8"));
    return record !== null && typeof record === "object" ? record : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} root */
function hashSite(root) {
  const stamps = createStamps("");
  stamps.add(path.join(root, "dist"));
  return stamps.read()?.hash;
}

/**
 * The folder of the working tree's repository, and the one that it shares with others.
 * @param {string} root
 * @returns {string[]}
 */
function findGitFolders(root) {
  for (let above = root; ; above = path.dirname(above)) {
    const found = path.join(above, ".git");
    const stats = statSync(found, { throwIfNoEntry: false });
    if (stats?.isDirectory()) return [found];
    if (stats?.isFile()) return readGitFile(found);
    if (above === path.dirname(above)) return [];
  }
}

/**
 * A worktree's `.git` is a file that names its folder.
 * @param {string} file
 */
function readGitFile(file) {
  const folder = path.resolve(path.dirname(file), /^gitdir: (.+)$/m.exec(read(file))?.[1] ?? "");
  return [folder, path.resolve(folder, read(path.join(folder, "commondir")).trim())];
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/** @param {string} start what is hashed first. */
function createStamps(start) {
  const digest = createHash("sha1").update(start);
  let newest = 0;
  let isKnown = true;
  /** @param {string} file */
  const add = (file) => {
    const stats = lstatSync(file, { throwIfNoEntry: false });
    if (!stats) return void digest.update(`\n${file} is missing`);
    if (stats.isDirectory()) {
      for (const name of readdirSync(file).sort()) add(path.join(file, name));
      return;
    }
    newest = Math.max(newest, stats.ctimeMs);
    digest.update(`\n${file}\t${stats.size}\t${stats.mtimeMs}\t${stats.ctimeMs}\t${stats.ino}`);
    if (stats.isSymbolicLink()) addTarget(file);
  };
  /** @param {string} link */
  const addTarget = (link) => {
    const stats = statSync(link, { throwIfNoEntry: false });
    if (stats?.isDirectory()) isKnown = false;
    else if (stats) digest.update(`\n${stats.size}\t${stats.mtimeMs}\t${stats.ctimeMs}\t${stats.ino}`);
  };
  /** Files may vanish meanwhile, or not be readable. @param {string} file */
  const tryToAdd = (file) => {
    try {
      add(file);
    } catch {
      isKnown = false;
    }
  };
  return { add: tryToAdd, read: () => (isKnown ? { hash: digest.digest("hex"), newest } : undefined) };
}
