import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { findFinished, readInputs } from "./last-build.js";

/*
 * Started by run.js after it has checked Node and packages. The published package has compiled commands; in the repository they
 * are TypeScript, and compiled first.
 */

const packageRoot = path.resolve(import.meta.dirname, "..");
const isRepository = existsSync(path.join(packageRoot, "scripts/compile-code.js"));
const root = isRepository ? packageRoot : findPublication(process.cwd());
// The folder in which the command was called. npm sets it for all its child processes: it is valid if this publication's npm set it.
if (process.env["npm_package_json"] !== path.join(root, "package.json"))
  process.env["INIT_CWD"] = process.cwd();
process.chdir(root);
const [command = ""] = process.argv.splice(2, 1);

/** Commands that need no publication, or that compare versions themselves. */
const ofAnyCopy = ["create", "upgrade"];
const otherCopy = isRepository || ofAnyCopy.includes(command) ? undefined : findOtherCopy();

if (otherCopy !== undefined) {
  console.error(
    `this is the offprint in ${packageRoot}, but ${root} has its own in ${otherCopy}; run that: npx offprint ${command}`,
  );
  process.exitCode = 1;
} else if (command === "build" && process.argv.length === 2 && isUnchanged()) {
  // It said so.
} else if (
  existsSync(path.join(packageRoot, isRepository ? `scripts/${command}.ts` : `lib/${command}.mjs`))
) {
  if (isRepository) await (await import("./compile-code.js")).compileCommand(packageRoot, command);
  // Stacks name places in TypeScript.
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(path.join(packageRoot, "lib", `${command}.mjs`)).href);
} else {
  console.error(
    isRepository
      ? `there is no scripts/${command}.ts; expected a command: node scripts/run.js build`
      : `there is no command "${command}"; expected one such as: offprint build`,
  );
  process.exitCode = 1;
}

/** True if a build would write what is in `dist`; then it says what the last one said. */
function isUnchanged() {
  const lines = findFinished(root, readInputs(root, packageRoot));
  for (const line of lines ?? []) console.log(line);
  return lines !== undefined;
}

/**
 * Finds the publication's own copy of this package if it is another: its configuration imports that one, and the two would not know
 * each other's errors and components.
 */
function findOtherCopy() {
  try {
    const own = path.dirname(createRequire(path.join(root, "package.json")).resolve("offprint/package.json"));
    return own === packageRoot ? undefined : own;
  } catch {
    // It has none; the configuration's import says so.
    return undefined;
  }
}

/**
 * Finds the nearest folder above with facts, or returns the folder itself.
 * @param {string} folder
 */
function findPublication(folder) {
  for (let above = folder; above !== path.dirname(above); above = path.dirname(above))
    if (existsSync(path.join(above, "_data"))) return above;
  return folder;
}
