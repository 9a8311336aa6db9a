import { ContentError } from "../src/edition/diagnostic.ts";

/** A command that was called in a way that cannot work; the message says what would. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/**
 * Runs a command. A mistake of the person who runs it is told without a stack, and the exit status is 1; any other error
 * is ours, and goes on.
 */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    if (!isUserMistake(error)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

function isUserMistake(error: unknown): error is Error {
  if (error instanceof ContentError || error instanceof UsageError) return true;
  // An unknown option, or one without its value (node:util, parseArgs).
  return error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS_");
}
