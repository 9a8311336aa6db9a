import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { writeInFolder } from "../../src/output/write-in-folder.ts";
import { createFolder } from "../helpers/publication.ts";

it("writes a file under its URL, in a folder that need not be there", async () => {
  const folder = path.join(await createFolder({}), "site");
  await writeInFolder("2021/a.html", "A", folder);
  expect(await readFile(path.join(folder, "2021/a.html"), "utf8")).toBe("A");
});
