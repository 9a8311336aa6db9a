import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { count } from "../src/model/format-summary.ts";
import { escapeLines } from "../src/model/printable.ts";
import { UsageError } from "../src/model/usage-error.ts";
import { type FetchedPackage, fetchPackage } from "../src/upgrading/fetch-package.ts";
import { findChanges } from "../src/upgrading/find-changes.ts";
import {
  countUncommitted,
  findForeignLock,
  findInstalled,
  type InstalledPackage,
} from "../src/upgrading/find-installed.ts";
import { formatChanges } from "../src/upgrading/format-changes.ts";
import { installPackage } from "../src/upgrading/install-package.ts";
import { compareVersions } from "../src/upgrading/version-order.ts";
import { type CommandArguments, runCommandLine } from "./command-line.ts";

const root = process.cwd();

const usage = `npm run upgrade [-- VERSION|TARBALL] [--dry-run]

Installs a newer version of Offprint, the newest by default; says what changed for this publication: files of its
own whose original changed, words and facts that are new or gone, what the changelog says about upgrading; then
builds and checks the site with it. Changes no content, no facts and no theme.

  --dry-run  says what would change, and installs nothing`;

const options = { "dry-run": { type: "boolean", default: false } } as const;

async function upgrade({ values, positionals }: CommandArguments<typeof options>): Promise<void> {
  const isDryRun = values["dry-run"];
  const installed = await findInstalled(root);
  const scratch = await mkdtemp(path.join(tmpdir(), "offprint-upgrade-"));
  try {
    const wanted = await fetchPackage(parseWanted(positionals), scratch);
    if (positionals.length === 0 && compareVersions(wanted.version, installed.version) <= 0)
      return console.log(`offprint ${installed.version} is the newest version.`);
    const changes = formatChanges(await findChanges(root, installed, wanted));
    checkMachine(wanted, isDryRun);
    await sayState();
    if (!isDryRun) await installPackage(root, wanted);
    console.log(`offprint ${installed.version} → ${wanted.version}`);
    for (const line of changes) console.log(escapeLines(line));
    if (isDryRun) console.log("\nA dry run: nothing was installed.");
    else await buildAndCheck(installed);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** @returns a version, or the absolute path of a tarball. */
function parseWanted(positionals: readonly string[]): string {
  const [wanted = "latest", ...others] = positionals;
  if (others.length > 0)
    throw new UsageError(`found ${positionals.length} versions; expected one: npm run upgrade -- 0.2.0`);
  const file = path.resolve(process.env["INIT_CWD"] ?? ".", wanted);
  if (/\.(tgz|tar\.gz)$/.test(wanted) || existsSync(file)) return file;
  if (/^[\w^~][\w.^~+-]*$/.test(wanted)) return wanted;
  throw new UsageError(`"${wanted}" is no version; expected one such as 0.2.0, or the path of a tarball`);
}

/** @throws UsageError if the version cannot be installed here. */
function checkMachine({ node, version, spec }: FetchedPackage, isDryRun: boolean): void {
  if (process.versions.node.localeCompare(node, "en", { numeric: true }) < 0)
    throw new UsageError(
      `offprint ${version} needs Node >=${node}, and this is ${process.versions.node}; install it from https://nodejs.org/`,
    );
  const lock = findForeignLock(root);
  if (!lock || existsSync(path.join(root, "package-lock.json"))) return;
  const found = `found ${lock.file}, and this command knows npm only`;
  if (!isDryRun)
    throw new UsageError(`${found}; see what changes with --dry-run, then: ${lock.command} ${spec}`);
  console.log(`${found}; upgrade with: ${lock.command} ${spec}`);
}

async function sayState(): Promise<void> {
  const uncommitted = await countUncommitted(root);
  if (uncommitted > 0)
    console.log(`${count(uncommitted, "file")} with changes that are not committed; they stay as they are.`);
}

/** Runs the new version's commands, which print what they find. */
async function buildAndCheck({ version, restore }: InstalledPackage): Promise<void> {
  console.log("");
  for (const command of ["build", "check"]) {
    const program = path.join(root, "node_modules/offprint/scripts/run.js");
    const [status]: unknown[] = await once(
      spawn(process.execPath, [program, command], { stdio: "inherit" }),
      "exit",
    );
    if (status !== 0)
      throw new UsageError(
        `the new version is installed, but does not ${command} this publication: correct the mistakes above, or go back to ${version}: ${restore}`,
      );
  }
}

await runCommandLine(usage, options, upgrade);
