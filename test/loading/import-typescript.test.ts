import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { importTypeScript } from "../../src/loading/import-typescript.ts";
import { createFolder } from "../helpers/publication.ts";

it.each([".cache", ".cache/modules", ".cache/modules/_data"])(
  "imports where a file or a link to a folder elsewhere is in the place of %s",
  async (place) => {
    const root = await createFolder({ "_data/a.ts": "export const a: number = 1;" });
    await mkdir(path.join(root, "elsewhere"));
    for (const damage of [
      (file: string) => writeFile(file, "a file"),
      (file: string) => symlink(path.join(root, "elsewhere"), file),
    ]) {
      await rm(path.join(root, place), { recursive: true, force: true });
      await mkdir(path.dirname(path.join(root, place)), { recursive: true });
      await damage(path.join(root, place));
      expect(await importTypeScript(root, ["_data/a.ts"])).toEqual([expect.objectContaining({ a: 1 })]);
    }
  },
);
