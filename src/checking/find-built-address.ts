import { readFile } from "node:fs/promises";
import path from "node:path";
import { scanPage } from "./scan-page.ts";

/**
 * The address that a site was built for: its home page names it as its own.
 * @param folder absolute path of the built site.
 * @returns undefined where there is no home page, or one without a canonical link: the checks have more to say about it.
 */
export async function findBuiltAddress(folder: string): Promise<string | undefined> {
  const page = await readFile(path.join(folder, "index.html"), "utf8").catch(() => undefined);
  return page === undefined ? undefined : scanPage("index.html", page).canonical;
}
