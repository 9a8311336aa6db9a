import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A small typeface with Han characters; a fresh machine has no lists of packages yet. */
const debianPackage =
  "apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y fonts-droid-fallback";

interface Machine {
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  /** Runs a program and gives what it printed; rejects where there is none of the name, or it fails. */
  readonly run: (command: string, args: readonly string[]) => Promise<string>;
}

/**
 * Sees to it that there is a typeface in which a page in Chinese can be printed: without one a PDF holds none of its
 * characters. Other systems than Linux bring one; where nobody can say (no fontconfig), the tests will.
 * @throws Error with the command that mends it, when there is none and none can be installed.
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
      `the browser tests print a page in Chinese, for which there is no typeface; mend it with: sudo sh -c "${debianPackage}"`,
      { cause: error },
    );
  }
}

function readMachine(): Machine {
  return {
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    run: async (command, args) => (await run(command, args, { timeout: 300_000 })).stdout,
  };
}
