import { hash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { checksumsUrl } from "../model/urls.ts";
import type { PlannedPage } from "../site/create-template.ts";
import { offprintTemplate } from "../site/text-templates.ts";

/** Lists the URLs of all offprints, sorted. */
export function listOffprints(plan: readonly PlannedPage[]): readonly string[] {
  const offprints = plan.filter(({ template }) => template === offprintTemplate.name);
  return offprints.map(({ url }) => url).sort();
}

/**
 * Writes the SHA-256 of each offprint in the format of `sha256sum -c`: hash, two spaces, path from `folder`. A site without offprints has
 * no such file.
 */
export async function writeChecksums(offprints: readonly string[], folder: string): Promise<void> {
  if (offprints.length === 0) return;
  const lines: string[] = [];
  for (const url of offprints)
    lines.push(`${hash("sha256", await readFile(path.join(folder, url)))}  ${url}\n`);
  await writeFile(path.join(folder, checksumsUrl), lines.join(""));
}
