import path from "node:path";
import { pathToFileURL } from "node:url";

/**
 * An error in code for the one who mends it: first what happened at the bottom, with the places in the project's own files,
 * then what it stopped. Frames of Node and of dependencies are left out, unless there are no others.
 * @param root absolute path of the project.
 */
export function formatCodeError(error: unknown, root: string): string {
  const [origin, ...stopped] = findChain(error).reverse();
  const { title, frames } = readStack(origin);
  const ours = frames.filter((frame) => !/node_modules|\(?node:/.test(frame));
  const shown = ours.length > 0 ? ours : frames;
  const report = [title, ...shown, ...stopped.map((outer) => `in: ${readStack(outer).title}`)].join("\n");
  return report.replaceAll(`${pathToFileURL(root).href}/`, "").replaceAll(root + path.sep, "");
}

/** An error and what caused it, outermost first; Eleventy calls a cause `originalError`. */
function findChain(error: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let next = error; next !== undefined && !chain.includes(next); next = findCause(next))
    chain.push(next);
  return chain;
}

function findCause(error: unknown): unknown {
  if (!(error instanceof Error)) return undefined;
  return "originalError" in error ? error.originalError : error.cause;
}

function readStack(error: unknown): { title: string; frames: string[] } {
  if (!(error instanceof Error)) return { title: String(error), frames: [] };
  const title = `${error.name}: ${error.message}`;
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return { title, frames };
}
