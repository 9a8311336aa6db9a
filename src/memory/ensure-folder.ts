import { randomUUID } from "node:crypto";
import { accessSync, chmodSync, constants, lstatSync, mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";

/**
 * Makes sure that a folder of the cache is a folder, and can be read and written: a file or a link in its place is removed,
 * missing permissions are given, and a folder of somebody else (such as root's, from a container) is moved aside.
 * @throws Error of the system where none of that is possible.
 */
export function ensureFolder(folder: string): void {
  const kind = findKind(folder);
  if (kind === "none") create(folder);
  else if (kind === "other") rmSync(folder);
  if (kind === "other") mkdirSync(folder);
  if (isUsable(folder)) return;
  try {
    chmodSync(folder, 0o755);
  } catch {
    // Not ours to change; what is beside it may be.
  }
  if (isUsable(folder)) return;
  renameSync(folder, `${folder}.unusable-${randomUUID()}`);
  mkdirSync(folder);
}

/** Where that fails, a folder above is none, or cannot be written. */
function create(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    if (path.basename(folder) === CACHE) throw error;
    ensureFolder(path.dirname(folder));
    mkdirSync(folder);
  }
}

/** Nothing above the cache is changed. */
const CACHE = ".cache";

function findKind(folder: string): "folder" | "none" | "other" {
  try {
    return lstatSync(folder).isDirectory() ? "folder" : "other";
  } catch {
    // Also where a folder above is a file.
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
