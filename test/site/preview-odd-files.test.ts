import { execSync } from "node:child_process";
import { chmod, mkdir, rename, rm, symlink } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { createProject, type Project } from "../helpers/project.ts";
import { type RunningCommand, startCommand } from "../helpers/running-command.ts";
import { request } from "../serving/request.ts";

let project: Project;
let preview: RunningCommand;
const at = (file: string) => path.join(project.root, file);
beforeAll(async () => {
  project = await createProject();
  await project.write({ "dist/index.html": "home", "dist/404.html": "missing", "secret.txt": "secret" });
  preview = await startCommand(project.root, "preview");
});
afterAll(async () => {
  await preview.kill();
  await project.remove();
});

const isRoot = process.getuid?.() === 0;
const isWindows = process.platform === "win32";

describe.skipIf(isWindows)("npm run preview", () => {
  it("does not follow symbolic links out of dist/, to nothing, or in a circle", async () => {
    await project.write({ "dist-2/a.html": "beside", "dist/a.html": "within" });
    const links = {
      "out.txt": "../secret.txt",
      "out.html": "/etc/hostname",
      "beside.html": "../dist-2/a.html",
      folder: "..",
      "nowhere.html": "nope",
      "circle.html": "circle.html",
    };
    for (const [link, target] of Object.entries(links)) await symlink(target, at(`dist/${link}`));
    for (const link of [...Object.keys(links), "folder/secret.txt"])
      expect(await request(preview.url + link), link).toMatchObject({ status: 404, text: "missing" });
    await symlink("a.html", at("dist/in.html"));
    expect(await request(`${preview.url}in.html`)).toMatchObject({ status: 200, text: "within" });
  });

  it("does not send folders, pipes and sockets", async () => {
    await mkdir(at("dist/folder.html"));
    execSync("mkfifo dist/pipe.html", { cwd: project.root });
    const socket = createServer().listen(at("dist/socket.html"));
    onTestFinished(() => void socket.close());
    for (const name of ["folder.html", "folder.html/", "pipe.html", "socket.html"])
      expect(await request(preview.url + name), name).toMatchObject({ status: 404, text: "missing" });
  });

  it.skipIf(isRoot)("says that a file cannot be read", async () => {
    await project.write({ "dist/shut.html": "shut" });
    await chmod(at("dist/shut.html"), 0);
    expect(await request(`${preview.url}shut.html`)).toMatchObject({
      status: 500,
      text: "This file cannot be sent: EACCES\n",
    });
  });

  it("goes on while dist/ is replaced again and again, with the file or without", async () => {
    await project.write({ "dist/large.txt": "large ".repeat(50_000), "other/index.html": "other" });
    let isDone = false;
    const replace = async () => {
      while (!isDone) {
        await rename(at("dist"), at("old"));
        await rename(at("other"), at("dist"));
        await rename(at("dist"), at("other"));
        await rename(at("old"), at("dist"));
      }
    };
    const replacing = replace();
    const seen = new Set<number>();
    for (let round = 0; round < 100; round++) {
      const names = ["large.txt", "index.html", "large.txt", "", "nope", "large.txt"];
      const answers = await Promise.all(names.map((name) => request(preview.url + name)));
      for (const { status } of answers) seen.add(status);
    }
    isDone = true;
    await replacing;
    expect([...seen].filter((status) => status !== 200 && status !== 404 && status !== 500)).toEqual([]);
    expect(await request(`${preview.url}large.txt`)).toMatchObject({ status: 200 });
    await rm(at("dist"), { recursive: true });
    expect(await request(preview.url)).toMatchObject({ status: 404, text: "Not found\n" });
    await rename(at("other"), at("dist"));
    expect(await request(preview.url)).toMatchObject({ status: 200, text: "other" });
    expect(preview.status()).toBeUndefined();
  });
});
