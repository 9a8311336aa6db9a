import { randomUUID } from "node:crypto";
import { accessSync, chmodSync, constants, lstatSync, mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";

/**
 * Ensures that a cache folder exists and can be read and written: removes a file or link in its place, adds missing permissions,
 * and renames a folder of another user (such as root's, from a container).
 * @throws system error if none of that is possible.
 */
export function ensureFolder(folder: string): void {
  const kind = findKind(folder);
  if (kind === "other") rmSync(folder);
  if (kind !== "folder") create(folder);
  if (isUsable(folder)) return;
  try {
    chmodSync(folder, 0o755);
  } catch {
    // The folder belongs to another user. Its parent may be writable.
  }
  if (isUsable(folder)) return;
  renameSync(folder, `${folder}.unusable-${randomUUID()}`);
  mkdirSync(folder);
}

/** Nothing above this folder is changed. */
const cacheFolder = ".cache";

function create(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    // A parent is a file, or cannot be written.
    if (path.basename(folder) === cacheFolder) throw error;
    ensureFolder(path.dirname(folder));
    mkdirSync(folder);
  }
}

function findKind(folder: string): "folder" | "none" | "other" {
  try {
    return lstatSync(folder).isDirectory() ? "folder" : "other";
  } catch {
    // Missing, or a parent is a file.
    return "none";
  }
}

function isUsable(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
