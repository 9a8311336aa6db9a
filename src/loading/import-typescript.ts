import path from "node:path";
import { pathToFileURL } from "node:url";
import { type BuildFailure, build } from "esbuild";
import { ensureFolder } from "../memory/ensure-folder.ts";
import { writeWhole } from "../memory/write-whole.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { compileOptions } from "./compile-options.js";

/** Where compiled modules are written: inside the publication, so that its packages are found. */
const folder = ".cache/modules";

/**
 * Compiles TypeScript modules of a publication and imports them.
 * @returns for each file, in order, its exports.
 * @throws esbuild's BuildFailure, as {@link compileTypeScript}; or the error that a module throws.
 */
export async function importTypeScript(root: string, files: readonly string[]): Promise<readonly unknown[]> {
  const compiled = await compileTypeScript(root, files);
  return Promise.all(compiled.map(async (file): Promise<unknown> => import(pathToFileURL(file).href)));
}

/**
 * Bundles TypeScript modules of a publication with the publication's modules that they import. Packages stay external.
 * A compiled file's name has a hash of its content, so an edited module is imported anew in the same process.
 * @param root absolute path of the publication.
 * @param files paths from `root`.
 * @returns for each file, in order, the absolute path of the compiled module.
 * @throws esbuild's BuildFailure, whose errors have file, line and column.
 */
export async function compileTypeScript(root: string, files: readonly string[]): Promise<readonly string[]> {
  const outdir = path.join(root, folder);
  const { outputFiles, metafile } = await build({
    ...compileOptions,
    absWorkingDir: root,
    entryPoints: [...files],
    outdir,
    outbase: root,
    entryNames: "[dir]/[name]-[hash]",
    // Needed if a tsconfig.json maps these names to files: the bundle would contain a second plugin, with its own state.
    external: ["offprint", "offprint/*"],
    jsxImportSource: "offprint",
    sourcemap: "inline",
    metafile: true,
  });
  ensureFolder(outdir);
  for (const { path: file, contents } of outputFiles) {
    // Replaces symbolic links: a module in a folder elsewhere would not find the publication's packages.
    ensureFolder(path.dirname(file));
    writeWhole(file, contents);
  }
  const outputs = new Map(
    Object.entries(metafile.outputs).map(([output, { entryPoint }]) => [entryPoint, path.join(root, output)]),
  );
  return files.map((file) => outputs.get(file) ?? file);
}

/** True if esbuild could not compile a module; false for an error that a module throws. */
export function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && "errors" in error && Array.isArray(error.errors);
}

/**
 * Creates a diagnostic from the first error of a failed compilation.
 * @param file path from the publication's root.
 * @param field what the file is, for example "template".
 */
export function describeBuildFailure(file: string, failure: BuildFailure, field: string): Diagnostic {
  const { location, text = failure.message } = failure.errors[0] ?? {};
  // esbuild counts columns from 0.
  return { file, line: location?.line ?? 1, column: (location?.column ?? 0) + 1, field, message: text };
}
