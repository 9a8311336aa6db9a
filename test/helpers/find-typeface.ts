import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { testLimit } from "./time-limits.ts";

const run = promisify(execFile);

/** A small typeface with Han characters. A new machine has no package lists yet. */
const debianPackage =
  "apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y fonts-droid-fallback";

interface Machine {
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  /** Runs a program and returns its output; rejects if it is missing or fails. */
  readonly run: (command: string, args: readonly string[]) => Promise<string>;
}

/**
 * Installs a typeface with Chinese characters if there is none: without one, a PDF of a page in Chinese has none of its characters.
 * Other systems than Linux have one. Without fontconfig nothing is installed, and the tests show whether there is one.
 * @param say prints a line for each step.
 * @throws Error with a command to run, if there is no typeface and none can be installed.
 */
export async function ensureTypeface(
  say: (line: string) => void,
  machine: Machine = readMachine(),
): Promise<void> {
  if (machine.platform !== "linux") return;
  const listed = await machine.run("fc-list", [":lang=zh"]).catch(() => "unknown");
  if (listed.trim() !== "") return;
  say(`No typeface has Chinese characters; installing one: ${debianPackage}`);
  const [command = "", ...args] = machine.isRoot
    ? ["sh", "-c", debianPackage]
    : ["sudo", "-n", "sh", "-c", debianPackage];
  try {
    await machine.run(command, args);
  } catch (error) {
    throw new Error(
      `the browser tests print a page in Chinese, and no typeface has its characters; mend it with: sudo sh -c "${debianPackage}"`,
      { cause: error },
    );
  }
}

function readMachine(): Machine {
  return {
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    run: async (command, args) => (await run(command, args, { timeout: testLimit })).stdout,
  };
}
