import path from "node:path";
import { z } from "zod";
import { readIfThere } from "../memory/read-if-there.ts";
import { findEnd } from "../model/decode-text.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { packageRoot } from "../model/package-root.ts";

const name = "offprint";
const dependencies = z.record(z.string(), z.unknown()).catch({});
const manifestSchema = z.object({
  version: z.string().catch(""),
  dependencies,
  devDependencies: dependencies,
});
const lockSchema = z.object({
  packages: z.object({ [`node_modules/${name}`]: z.object({ version: z.string() }) }),
});

/**
 * Compares the version that runs with those that a publication asks for in package.json and package-lock.json. Another machine
 * installs what these say, and would build another site.
 * @param root absolute path of the publication.
 * @param own folder of the package that runs.
 * @returns at most one hint: `npm ci` makes everything equal to the lock, so the lock comes first.
 */
export function checkVersion(root: string, own = packageRoot): Diagnostic[] {
  if (root === own) return [];
  const { version } = readManifest(path.join(own, "package.json")).data;
  const lock = readLock(path.join(root, "package-lock.json"));
  if (lock && lock.version !== version) {
    const message = `${name} ${version} is installed, and the lock has ${lock.version}; install what it says: npm ci`;
    return [report("package-lock.json", lock.text, `"node_modules/${name}"`, message)];
  }
  const { data, text } = readManifest(path.join(root, "package.json"));
  const range = data.dependencies[name] ?? data.devDependencies[name];
  if (typeof range !== "string" || allows(range, version) !== false) return [];
  const message = `${name} ${version} is installed, and "${range}" asks for another; install one that it allows: npm install`;
  return [report("package.json", text, `"${name}"`, message)];
}

/**
 * True if a range allows a version: one version, or `^` or `~` before it (npm's semver, “Ranges”).
 * @returns undefined for another range, an address or a tag.
 */
export function allows(range: string, version: string): boolean | undefined {
  const [, sign, ...wanted] = /^([~^]?)(\d+)\.(\d+)\.(\d+)$/.exec(range) ?? [];
  const [, ...found] = /^(\d+)\.(\d+)\.(\d+)$/.exec(version) ?? [];
  if (sign === undefined || found.length === 0) return undefined;
  // The first parts must be equal: up to the first that is not 0, up to the second, or all.
  const significant = wanted.findIndex((part) => part !== "0");
  const fixed = sign === "^" ? (significant === -1 ? 3 : significant + 1) : sign === "~" ? 2 : 3;
  if (wanted.slice(0, fixed).join(".") !== found.slice(0, fixed).join(".")) return false;
  const order = found.join(".").localeCompare(wanted.join("."), "en", { numeric: true });
  return order >= 0;
}

function report(file: string, text: string, key: string, message: string): Diagnostic {
  const start = Math.max(0, text.indexOf(key));
  return { file, ...findEnd(text.slice(0, start)), field: "version", message, severity: "hint" };
}

/** A file that cannot be read or parsed has nothing to compare; npm says what is wrong with it. */
function readManifest(file: string) {
  const { text, json } = readJson(file);
  return {
    text,
    data: manifestSchema.catch({ version: "", dependencies: {}, devDependencies: {} }).parse(json),
  };
}

function readLock(file: string) {
  const { text, json } = readJson(file);
  const version = lockSchema.safeParse(json).data?.packages[`node_modules/${name}`]?.version;
  return version === undefined ? undefined : { text, version };
}

function readJson(file: string): { readonly text: string; readonly json: unknown } {
  const text =
    readIfThere(file)
      ?.toString()
      .replace(/^\uFEFF/, "") ?? "";
  try {
    return { text, json: JSON.parse(text) };
  } catch {
    return { text, json: undefined };
  }
}
