#!/usr/bin/env node
/*
 * node scripts/run.js <command> [argument ...]: runs a command of this folder, in the project's folder.
 *
 * Before anything is imported, this tells in one line when Node is too old or packages are missing; so it imports no package, and has
 * only syntax that old versions of Node can read.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describeMissingPackage } from "./missing-package.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const wantedNode = readWantedNode();

if (isTooOld(process.versions.node, wantedNode)) {
  fail([
    `this is Node ${process.versions.node}; the project needs ${wantedNode}: install it from https://nodejs.org/`,
  ]);
} else {
  try {
    await import("./run-command.js");
  } catch (error) {
    const missing = describeMissingPackage(error);
    const mistakes = missing === undefined ? listCodeMistakes(error) : [missing];
    if (mistakes.length === 0) throw error;
    fail(mistakes);
  }
}

/**
 * `>=20.19`, or nothing where package.json does not say so.
 * @returns {string}
 */
function readWantedNode() {
  try {
    const text = readFileSync(path.join(root, "package.json"), "utf8");
    return String(JSON.parse(text.replace(/^\uFEFF/, "")).engines.node);
  } catch {
    // npm and Node say what is wrong with it; any version may do.
    return "";
  }
}

/**
 * What code imports and is not there (a file, or its export), or what esbuild could not read.
 * @param {unknown} error
 * @returns {string[]}
 */
function listCodeMistakes(error) {
  const message = error instanceof Error ? error.message : "";
  const code = error instanceof Error && "code" in error ? error.code : "";
  const isMissing = code === "ERR_MODULE_NOT_FOUND" || message.includes("does not provide an export named");
  return isMissing ? [message.split(root).join("")] : listSyntaxMistakes(error);
}

/**
 * What esbuild could not read: code or settings, of the press or of a publication. Its message has a line for each mistake, with a
 * column that counts from 0.
 * @param {unknown} error
 * @returns {string[]}
 */
function listSyntaxMistakes(error) {
  const { message = "" } = error instanceof Error ? error : {};
  return [...message.matchAll(/^(.+?)(:\d+:\d+: ERROR: .+)$/gm)].map(
    ([, file = "", mistake]) => path.relative(root, path.resolve(root, file)) + mistake,
  );
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

/** @param {string[]} messages */
function fail(messages) {
  for (const message of messages) console.error(message);
  process.exitCode = 1;
}
