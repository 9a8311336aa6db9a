import { chmod, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { copyInto } from "../../src/build/copy-into.ts";
import { createFolder } from "../helpers/publication.ts";

it.each([0o400, 0o600, 0o755])(
  "copies a file into a new folder, for all to read, whoever may read it: %o",
  async (mode) => {
    const root = await createFolder({ "source.png": "picture", "site/index.html": "" });
    const source = path.join(root, "source.png");
    await chmod(source, mode);
    await copyInto(path.join(root, "site"), root, { url: "images/a.png", file: "source.png" });
    const copy = path.join(root, "site/images/a.png");
    expect(await readFile(copy, "utf8")).toBe("picture");
    await writeFile(path.join(root, "new"), "");
    expect((await stat(copy)).mode).toBe((await stat(path.join(root, "new"))).mode);
  },
);
