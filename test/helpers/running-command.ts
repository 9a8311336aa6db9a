import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { promisify } from "node:util";
import { waitUntil } from "./wait-until.ts";

/** A command that runs until it is stopped. */
export interface RunningCommand {
  /** The address that it printed first, ending in `/`. */
  readonly url: string;
  readonly process: ChildProcess;
  /** Everything that it has printed, errors included. */
  printed(): string;
  /** Undefined while it runs; -1 for one that a signal ended. */
  status(): number | undefined;
  /** Sends SIGINT to the command and its child processes, as Ctrl+C does, and waits for its end. */
  interrupt(): Promise<void>;
  /** Sends SIGKILL to the command and its child processes. */
  kill(): Promise<void>;
}

/**
 * Starts `serve` or `preview` of a project on any free port, and waits for its address.
 * @param program path of what runs commands, from `root`.
 */
export async function startCommand(
  root: string,
  script: string,
  environment: NodeJS.ProcessEnv = {},
  program = "scripts/run.js",
): Promise<RunningCommand> {
  const command = spawn(process.execPath, [program, script, "--port", "0"], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
    // In its own process group, as in a terminal.
    detached: true,
  });
  let printed = "";
  for (const stream of [command.stdout, command.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
    });
  }
  const ended = once(command, "exit");
  const url = await waitUntil(() => {
    const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed)?.[0];
    if (!found) throw new Error(`no address yet: ${printed}`);
    return found;
  });
  const end = async (signal: NodeJS.Signals) => {
    if (command.exitCode !== null || command.signalCode) return;
    if (command.pid !== undefined) process.kill(-command.pid, signal);
    await ended;
  };
  return {
    url,
    process: command,
    printed: () => printed,
    status: () => command.exitCode ?? (command.signalCode ? -1 : undefined),
    interrupt: () => end("SIGINT"),
    kill: () => end("SIGKILL"),
  };
}

/** Returns the number of open files, pipes and connections of a process. */
export async function countOpenFiles({ pid }: ChildProcess): Promise<number> {
  if (existsSync(`/proc/${pid}/fd`)) return (await readdir(`/proc/${pid}/fd`)).length;
  const { stdout } = await promisify(execFile)("lsof", ["-p", String(pid)]);
  return stdout.split("\n").length;
}
