/** A command that was called in a way, or in an environment, that cannot work; the message says what would. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
