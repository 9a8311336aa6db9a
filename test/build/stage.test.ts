import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, it } from "vitest";
import { createStage, restoreSite } from "../../src/build/stage.ts";
import { compileScript } from "../helpers/compile-script.ts";
import { createFolder } from "../helpers/publication.ts";

it("puts a finished site in place of the old one, whole", async () => {
  const root = await createFolder({ "dist/old.html": "old" });
  const stage = await createStage(path.join(root, "stage"), path.join(root, "dist"));
  await writeFile(path.join(stage.folder, "new.html"), "new");
  expect(existsSync(path.join(root, "dist/old.html"))).toBe(true);
  await stage.publish();
  expect(existsSync(path.join(root, "dist/old.html"))).toBe(false);
  expect(await readFile(path.join(root, "dist/new.html"), "utf8")).toBe("new");
  expect(existsSync(stage.folder)).toBe(false);
});

it("puts a first site in place where there was none", async () => {
  const root = await createFolder({});
  const stage = await createStage(path.join(root, "stage"), path.join(root, "dist"));
  await stage.publish();
  expect(existsSync(path.join(root, "dist"))).toBe(true);
});

it("leaves a link in the site's place alone, and says so", async () => {
  const root = await createFolder({ "elsewhere/old.html": "old" });
  await symlink(path.join(root, "elsewhere"), path.join(root, "dist"));
  const stage = await createStage(path.join(root, "stage"), path.join(root, "dist"));
  await expect(stage.publish()).rejects.toThrow("is a file or a link");
  expect(existsSync(path.join(root, "dist/old.html"))).toBe(true);
});

it("keeps the old site when the new one cannot be put in its place", async () => {
  const root = await createFolder({ "dist/old.html": "old" });
  const stage = await createStage(path.join(root, "stage"), path.join(root, "dist"));
  await rm(stage.folder, { recursive: true });
  await expect(stage.publish()).rejects.toThrow("ENOENT");
  expect(await readFile(path.join(root, "dist/old.html"), "utf8")).toBe("old");
});

it("removes what a killed build left behind, and leaves a running one alone", async () => {
  const root = await createFolder({});
  const gone = path.join(root, "stage/4194999");
  const running = path.join(root, `stage/${process.ppid}`);
  await mkdir(gone, { recursive: true });
  await mkdir(running, { recursive: true });
  await createStage(path.join(root, "stage"), path.join(root, "dist"));
  expect(existsSync(gone)).toBe(false);
  expect(existsSync(running)).toBe(true);
});

it("puts a site in place although another build does so at the same moment", async () => {
  const root = await createFolder({ "dist/old.html": "old" });
  const target = path.join(root, "dist");
  const stage = await createStage(path.join(root, "stage"), target);
  await writeFile(path.join(stage.folder, "new.html"), "new");
  const published = stage.publish();
  await mkdir(target).catch(() => {});
  await writeFile(path.join(target, "other.html"), "other").catch(() => {});
  await published;
  expect(await readdir(target)).toContain("new.html");
});

/** Where the process that builds is told to end itself: before its first change to the disk, its second, and so on. */
const killer = `
import fs from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
let left = Number(process.env.STEP);
for (const name of ["mkdir", "rename", "rm"]) {
  const call = fs[name];
  fs[name] = (...values) => {
    if (left-- === 0) process.kill(process.pid, "SIGKILL");
    return call(...values);
  };
}
syncBuiltinESMExports();
`;

const builder = `
import { writeFile } from "node:fs/promises";
import { createStage } from ${JSON.stringify(path.resolve("src/build/stage.ts"))};
const stage = await createStage("stage", "dist");
await writeFile(stage.folder + "/a.html", "new");
await writeFile(stage.folder + "/b.html", "new");
await stage.publish();
`;

it("leaves the old site or the new one, whole, wherever a build is killed", async () => {
  const code = await compileScript(builder);
  const outcomes: string[] = [];
  for (let step = 0; outcomes.at(-1) !== "finished"; step++) {
    const old = { "dist/a.html": "old", "dist/b.html": "old" };
    const root = await createFolder({ ...old, "killer.mjs": killer, "builder.mjs": code });
    const target = path.join(root, "dist");
    const build = spawnSync(process.execPath, ["--import", "./killer.mjs", "builder.mjs"], {
      cwd: root,
      env: { ...process.env, STEP: String(step) },
      encoding: "utf8",
    });
    expect(build.stderr).toBe("");
    const isThere = existsSync(target);
    expect(await restoreSite(path.join(root, "stage"), target)).toBe(!isThere);
    const texts = await Promise.all(
      ["a", "b"].map((name) => readFile(path.join(target, `${name}.html`), "utf8")),
    );
    expect(new Set(texts).size).toBe(1);
    outcomes.push(build.signal ? `${isThere ? "" : "restored "}${texts[0]}` : "finished");

    // What the killed one had begun to remove is no site, should somebody delete the new one.
    if (texts[0] === "new") await rm(target, { recursive: true });
    if (texts[0] === "new" && (await restoreSite(path.join(root, "stage"), target)))
      expect((await readdir(target)).sort()).toEqual(["a.html", "b.html"]);
    await createStage(path.join(root, "stage"), target);
    expect(await readdir(path.join(root, "stage"))).toEqual([String(process.pid)]);
  }
  expect(new Set(outcomes)).toEqual(new Set(["old", "restored old", "new", "finished"]));
});

it("restores a site that the next process of the same number would have removed", async () => {
  const root = await createFolder({ [`stage/${process.pid}/old/a.html`]: "old" });
  const target = path.join(root, "dist");
  await createStage(path.join(root, "stage"), target);
  expect(await readFile(path.join(target, "a.html"), "utf8")).toBe("old");
});

it("restores a site of a number that another process has by now, and of several the newest", async () => {
  const root = await createFolder({
    "stage/4194998/old/a.html": "older",
    [`stage/${process.ppid}/site/a.html`]: "newest",
  });
  const target = path.join(root, "dist");
  const saved = path.join(root, `stage/${process.ppid}`);
  // File times move in steps of some milliseconds.
  await wait(50);
  await rename(path.join(saved, "site"), path.join(saved, "old"));
  expect(await restoreSite(path.join(root, "stage"), target)).toBe(true);
  expect(await readFile(path.join(target, "a.html"), "utf8")).toBe("newest");
  expect(await restoreSite(path.join(root, "stage"), target)).toBe(false);
});
