import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { chromium } from "playwright-core";
import { testLimit } from "./time-limits.ts";

const run = promisify(execFile);

/** What decides where browsers are and how one is installed. */
export interface Machine {
  readonly environment: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly isRoot: boolean;
}

interface InstallStep {
  /** Printed before the step runs. */
  readonly message: string;
  readonly command: string;
  readonly args: readonly string[];
}

const chromiumNames = [
  "google-chrome-stable",
  "google-chrome",
  "chrome",
  "chromium",
  "chromium-browser",
  "microsoft-edge-stable",
  "microsoft-edge",
  "msedge",
];
/** A new machine has no package lists yet. */
const debianPackage = "apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y chromium";
const firefoxNames = ["firefox-esr", "firefox"];
const macApps = ["Google Chrome", "Chromium", "Microsoft Edge"];
const windowsApps = ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"];

/**
 * Finds Chrome, Chromium or Edge, or installs Chromium.
 * @param say prints a line for each step.
 * @returns path of the browser's executable.
 * @throws Error with a command to run, if there is no browser and none can be installed.
 */
export async function ensureBrowser(say: (line: string) => void): Promise<string> {
  const machine = readMachine();
  const found = findChromium(machine) ?? (await installChromium(machine, say));
  say(`The browser is ${found}`);
  return found;
}

/** Finds Firefox, as released by Mozilla or a distribution. It is not installed if it is missing. */
export function findFirefox(): string | undefined {
  const machine = readMachine();
  return [
    ...listOnPath(machine, firefoxNames),
    ...(machine.platform === "darwin" ? ["/Applications/Firefox.app/Contents/MacOS/firefox"] : []),
    ...listProgramFiles(machine, ["Mozilla Firefox\\firefox.exe"]),
  ].find((place) => existsSync(place));
}

/** Lists paths where Chrome, Chromium or Edge may be: first by name on the PATH, then in the usual folders. */
export function listChromiumPlaces(machine: Machine): readonly string[] {
  const applications = ["/Applications", path.posix.join(machine.home, "Applications")];
  return [
    ...listOnPath(machine, chromiumNames),
    ...(machine.platform === "darwin"
      ? applications.flatMap((folder) => macApps.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`))
      : []),
    ...(machine.platform === "linux" ? ["/opt/google/chrome/chrome", "/snap/bin/chromium"] : []),
    ...listProgramFiles(machine, windowsApps),
  ];
}

/** Lists ways to install a browser, the most general first. `apt-get` is on Debian and its derivatives. */
export function listInstallSteps({ platform, isRoot }: Machine): readonly InstallStep[] {
  const download = {
    message:
      "No Chrome, Chromium or Edge is installed; downloading one: npx playwright-core install chromium",
    command: process.execPath,
    args: [path.resolve("node_modules/playwright-core/cli.js"), "install", "chromium"],
  };
  if (platform !== "linux") return [download];
  const [command = "", ...args] = isRoot
    ? ["sh", "-c", debianPackage]
    : ["sudo", "-n", "sh", "-c", debianPackage];
  return [download, { message: `Installing Debian's package instead: ${debianPackage}`, command, args }];
}

function findChromium(machine: Machine): string | undefined {
  const chosen = machine.environment["CHROME_PATH"];
  if (chosen && !existsSync(chosen)) {
    throw new Error(`CHROME_PATH is "${chosen}", and there is no such file; mend it with: unset CHROME_PATH`);
  }
  if (chosen) return chosen;
  return [...listChromiumPlaces(machine), chromium.executablePath()].find((place) => existsSync(place));
}

async function installChromium(machine: Machine, say: (line: string) => void): Promise<string> {
  const failures: string[] = [];
  for (const { message, command, args } of listInstallSteps(machine)) {
    say(message);
    try {
      await run(command, args, { timeout: testLimit });
      const found = findChromium(machine);
      if (!found) throw new Error("it succeeded, but there is still no browser");
      // A downloaded browser may lack system libraries, which shows when it starts.
      if (machine.platform === "linux") await run(found, ["--version"]);
      return found;
    } catch (error) {
      failures.push(firstLine(error));
      say(`That did not work: ${firstLine(error)}`);
    }
  }
  const mend =
    machine.platform === "linux" ? `sudo sh -c "${debianPackage}"` : "npx playwright-core install chromium";
  throw new Error(
    `the browser tests need Chrome, Chromium or Edge, in CHROME_PATH or in one of the usual places; none was found, and ` +
      `none could be installed: ${failures.join("; ")}. Mend it with: ${mend}`,
  );
}

function readMachine(): Machine {
  const { env: environment, platform } = process;
  return { environment, platform, home: homedir(), isRoot: process.getuid?.() === 0 };
}

function listOnPath({ environment, platform }: Machine, names: readonly string[]): string[] {
  const isWindows = platform === "win32";
  const { join, delimiter } = isWindows ? path.win32 : path.posix;
  const folders = (environment["PATH"] ?? environment["Path"] ?? "").split(delimiter).filter(Boolean);
  // Names before folders: Chrome is preferred to Chromium in any folder.
  return names.flatMap((name) => folders.map((folder) => join(folder, isWindows ? `${name}.exe` : name)));
}

function listProgramFiles({ environment, platform }: Machine, programs: readonly string[]): string[] {
  if (platform !== "win32") return [];
  const folders = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap(
    (name) => environment[name] ?? [],
  );
  return folders.flatMap((folder) => programs.map((program) => path.win32.join(folder, program)));
}

function firstLine(error: unknown): string {
  const text = error instanceof Error && "stderr" in error && error.stderr ? error.stderr : error;
  return String(text).trim().split("\n")[0] ?? "";
}
