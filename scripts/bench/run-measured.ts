import { spawn } from "node:child_process";
import { once } from "node:events";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { watchMemory } from "./watch-memory.ts";

export interface Run {
  /** User and system seconds of the command and of every process that it waited for. Undefined on Windows. */
  readonly cpu: number | undefined;
  /** Seconds. */
  readonly wall: number;
  /** Megabytes: the most that the command and its descendants together had resident. Undefined unless on Linux. */
  readonly memory: number | undefined;
  readonly stdout: string;
}

const hasShell = process.platform !== "win32";

/** POSIX `times` prints what a shell's children used, here to descriptor 3, which the command does not have. */
const timed = '"$@" 3>&-; status=$?; times >&3; exit $status';

/**
 * Runs a command to its end and measures it.
 * @throws Error with the command's output if it fails.
 */
export async function runMeasured(
  command: readonly string[],
  folder: string,
  environment: NodeJS.ProcessEnv,
): Promise<Run> {
  const [program = "", ...rest] = hasShell ? ["sh", "-c", timed, "sh", ...command] : command;
  const start = performance.now();
  const child = spawn(program, rest, {
    cwd: folder,
    env: environment,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const memory = watchMemory(child.pid);
  const output = Promise.all([1, 2, 3].map((descriptor) => readAll(child.stdio[descriptor])));
  try {
    const [status] = await once(child, "exit");
    const wall = (performance.now() - start) / 1000;
    const [stdout = "", stderr = "", times = ""] = await output;
    if (status !== 0) {
      const printed = `${stdout}${stderr}`.slice(-4000);
      throw new Error(`${command.join(" ")} in ${folder} ended with ${status}:\n${printed}`);
    }
    return { cpu: hasShell ? parseTimes(times) : undefined, wall, memory: memory.peak(), stdout };
  } finally {
    memory.stop();
  }
}

/**
 * Parses the output of the shell's `times` (POSIX.1-2024, 2.15): its own user and system time, then those of its children.
 * @returns the children's user and system seconds.
 */
export function parseTimes(times: string): number {
  const [, , user, system] = [...times.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds),
  );
  if (user === undefined || system === undefined) {
    throw new Error(
      `the shell's times printed ${JSON.stringify(times)}; expected four times such as 0m1.25s`,
    );
  }
  return user + system;
}

function readAll(stream: unknown): Promise<string> {
  return stream instanceof Readable ? text(stream) : Promise.resolve("");
}
