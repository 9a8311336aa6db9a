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

const restored = "dist/ was restored: a build was killed while it replaced the site.";

type Options = NonNullable<ParseArgsConfig["options"]>;
export type CommandArguments<T extends Options> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: true }>
>;

/**
 * Parses the arguments and runs a command; `--help` prints the usage instead. Before that it restores a site that a killed build
 * had moved away. If the command throws, the exit status is 1. Diagnostics, invalid arguments and system errors (a full disk, a
 * folder without permission) are printed without a stack; any other error is a bug, and is printed with its stack.
 * @param consequence the end of the summary of diagnostics: what the command did not do.
 * @param inPublication false for a command that needs no publication in the working folder.
 */
export async function runCommandLine<T extends Options>(
  usage: string,
  options: T,
  command: (found: CommandArguments<T>) => Promise<void>,
  { consequence = "nothing was written.", inPublication = true } = {},
): Promise<void> {
  if (process.argv.includes("--help") || process.argv.includes("-h")) return console.log(usage);
  process.once("exit", reportEarlyEnd);
  try {
    if (inPublication) await prepare();
    await command(parseArgs({ options, allowPositionals: true }));
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof ContentError) return reportDiagnostics(error.diagnostics, consequence);
    const message = findOwnMessage(error) ?? describeMissingPackage(error);
    console.error(message === undefined ? escapeLines(inspect(error)) : escapeLine(message));
  } finally {
    process.off("exit", reportEarlyEnd);
  }
}

/** Without this, a build that was ended by a file of facts would have the status 0. */
function reportEarlyEnd(): void {
  process.exitCode = 1;
  console.error(
    "the command was ended before it was done: a file of this publication (_data, _includes, Eleventy's configuration) calls process.exit, or waits for what never happens",
  );
}

/** Parses a TCP port; 0 means any free one. */
export function parsePort(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) < 65_536) return Number(text);
  throw new UsageError(`--port is "${text}"; expected a number from 0 to 65535`);
}

/** Makes the cache folder usable, and restores the site. A system error is ignored: the command may not need a cache. */
async function prepare(): Promise<void> {
  try {
    ensureFolder(path.resolve(".cache"));
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
  if (await restoreSite(path.resolve(".cache/stage"), path.resolve("dist"))) console.log(restored);
}
