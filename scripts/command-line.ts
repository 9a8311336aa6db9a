import path from "node:path";
import { inspect, type ParseArgsConfig, parseArgs } from "node:util";
import { restoreSite } from "../src/build/stage.ts";
import { ensureFolder } from "../src/memory/ensure-folder.ts";
import { ContentError } from "../src/model/diagnostic.ts";
import { escapeLine, escapeLines } from "../src/model/printable.ts";
import { isSystemError } from "../src/model/system-error.ts";
import { findOwnMessage, UsageError } from "../src/model/usage-error.ts";
import { describeMissingPackage } from "./missing-package.js";
import { reportDiagnostics } from "./report.ts";

const restored = "dist/ is back: a build was ended while it put a new one in its place.";

type Options = NonNullable<ParseArgsConfig["options"]>;
type Arguments<T extends Options> = ReturnType<typeof parseArgs<{ options: T; allowPositionals: true }>>;

/**
 * Runs a command with what stands behind it on the command line; `--help` prints its usage instead. A mistake of the
 * person who runs it, or in what people wrote, and what the machine refuses (a full disk, a folder that may not be
 * written) is told without a stack; any other error is ours, and has one. The exit status is 1. A site that a killed build
 * had moved away is put back first, so that every command finds it.
 * @param consequence what mistakes in content lead to, as the end of a sentence.
 */
export async function runCommandLine<T extends Options>(
  usage: string,
  options: T,
  command: (found: Arguments<T>) => Promise<void>,
  consequence = "nothing was written.",
): Promise<void> {
  if (process.argv.includes("--help") || process.argv.includes("-h")) return console.log(usage);
  try {
    prepareCache(path.resolve(".cache"));
    if (await restoreSite(path.resolve(".cache/stage"), path.resolve("dist"))) console.log(restored);
    await command(parseArgs({ options, allowPositionals: true }));
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof ContentError) return reportDiagnostics(error.diagnostics, consequence);
    const message = findOwnMessage(error) ?? describeMissingPackage(error);
    console.error(message === undefined ? escapeLines(inspect(error)) : escapeLine(message));
  }
}

/** A TCP port; 0 means any free one. */
export function parsePort(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) < 65_536) return Number(text);
  throw new UsageError(`--port is "${text}"; expected a number from 0 to 65535`);
}

/** What is left to a command where that fails: it may need no cache. */
function prepareCache(folder: string): void {
  try {
    ensureFolder(folder);
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}
