import { UsageError } from "./run-command.ts";

/** A TCP port from the command line; 0 means any free one. */
export function parsePort(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) < 65_536) return Number(text);
  throw new UsageError(`--port is "${text}"; expected a number from 0 to 65535`);
}
