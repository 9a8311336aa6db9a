import { lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { compileOptions } from "../src/loading/compile-options.js";

/*
 * Compiles the code into lib/, in 0.2 s, as it is in the published package: packages stay external, and modules that several
 * entry points share become chunks, so that all of them use the same ones. A loader that translates modules while they are
 * imported is asked for every module of every package too, which takes 2 s of a command on Node 20.
 */

/** What publications import by name. */
const exported = {
  index: "src/exports/index.ts",
  theme: "src/exports/theme.ts",
  facts: "src/exports/facts.ts",
  "jsx-runtime": "src/exports/jsx-runtime.js",
};
/** These import the plugin twice: themselves, and by name through Eleventy's configuration. They must agree on chunks. */
const runsEleventy = ["build", "eleventy", "serve/worker"];
const others = ["check", "create", "import", "new", "package", "preview", "serve"];

/**
 * Compiles what a command needs. Not all commands: the others work also if a layout cannot be compiled, and the development
 * server shows what is wrong with it.
 * @param {string} packageRoot absolute path of this repository.
 * @param {string} command such as `build`.
 * @throws esbuild's BuildFailure, whose message has a line for each mistake.
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
 * Compiles all commands of a publication, and what it imports, without source maps: they would be half of the package.
 * @param {string} packageRoot absolute path of this repository.
 */
export async function compilePackage(packageRoot) {
  await compile(packageRoot, { ...exported, ...listCommands([...runsEleventy, ...others]) }, false);
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
 * Removes a file, or a link to a folder elsewhere, from where packages would not be found.
 * @param {string} file
 */
function removeUnlessFolder(file) {
  if (lstatSync(file, { throwIfNoEntry: false })?.isDirectory() === false) rmSync(file);
}

/**
 * Whole, because the same command may be starting in another process; at once, because this one may be interrupted.
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
