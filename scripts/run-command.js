import { existsSync, lstatSync, rmSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { SourceMap } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build, stop } from "esbuild";

/*
 * What run.js starts, when Node and packages are there. The commands are TypeScript. esbuild puts the code of ours that a command may need into one file, in a fifth of a second; packages
 * stay where they are. A loader that translates modules while they are imported (tsx) is asked for every module of every package too,
 * which takes 2 s of a command on Node 20, and 1 s on Node 22 and 24.
 */

const root = path.resolve(import.meta.dirname, "..");
// Where this was called. npm says so, but to every process below it: it counts if this project's npm is the one.
if (process.env["npm_package_json"] !== path.join(root, "package.json"))
  process.env["INIT_CWD"] = process.cwd();
process.chdir(root);
const [command = ""] = process.argv.splice(2, 1);
const entry = path.resolve(`scripts/${command}.ts`);
const bundle = path.resolve(`.cache/code/${command}.mjs`);
const bundleUrl = pathToFileURL(bundle).href;
let sourceMap = "";
/** @type {SourceMap | undefined} */
let parsedMap;

if (!existsSync(entry)) {
  console.error(`there is no scripts/${command}.ts; expected a command: node scripts/run.js build`);
  process.exit(1);
}
if (await writeBundle()) {
  await stop();
  Error.prepareStackTrace = formatStack;
  await import(bundleUrl);
} else {
  const { register } = await import("tsx/esm/api");
  register();
  await import(pathToFileURL(entry).href);
}

/**
 * False where that is not possible. Where a file has a mistake in its syntax, whoever imports it tells what is wrong with it;
 * and where nothing can be written, nothing has to be.
 */
async function writeBundle() {
  try {
    const { outputFiles } = await build({
      absWorkingDir: process.cwd(),
      entryPoints: [entry],
      outfile: bundle,
      bundle: true,
      packages: "external",
      platform: "node",
      format: "esm",
      target: "node20",
      // As in tsconfig.json, which may be missing.
      jsx: "automatic",
      jsxImportSource: "preact",
      sourcemap: "external",
      write: false,
      logLevel: "silent",
    });
    const [map, code] = outputFiles;
    sourceMap = map?.text ?? "";
    for (const folder of [".cache", ".cache/code"]) removeUnlessFolder(folder);
    await mkdir(path.dirname(bundle), { recursive: true });
    // Where a folder stands in its place.
    if (existsSync(bundle) && lstatSync(bundle).isDirectory()) rmSync(bundle, { recursive: true });
    // Whole at any moment: the same command may be starting somewhere else.
    const part = `${bundle}.${process.pid}.part`;
    await writeFile(part, code?.contents ?? "");
    await rename(part, bundle);
    return true;
  } catch (error) {
    // Without its settings no code is read as it is meant.
    if (String(error).includes("tsconfig.json:")) throw error;
    return false;
  }
}

/**
 * A file, or a link to a folder elsewhere, from where packages would not be found.
 * @param {string} folder
 */
function removeUnlessFolder(folder) {
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === false) rmSync(folder);
}

/**
 * A stack that names places in TypeScript. The source map is parsed when somebody looks at a stack; Node's own option would
 * parse those of all packages at once.
 * @param {Error} error
 * @param {NodeJS.CallSite[]} frames
 */
function formatStack(error, frames) {
  return [error, ...frames.map(formatFrame)].join("\n    at ");
}

/** @param {NodeJS.CallSite} frame */
function formatFrame(frame) {
  const place = { line: frame.getLineNumber() ?? 0, column: frame.getColumnNumber() ?? 0 };
  if (frame.getFileName() !== bundleUrl) return String(frame);
  parsedMap ??= new SourceMap(JSON.parse(sourceMap));
  const origin = parsedMap.findOrigin(place.line, place.column);
  if (!("fileName" in origin)) return String(frame);
  const file = pathToFileURL(path.resolve(path.dirname(bundle), origin.fileName)).href;
  return String(frame).replace(
    `${bundleUrl}:${place.line}:${place.column}`,
    () => `${file}:${origin.lineNumber}:${origin.columnNumber}`,
  );
}
