import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const known = new Map<string, string>();

/** The version of an installed package, found without loading it. */
export function findVersion(name: string): string {
  const version = known.get(name) ?? readVersion(name);
  known.set(name, version);
  return version;
}

function readVersion(name: string): string {
  const entry = createRequire(import.meta.url).resolve(name);
  const ownFolder = path.join("node_modules", name);
  const folder = entry.slice(0, entry.lastIndexOf(ownFolder) + ownFolder.length);
  const manifest: unknown = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  if (typeof manifest === "object" && manifest !== null && "version" in manifest)
    return String(manifest.version);
  throw new Error(`${name} says no version`);
}
