import { existsSync } from "node:fs";
import { mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { createStage } from "../../src/output/stage.ts";
import { createFolder } from "../helpers/publication.ts";

it("puts a finished site in place of the old one, whole", async () => {
  const root = await createFolder({ "dist/old.html": "old" });
  const stage = await createStage(path.join(root, "stage"));
  await writeFile(path.join(stage.folder, "new.html"), "new");
  expect(existsSync(path.join(root, "dist/old.html"))).toBe(true);
  await stage.publish(path.join(root, "dist"));
  expect(existsSync(path.join(root, "dist/old.html"))).toBe(false);
  expect(await readFile(path.join(root, "dist/new.html"), "utf8")).toBe("new");
  expect(existsSync(stage.folder)).toBe(false);
});

it("puts a first site in place where there was none", async () => {
  const root = await createFolder({});
  const stage = await createStage(path.join(root, "stage"));
  await stage.publish(path.join(root, "dist"));
  expect(existsSync(path.join(root, "dist"))).toBe(true);
});

it("leaves a link in the site's place alone, and says so", async () => {
  const root = await createFolder({ "elsewhere/old.html": "old" });
  await symlink(path.join(root, "elsewhere"), path.join(root, "dist"));
  const stage = await createStage(path.join(root, "stage"));
  await expect(stage.publish(path.join(root, "dist"))).rejects.toThrow("not a folder of its own");
  expect(existsSync(path.join(root, "dist/old.html"))).toBe(true);
});

it("keeps the old site when the new one cannot be put in its place", async () => {
  const root = await createFolder({ "dist/old.html": "old" });
  const stage = await createStage(path.join(root, "stage"));
  await rm(stage.folder, { recursive: true });
  await expect(stage.publish(path.join(root, "dist"))).rejects.toThrow("ENOENT");
  expect(await readFile(path.join(root, "dist/old.html"), "utf8")).toBe("old");
});

it("removes what a killed build left behind, and leaves a running one alone", async () => {
  const root = await createFolder({});
  const gone = path.join(root, "stage/4194999");
  const running = path.join(root, `stage/${process.ppid}`);
  await mkdir(gone, { recursive: true });
  await mkdir(running, { recursive: true });
  await createStage(path.join(root, "stage"));
  expect(existsSync(gone)).toBe(false);
  expect(existsSync(running)).toBe(true);
});
