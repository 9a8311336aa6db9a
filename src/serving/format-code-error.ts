import path from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Formats an error in code: first the innermost cause with its stack, then the messages of the errors around it. Stack frames of Node
 * and of dependencies are left out, unless there are no others; paths count from the project.
 * @param root absolute path of the project.
 */
export function formatCodeError(error: unknown, root: string): string {
  const [origin, ...outer] = listCauses(error).reverse();
  const { title, frames } = readStack(origin);
  const ours = frames.filter((frame) => !/node_modules|\(?node:/.test(frame));
  const shown = ours.length > 0 ? ours : frames;
  const report = [title, ...shown, ...outer.map((one) => `in: ${readStack(one).title}`)].join("\n");
  return report.replaceAll(`${pathToFileURL(root).href}/`, "").replaceAll(root + path.sep, "");
}

/** Lists an error and its causes, outermost first. Eleventy's errors have their cause in `originalError`. */
function listCauses(error: unknown): unknown[] {
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
