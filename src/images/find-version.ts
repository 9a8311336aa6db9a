import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const cache = new Map<string, string>();

/** Finds the version of an installed package without loading it. */
export function findVersion(name: string): string {
  const version = cache.get(name) ?? readVersion(name);
  cache.set(name, version);
  return version;
}

function readVersion(name: string): string {
  const entry = createRequire(import.meta.url).resolve(name);
  const ownFolder = path.join("node_modules", name);
  const folder = entry.slice(0, entry.lastIndexOf(ownFolder) + ownFolder.length);
  const manifest: unknown = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  if (typeof manifest === "object" && manifest !== null && "version" in manifest)
    return String(manifest.version);
  throw new Error(`the package.json of ${name} has no version`);
}
