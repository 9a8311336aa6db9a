import { existsSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { inject } from "vitest";
import { waitUntil } from "./wait-until.ts";

/**
 * Finds a folder that all test files of a run share. The first that asks for it makes it, the others wait. Nobody changes its
 * files: take a copy.
 * @param make makes the folder anywhere on the same disk, and returns its path.
 * @returns absolute path of the folder.
 * @throws Error with what `make` threw, in each test file that asks.
 */
export async function makeOnce(name: string, make: () => Promise<string>): Promise<string> {
  const folder = path.join(inject("sharedFolder"), name);
  const failure = `${folder} failed`;
  if (await isFirst(`${folder} started`)) {
    await make()
      .then((made) => rename(made, folder))
      .catch((error: unknown) => writeFile(failure, String(error)));
  }
  await waitUntil(() => {
    if (!existsSync(folder) && !existsSync(failure)) throw new Error(`no ${name} yet`);
  });
  if (existsSync(failure)) throw new Error(await readFile(failure, "utf8"));
  return folder;
}

/** Test files run in processes of their own: only one of them makes the folder. */
function isFirst(folder: string): Promise<boolean> {
  return mkdir(folder).then(
    () => true,
    () => false,
  );
}
