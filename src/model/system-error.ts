/** True for an error of the operating system; its message names the call and the path. */
export function isSystemError(error: unknown): error is Error {
  return error instanceof Error && "syscall" in error;
}

/** The code of an error, such as "ENOENT", or "" for a value without one. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/** True if the error says that there is no such file or folder. */
export function isMissing(error: unknown): boolean {
  return codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR";
}

/** Returns the result of a task, or undefined if the operating system refuses it. */
export function attempt<T>(task: () => T): T | undefined {
  try {
    return task();
  } catch (error) {
    if (isSystemError(error)) return undefined;
    throw error;
  }
}
