import path from "node:path";
import { build } from "esbuild";

/** Compiles a module that imports TypeScript of the repository into one file of JavaScript, packages included. */
export async function compileScript(source: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: path.resolve(import.meta.dirname, "../.."), loader: "ts" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    write: false,
  });
  return outputFiles.map(({ text }) => text).join("");
}
