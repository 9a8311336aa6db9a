import { mkdir, symlink } from "node:fs/promises";
import path from "node:path";
import { compileCommand } from "../../scripts/compile-code.js";

const repository = path.resolve(import.meta.dirname, "../..");

/** Installs this repository as the package `offprint` of a folder, so that its facts can import `offprint/facts`. */
export async function linkOffprint(folder: string): Promise<void> {
  await compileCommand(repository, "create");
  await mkdir(path.join(folder, "node_modules"), { recursive: true });
  await symlink(repository, path.join(folder, "node_modules/offprint"));
}
