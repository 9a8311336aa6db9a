import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import * as theme from "../../_includes/theme.ts";

const folder = path.resolve(import.meta.dirname, "../../_includes");

it("exports every layout and component under a name of its own", async () => {
  const names: string[] = [];
  for (const part of ["layouts", "components"])
    for (const file of await readdir(path.join(folder, part))) {
      const text = await readFile(path.join(folder, part, file), "utf8");
      names.push(...[...text.matchAll(/^export function (\w+)/gm)].map(([, name = ""]) => name));
    }
  expect(Object.keys(theme).sort()).toEqual(
    [...names, "createFormats", "defineWords", "findLabels", "joinPieces", "langOf", "original"].sort(),
  );
});
