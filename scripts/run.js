#!/usr/bin/env node
/*
 * node scripts/run.js <command> [argument ...]: runs a command of this folder, in the project's folder.
 *
 * Before it imports anything, it reports in one line if Node is too old or packages are missing. So it imports no package, and uses
 * only syntax that old versions of Node can parse.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describeMissingPackage } from "./missing-package.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const wantedNode = readWantedNode();

if (process.versions.node.localeCompare(wantedNode, "en", { numeric: true }) < 0) {
  fail([
    `this is Node ${process.versions.node}; the project needs >=${wantedNode}: install it from https://nodejs.org/`,
  ]);
} else {
  try {
    await import("./run-command.js");
  } catch (error) {
    const missing = describeMissingPackage(error);
    const messages = missing === undefined ? listCodeErrors(error) : [missing];
    if (messages.length === 0) throw error;
    fail(messages);
  }
}

/**
 * Returns `20.19` for `>=20.19` in package.json, or an empty text, which any version passes.
 * @returns {string}
 */
function readWantedNode() {
  try {
    const text = readFileSync(path.join(root, "package.json"), "utf8");
    const [, version = ""] = /^>=([\d.]+)$/.exec(JSON.parse(text.replace(/^\uFEFF/, "")).engines.node) || [];
    return version;
  } catch {
    // npm and Node report what is wrong with it.
    return "";
  }
}

/**
 * Lists what is wrong in the code: an import of a missing file or export, or the syntax errors that esbuild found.
 * @param {unknown} error
 * @returns {string[]}
 */
function listCodeErrors(error) {
  const message = error instanceof Error ? error.message : "";
  const code = error instanceof Error && "code" in error ? error.code : "";
  const isMissing = code === "ERR_MODULE_NOT_FOUND" || message.includes("does not provide an export named");
  return isMissing ? [message.split(root).join("")] : listSyntaxErrors(error);
}

/**
 * Lists syntax errors in code or settings. esbuild's message has a line for each, with a column that counts from 0.
 * @param {unknown} error
 * @returns {string[]}
 */
function listSyntaxErrors(error) {
  const { message = "" } = error instanceof Error ? error : {};
  return [...message.matchAll(/^(.+?)(:\d+:\d+: ERROR: .+)$/gm)].map(
    ([, file = "", message]) => path.relative(root, path.resolve(root, file)) + message,
  );
}

/** @param {string[]} messages */
function fail(messages) {
  for (const message of messages) console.error(message);
  process.exitCode = 1;
}
