import { existsSync } from "node:fs";
import path from "node:path";

/**
 * Absolute path of Offprint's own package: its theme and its code. In this repository it is the publication's folder too; a
 * publication that depends on Offprint has it in `node_modules`.
 */
export const packageRoot = findPackage(import.meta.dirname);

function findPackage(folder: string): string {
  return existsSync(path.join(folder, "package.json")) ? folder : findPackage(path.dirname(folder));
}
