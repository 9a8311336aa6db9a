import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { isMissing } from "../model/system-error.ts";
import { UsageError } from "../model/usage-error.ts";
import type { PackageContents } from "./package-contents.ts";

/** A version of Offprint as its package has it. */
export interface OffprintPackage {
  /** Absolute path of its folder. */
  readonly folder: string;
  readonly version: string;
  /** The lowest version of Node that it runs on; "" for any. */
  readonly node: string;
  readonly changelog: string;
  /** Undefined for a package that does not list them. */
  readonly contents?: PackageContents;
}

const manifestSchema = z.object({
  name: z.literal("offprint"),
  version: z.string(),
  engines: z.object({ node: z.string().default("") }).default({ node: "" }),
});
const names = z.array(z.string());
const contentsSchema = z.object({ facts: names, words: names });

/**
 * Reads what an upgrade needs to know of a package.
 * @param name what a message calls it.
 * @throws UsageError if the folder has another package.
 */
export async function openPackage(folder: string, name = folder): Promise<OffprintPackage> {
  const manifest = manifestSchema.safeParse(parseJson(await readText(path.join(folder, "package.json"))));
  if (!manifest.success) throw new UsageError(`${name} is not the package offprint`);
  const { version, engines } = manifest.data;
  const contents = contentsSchema.safeParse(
    parseJson(await readText(path.join(folder, "lib/contents.json"))),
  );
  return {
    folder,
    version,
    node: /^>=([\d.]+)$/.exec(engines.node)?.[1] ?? "",
    changelog: (await readText(path.join(folder, "CHANGELOG.md"))) ?? "",
    ...(contents.success && { contents: contents.data }),
  };
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return undefined;
  }
}

/** Reads a text file; undefined if there is none. */
export async function readText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
