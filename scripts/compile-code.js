import { lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { compileOptions } from "../src/loading/compile-options.js";

/*
 * Compiles the code into lib/ as in the published package, in 0.2 s. Packages stay external, and modules that several entry points
 * share become chunks, so that they are loaded once. A loader that compiles modules on import would be called for every module of
 * every package too, which takes 2 s of a command on Node 20.
 */

/** What publications import by name. */
const exported = {
  index: "src/exports/index.ts",
  theme: "src/exports/theme.ts",
  facts: "src/exports/facts.ts",
  remark: "src/exports/remark.ts",
  vscode: "src/exports/vscode.ts",
  "jsx-runtime": "src/exports/jsx-runtime.js",
};
/** Commands that import the plugin twice, directly and by name in Eleventy's configuration: both must be the same chunks. */
const runsEleventy = ["build", "eleventy", "serve/worker"];
const others = ["check", "create", "import", "new", "package", "preview", "serve", "upgrade"];

/**
 * Compiles a command and what it imports. Not all commands, so that the others work if a layout cannot be compiled; the development
 * server reports it.
 * @param {string} packageRoot absolute path of this repository.
 * @param {string} command such as `build`.
 * @throws esbuild's BuildFailure, whose message has a line for each syntax error.
 */
export async function compileCommand(packageRoot, command) {
  const { index, theme, ...alone } = exported;
  await compile(
    packageRoot,
    runsEleventy.includes(command)
      ? { ...exported, ...listCommands(runsEleventy) }
      : { ...alone, ...listCommands([command]) },
  );
}

/**
 * Compiles all commands of a publication, and what it imports, without source maps: they would be half of the package; and
 * `contents.mjs`, which lists the names of facts and words.
 * @param {string} packageRoot absolute path of this repository.
 */
export async function compilePackage(packageRoot) {
  const contents = "src/upgrading/package-contents.ts";
  await compile(packageRoot, { ...exported, ...listCommands([...runsEleventy, ...others]), contents }, false);
}

/** @param {readonly string[]} names */
function listCommands(names) {
  return Object.fromEntries(names.map((name) => [name, `scripts/${name}.ts`]));
}

/**
 * @param {string} packageRoot
 * @param {Record<string, string>} entryPoints
 * @param {false | "linked"} sourcemap
 */
async function compile(packageRoot, entryPoints, sourcemap = "linked") {
  const folder = path.join(packageRoot, "lib");
  const { outputFiles } = await build({
    ...compileOptions,
    absWorkingDir: packageRoot,
    entryPoints,
    outdir: folder,
    sourcemap,
  });
  removeUnlessFolder(folder);
  for (const { path: file, contents } of outputFiles) writeWhole(file, contents);
}

/**
 * Removes a file, or a link to another folder: modules there would not find their packages.
 * @param {string} file
 */
function removeUnlessFolder(file) {
  if (lstatSync(file, { throwIfNoEntry: false })?.isDirectory() === false) rmSync(file);
}

/**
 * Writes a file atomically, because the same command may be starting in another process. Synchronous, because this process may be
 * interrupted.
 * @param {string} file
 * @param {Uint8Array} contents
 */
function writeWhole(file, contents) {
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (found?.isFile() && readFileSync(file).equals(contents)) return;
  const part = `${file}.${process.pid}.part`;
  mkdirSync(path.dirname(file), { recursive: true });
  if (found?.isDirectory()) rmSync(file, { recursive: true });
  writeFileSync(part, contents);
  renameSync(part, file);
}
