import { existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { compileOptions } from "../src/loading/compile-options.js";

/*
 * Started by run.js, once Node and packages are known to be there. The commands and Eleventy's configuration are TypeScript:
 * esbuild compiles them into .cache/code in 0.2 s, and packages stay external. A loader that translates modules while they are
 * imported is asked for every module of every package too, which takes 2 s of a command on Node 20.
 */

const root = path.resolve(import.meta.dirname, "..");
// Where this was called. npm says so, but to every process below it: it counts if this project's npm is the one.
if (process.env["npm_package_json"] !== path.join(root, "package.json"))
  process.env["INIT_CWD"] = process.cwd();
process.chdir(root);
const [command = ""] = process.argv.splice(2, 1);
const entry = `scripts/${command}.ts`;
const folder = path.resolve(".cache/code");
/** The others work also where a layout or the configuration cannot be read: the development server shows what is wrong. */
const runsEleventy = new Set(["build", "eleventy", "serve/worker"]);

if (existsSync(entry)) {
  await compile();
  // Stacks name places in TypeScript.
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(path.join(folder, `${command}.mjs`)).href);
} else {
  console.error(`there is no scripts/${command}.ts; expected a command: node scripts/run.js build`);
  process.exitCode = 1;
}

/** Compiles the command and the configuration; run.js tells what esbuild throws. */
async function compile() {
  const { outputFiles } = await build({
    ...compileOptions,
    absWorkingDir: root,
    entryPoints: {
      [command]: entry,
      ...(runsEleventy.has(command) && { "eleventy.config": ".eleventy.ts" }),
    },
    outdir: folder,
    sourcemap: "linked",
  });
  for (const name of [".cache", ".cache/code"]) removeUnlessFolder(name);
  for (const { path: file, contents } of outputFiles) writeWhole(file, contents);
}

/**
 * Removes a file, or a link to a folder elsewhere, from where packages would not be found.
 * @param {string} name
 */
function removeUnlessFolder(name) {
  if (lstatSync(name, { throwIfNoEntry: false })?.isDirectory() === false) rmSync(name);
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
