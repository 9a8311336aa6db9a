import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { compilePackage } from "./compile-code.js";

/*
 * npm runs this before `npm pack` and `npm publish`: it makes lib/, which is the compiled code, its types, and the names of
 * facts and words, which `offprint upgrade` of another version compares. A publication runs no TypeScript of ours, because Node
 * refuses to strip types from packages.
 */

const packageRoot = path.resolve(import.meta.dirname, "..");
const lib = path.join(packageRoot, "lib");
rmSync(lib, { recursive: true, force: true });
await compilePackage(packageRoot);
const { listContents } = await import(pathToFileURL(path.join(lib, "contents.mjs")).href);
writeFileSync(path.join(lib, "contents.json"), JSON.stringify(listContents()));
rmSync(path.join(lib, "contents.mjs"));
// `npm run typecheck` checks the types, which takes ten times as long as writing them.
const writeTypes = ["tsc", "--project", "src/exports/tsconfig.types.json", "--noCheck"];
const { status } = spawnSync("npx", ["--no-install", ...writeTypes], { cwd: packageRoot, stdio: "inherit" });
process.exitCode = status ?? 1;
