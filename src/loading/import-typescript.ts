import path from "node:path";
import { pathToFileURL } from "node:url";
import { type BuildFailure, build, type Message } from "esbuild";
import { ensureFolder } from "../memory/ensure-folder.ts";
import { writeWhole } from "../memory/write-whole.ts";
import { compileOptions } from "./compile-options.js";

/** Where compiled modules are written: inside the publication, so that its packages are found. */
const folder = ".cache/modules";

/**
 * Bundles TypeScript modules of a publication with the publication's modules that they import, and imports them. Packages stay
 * external.
 * A file's name has a hash of its content, so an edited module is imported anew in the same process.
 * @param root absolute path of the publication.
 * @param files paths from `root`.
 * @returns for each file, in order, its exports.
 * @throws esbuild's BuildFailure, whose errors have file, line and column; or the error that a module throws.
 */
export async function importTypeScript(root: string, files: readonly string[]): Promise<readonly unknown[]> {
  const outdir = path.join(root, folder);
  const { outputFiles, metafile } = await build({
    ...compileOptions,
    absWorkingDir: root,
    entryPoints: [...files],
    outdir,
    outbase: root,
    entryNames: "[dir]/[name]-[hash]",
    sourcemap: "inline",
    metafile: true,
  });
  ensureFolder(outdir);
  for (const { path: file, contents } of outputFiles) {
    // From a link to a folder elsewhere, packages would not be found.
    ensureFolder(path.dirname(file));
    writeWhole(file, contents);
  }
  const outputs = new Map(
    Object.entries(metafile.outputs).map(([output, { entryPoint }]) => [entryPoint, path.join(root, output)]),
  );
  return Promise.all(
    files.map(async (file): Promise<unknown> => import(pathToFileURL(outputs.get(file) ?? file).href)),
  );
}

export type BuildMessage = Message;

/** Tells a module that does not compile from one that throws. */
export function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && "errors" in error && Array.isArray(error.errors);
}
