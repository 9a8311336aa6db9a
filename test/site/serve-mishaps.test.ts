import { execFileSync } from "node:child_process";
import { readdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { clock, copyBuiltSite } from "../helpers/built-site.ts";
import type { Project } from "../helpers/project.ts";
import { type RunningCommand, startCommand } from "../helpers/running-command.ts";
import { waitUntil } from "../helpers/wait-until.ts";
import { open, request } from "../serving/request.ts";

const article = "src/content/articles/2020/berths/index.md";

let project: Project;
let server: RunningCommand | undefined;
const at = (file: string) => path.join(project.root, file);
beforeAll(async () => {
  project = await copyBuiltSite("fixture");
});
afterEach(async () => {
  await server?.kill();
});
afterAll(() => project.remove());

async function serve(): Promise<RunningCommand> {
  server = await startCommand(project.root, "serve", clock);
  return server;
}

/** Waits for an answer. */
async function see(
  file: string,
  answer: { readonly status: number; readonly text?: unknown },
): Promise<void> {
  await waitUntil(async () => expect(await request(`${server?.url}${file}`)).toMatchObject(answer));
}

const edit = async (text: string) =>
  project.write({ [article]: `${await readFile(at(article), "utf8")}\n${text}\n` });

describe("npm run serve", () => {
  it.each([
    ["_data/site.ts", "const = 1;"],
    ["_data/tags.ts", undefined],
    ["_includes/layouts/article.tsx", "const = 1;"],
  ])("starts with %s broken or missing, and shows the site once it is corrected", async (file, text) => {
    const whole = await readFile(at(file), "utf8");
    if (text === undefined) await rm(at(file));
    else await project.write({ [file]: text });
    const { status } = await serve();
    await see("", { status: 500, text: expect.stringContaining(file) });
    await project.write({ [file]: whole });
    await see("", { status: 200 });
    expect(status()).toBeUndefined();
  });

  it("notices content that is moved away and back, and later changes to it", async () => {
    await serve();
    await see("", { status: 200 });
    await rename(at("src/content"), at("away"));
    await see("", { status: 500, text: expect.stringContaining("no page src/content/pages/about.md") });
    await rename(at("away"), at("src/content"));
    await see("2020/berths.html", { status: 200 });
    await edit("A new zebra.");
    await see("2020/berths.html", { status: 200, text: expect.stringContaining("A new zebra.") });
  });

  it("goes on with symbolic links to the whole disk, or in a circle", async () => {
    await serve();
    await see("", { status: 200 });
    await symlink("/", at("src/content/articles/2020/disk"));
    await symlink("circle", at("src/content/articles/2020/circle"));
    await see("", { status: 500, text: expect.stringContaining("articles/2020/disk") });
    await rm(at("src/content/articles/2020/disk"));
    await rm(at("src/content/articles/2020/circle"));
    await see("", { status: 200 });
    await edit("A new lion.");
    await see("2020/berths.html", { status: 200, text: expect.stringContaining("A new lion.") });
    expect(server?.printed()).not.toContain("EACCES");
  });

  it("goes on after .cache was removed", async () => {
    const { url } = await serve();
    await see("2021/storm.html", { status: 200 });
    const { text } = await request(`${url}2021/storm.html`);
    const picture = /images\/[\w.-]+/.exec(text)?.[0] ?? "";
    await see(picture, { status: 200 });
    await rm(at(".cache"), { recursive: true });
    for (const file of ["2021/storm.html", picture, "index.html", "2020/berths.html"])
      expect(await request(url + file), file).toMatchObject({ status: 200 });
  });

  it.each([0, 300, 1500])(
    "leaves no files and processes when it is interrupted after %d ms",
    async (time) => {
      const { process, printed, interrupt, status, url } = await serve();
      const asked = request(`${url}2021/storm.html`).catch(() => undefined);
      await wait(time);
      await interrupt();
      await asked;
      const left = await readdir(at(".cache"), { recursive: true }).catch(() => []);
      expect(left.filter((file) => file.endsWith(".part"))).toEqual([]);
      // Right after its start, the signal ends it before it has files to remove.
      if (status() === 0) expect(left.filter((file) => file.includes(new URL(url).port))).toEqual([]);
      expect(printed()).not.toContain("The process that loads the site ended");
      const list = () => execFileSync("ps", ["-A", "-o", "pgid=,stat="]).toString().split("\n");
      const running = new RegExp(`^ *${process.pid} +[^Z ]`);
      await waitUntil(() => expect(list().filter((line) => running.test(line))).toEqual([]));
    },
  );
});

describe("npm run preview", () => {
  it("reports in one line that no port is free", async () => {
    await project.write({ "dist/index.html": "home" });
    // Taken by this test or by another process.
    await open(createServer(), 65_535).catch(() => undefined);
    expect(await project.run("preview", ["--port=65535"])).toMatchObject({
      status: 1,
      stderr: "no free port from 65535 on; choose another with --port\n",
    });
  });
});
