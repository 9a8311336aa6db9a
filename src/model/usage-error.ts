/** Thrown when a command was called with arguments or in an environment that cannot work; the message says what would work. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/**
 * The message of an error that is no fault of the code: a command was called wrongly, or the machine refused something (a full disk, a
 * file that may not be read); Node's message then names the call and the path. Undefined for any other error.
 */
export function findOwnMessage(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  return error instanceof UsageError || isOptionError(error) || "syscall" in error
    ? error.message
    : undefined;
}

/** An unknown option, or one without its value (node:util, parseArgs). */
function isOptionError(error: Error): boolean {
  return error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS_");
}
