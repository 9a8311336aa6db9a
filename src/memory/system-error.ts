/** The operating system's answer to Node; its message names the call and the path. */
export function isSystemError(error: unknown): error is Error {
  return error instanceof Error && "syscall" in error;
}
