import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { promisify } from "node:util";
import { waitUntil } from "./wait-until.ts";

/** A command that goes on until it is ended. */
export interface RunningCommand {
  /** What it printed first: its address, ending in `/`. */
  readonly url: string;
  readonly process: ChildProcess;
  /** Everything that it printed and complained of. */
  printed(): string;
  /** Undefined while it runs; -1 for one that a signal ended. */
  status(): number | undefined;
  /** Asks it and all that it started to end, as Ctrl+C in a terminal does, and waits until it has. */
  interrupt(): Promise<void>;
  /** Ends it and all that it started, whatever they do. */
  kill(): Promise<void>;
}

/** Starts `serve` or `preview` of a project on any free port, and waits for its address. */
export async function startCommand(
  root: string,
  script: string,
  environment: NodeJS.ProcessEnv = {},
): Promise<RunningCommand> {
  const command = spawn(process.execPath, ["scripts/run.js", script, "--port", "0"], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own, as a terminal makes one for each command.
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

/** How many files, pipes and connections a process has open. */
export async function countOpenFiles({ pid }: ChildProcess): Promise<number> {
  if (existsSync(`/proc/${pid}/fd`)) return (await readdir(`/proc/${pid}/fd`)).length;
  const { stdout } = await promisify(execFile)("lsof", ["-p", String(pid)]);
  return stdout.split("\n").length;
}
