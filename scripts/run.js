/*
 * node scripts/run.js <command> [argument ...]: runs a command of this folder, in the project's folder.
 *
 * Before anything is imported, this tells in one line when Node is too old or packages are missing; so it imports no package, and has
 * only syntax that old versions of Node can read.
 */
import { readFileSync } from "node:fs";
import { describeMissingPackage } from "./missing-package.js";

const { engines } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));

if (isTooOld(process.versions.node, engines.node)) {
  fail(
    `this is Node ${process.versions.node}; the project needs ${engines.node}: install it from https://nodejs.org/`,
  );
} else {
  import("./run-command.js").catch((error) => {
    const missing = describeMissingPackage(error);
    if (missing === undefined) throw error;
    fail(missing);
  });
}

/**
 * @param {string} found `18.20.1`
 * @param {string} wanted `>=20.19`
 */
function isTooOld(found, wanted) {
  const [major = 0, minor = 0] = found.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.replace(">=", "").split(".").map(Number);
  return major < wantedMajor || (major === wantedMajor && minor < wantedMinor);
}

/** @param {string} message */
function fail(message) {
  console.error(message);
  process.exitCode = 1;
}
