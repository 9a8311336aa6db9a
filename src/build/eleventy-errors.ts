import { existsSync } from "node:fs";
import path from "node:path";
import { readThrown } from "../loading/facts/read-facts.ts";
import { describeBuildFailure, isBuildFailure } from "../loading/import-typescript.ts";
import { ContentError, type Diagnostic } from "../model/diagnostic.ts";
import { packageRoot } from "../model/package-root.ts";
import { findConfigName } from "./find-config.ts";

/** An input path in a message of Eleventy: `… from "./src/pages/a.njk"`. */
const inputPath = /\.\/[^\s"'`)]+/g;
/** Nunjucks writes `(Line 3, Column 5)`, Liquid `line:3, col:5`. */
const place = /line:? ?(\d+)(?:, col(?:umn)?:? ?(\d+))?/i;

/**
 * Finds the reason in an error that a run of Eleventy threw. Eleventy wraps errors (`originalError`), each with a message that
 * says what it was doing, and with which template.
 * @param root absolute path of the publication.
 * @returns a ContentError for a mistake in content, facts, the configuration, an own template or an override; any other error as it is.
 */
export function explainEleventyError(error: unknown, root: string): unknown {
  const chain = listChain(error);
  const content = chain.find((one) => one instanceof ContentError);
  if (content) return content;
  const reason = chain.at(-1);
  if (chain.some(({ name }) => name === "EleventyConfigError")) return explainConfigError(reason, root);
  const override = findOverride(reason, root);
  if (override) return new ContentError([override]);
  const messages = chain.map(({ message }) => message);
  const file = messages
    .flatMap((message) => message.match(inputPath) ?? [])
    .map((found) => path.posix.normalize(found))
    .find((found) => existsSync(path.join(root, found)));
  if (file === undefined || reason === undefined || "code" in reason) return error;
  return new ContentError([describe(file, reason, messages)]);
}

function listChain(error: unknown): Error[] {
  if (!(error instanceof Error)) return [];
  return [error, ...("originalError" in error ? listChain(error.originalError) : [])];
}

/** Returns a diagnostic, because the configuration is the publication's own; but the command line reports a missing package. */
function explainConfigError(reason: Error | undefined, root: string): unknown {
  if (reason === undefined || "code" in reason) return reason;
  const file = findConfigName(root);
  const { line, column, message } = readThrown(file, reason);
  return new ContentError([{ file, line, column, field: "config", message }]);
}

/** Finds the place in a publication's own layout or component that threw. An error in the theme itself is a bug, not a diagnostic. */
function findOverride(reason: Error | undefined, root: string): Diagnostic | undefined {
  const found = /(_includes\/(?:layouts|components)\/[\w.-]+\.tsx)[^:\s]*:(\d+):(\d+)/.exec(
    reason?.stack ?? "",
  );
  const [, file = "", line, column] = found ?? [];
  if (!reason || !found || root === packageRoot || !existsSync(path.join(root, file))) return undefined;
  return { file, line: Number(line), column: Number(column), field: "theme", message: reason.message };
}

function describe(file: string, reason: Error, messages: readonly string[]): Diagnostic {
  if (isBuildFailure(reason)) return describeBuildFailure(file, reason, "template");
  const [, line = 1, column = 1] = messages.map((message) => place.exec(message)).findLast(Boolean) ?? [];
  const text = reason.message
    .split("\n")
    .map((part) => part.trim())
    .filter(Boolean)
    .join(" ");
  return { file, line: Number(line), column: Number(column), field: "template", message: text };
}
