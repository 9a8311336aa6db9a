import { spawn } from "node:child_process";
import { once } from "node:events";

/** How npm ended, and what it printed about mistakes. */
export interface NpmResult {
  readonly isDone: boolean;
  readonly errors: readonly string[];
}

/**
 * Runs npm: the one that runs this command, or else the one of the shell.
 * @param cwd the folder of a package.json.
 */
export async function runNpm(args: readonly string[], cwd: string): Promise<NpmResult> {
  const { npm_execpath: script = "" } = process.env;
  const isScript = /npm-cli\.c?js$/.test(script);
  // On Windows npm is a batch file, which only a shell runs; the shell splits arguments at spaces.
  const isBatch = !isScript && process.platform === "win32";
  const npm = spawn(
    isScript ? process.execPath : "npm",
    [...(isScript ? [script] : []), ...args].map((arg) => (isBatch ? JSON.stringify(arg) : arg)),
    { cwd, stdio: ["ignore", "ignore", "pipe"], shell: isBatch },
  );
  let printed = "";
  npm.stderr.on("data", (chunk: Buffer) => {
    printed += chunk.toString();
  });
  const status = await once(npm, "close").then(
    ([status]: readonly unknown[]) => status,
    (error: unknown) => {
      printed += `npm error ${String(error)}`;
      return 1;
    },
  );
  return { isDone: status === 0, errors: listErrors(printed) };
}

/** The lines of npm about a mistake, without the ones that name its log file. */
function listErrors(printed: string): string[] {
  const lines = printed.split(/\r?\n/).filter((line) => /^npm (error|ERR!)/.test(line));
  return lines.filter((line) => !/complete log|\.log$|^npm (error|ERR!)\s*$/.test(line)).slice(0, 8);
}
