import { mkdir, symlink } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { listStatics } from "../../src/edition/list-statics.ts";
import { createFolder } from "../helpers/publication.ts";

describe("listStatics", () => {
  it("finds files in every folder, hidden ones too, and leaves out what systems and editors leave behind", async () => {
    const root = await createFolder({
      "src/static/.nojekyll": "",
      "src/static/icons/a.svg": "<svg/>",
      "src/static/.DS_Store": "x",
      "src/static/icons/Thumbs.db": "x",
      "src/static/icons/.a.svg.swp": "x",
      "src/static/icons/a.svg~": "x",
    });
    const { files, diagnostics } = await listStatics(root);
    expect([...files].sort()).toEqual([".nojekyll", "icons/a.svg"]);
    expect(diagnostics).toEqual([]);
  });

  it("reports links, wherever they lead", async () => {
    const root = await createFolder({ "src/static/a.txt": "a", "secret.txt": "not to be published" });
    await mkdir(path.join(root, "src/static/folder"));
    for (const [link, target] of [
      ["outside", "secret.txt"],
      ["folder/inside", "src/static/a.txt"],
      ["nowhere", "none"],
    ])
      await symlink(path.join(root, target ?? ""), path.join(root, "src/static", link ?? ""));
    const { files, diagnostics } = await listStatics(root);
    expect(files).toEqual(["a.txt"]);
    expect(diagnostics.map(({ file, message }) => `${file}: ${message}`).sort()).toEqual(
      ["folder/inside", "nowhere", "outside"].map(
        (link) => `src/static/${link}: neither a file nor a folder; put the file itself here`,
      ),
    );
  });

  it("finds nothing where there is no such folder", async () => {
    expect(await listStatics(await createFolder({}))).toEqual({ files: [], diagnostics: [] });
  });
});
