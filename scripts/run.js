import { existsSync, readFileSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { SourceMap } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/*
 * node scripts/run.js <command> [argument ...]: runs a command of this folder, in the project's folder.
 *
 * The commands are TypeScript. esbuild puts the code of ours that a command may need into one file, in a fifth of a second; packages
 * stay where they are. A loader that translates modules while they are imported (tsx) is asked for every module of every package too,
 * which takes 2 s of a command on Node 20, and 1 s on Node 22 and 24.
 */

process.chdir(path.resolve(import.meta.dirname, ".."));
const [command = ""] = process.argv.splice(2, 1);
const entry = path.resolve(`scripts/${command}.ts`);
const bundle = path.resolve(`.cache/code/${command}.mjs`);
const bundleUrl = pathToFileURL(bundle).href;
/** @type {SourceMap | undefined} */
let sourceMap;

if (!existsSync(entry)) {
  console.error(`there is no scripts/${command}.ts; expected a command: node scripts/run.js build`);
  process.exit(1);
}
if (await writeBundle()) {
  Error.prepareStackTrace = formatStack;
  await import(bundleUrl);
} else {
  // With a mistake in its syntax somewhere: the one who imports that file tells what is wrong with it.
  const { register } = await import("tsx/esm/api");
  register();
  await import(pathToFileURL(entry).href);
}

/** @returns whether all that it consists of could be read. */
async function writeBundle() {
  const { outputFiles } = await build({
    absWorkingDir: process.cwd(),
    entryPoints: [entry],
    outfile: bundle,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    sourcemap: true,
    write: false,
    logLevel: "silent",
  }).catch(() => ({ outputFiles: [] }));
  await mkdir(path.dirname(bundle), { recursive: true });
  for (const { path: file, contents } of outputFiles) {
    // Whole at any moment: the same command may be starting somewhere else.
    const part = `${file}.${process.pid}.part`;
    await writeFile(part, contents);
    await rename(part, file);
  }
  return outputFiles.length > 0;
}

/**
 * A stack that names places in TypeScript. The source map is read when somebody looks at a stack; Node's own option would read
 * those of all packages at once.
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
  sourceMap ??= new SourceMap(JSON.parse(readFileSync(`${bundle}.map`, "utf8")));
  const origin = sourceMap.findOrigin(place.line, place.column);
  if (!("fileName" in origin)) return String(frame);
  const file = path.resolve(path.dirname(bundle), origin.fileName);
  return String(frame).replace(
    `${bundleUrl}:${place.line}:${place.column}`,
    `${file}:${origin.lineNumber}:${origin.columnNumber}`,
  );
}
