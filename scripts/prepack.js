import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { compilePackage } from "./compile-code.js";

/*
 * npm runs this before `npm pack` and `npm publish`: it makes lib/, which is the compiled code and its types. A publication
 * runs no TypeScript of ours, because Node refuses to strip types from packages.
 */

const packageRoot = path.resolve(import.meta.dirname, "..");
rmSync(path.join(packageRoot, "lib"), { recursive: true, force: true });
await compilePackage(packageRoot);
const { status } = spawnSync("npx", ["--no-install", "tsc", "--project", "src/exports/tsconfig.types.json"], {
  cwd: packageRoot,
  stdio: "inherit",
});
process.exitCode = status ?? 1;
