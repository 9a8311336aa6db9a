import { spawn } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { ownTemplates } from "../helpers/own-templates.ts";
import { createProject, readTree } from "../helpers/project.ts";
import { waitUntil } from "../helpers/wait-until.ts";

/** Crops, which others show beside a link, are made by a build alone. */
const isCrop = /^images\/[^/]*-(?:preview|\d+x\d+)\.\w+$/;

/** A served page without its live reload: the script, and what the policy says of it. */
function withoutReload(html: string): string {
  return html
    .replace(/<script>\{\n {2}let stream;.*?<\/script>/s, "")
    .replace(/script-src 'sha256-[^']+'; /, "");
}

it("serves every file as a build writes it, own templates and plugins too, though each is made when it is asked for", async () => {
  const project = await createProject();
  onTestFinished(() => project.remove());
  // Drafts are served, and stand in lists.
  await rm(path.join(project.root, "src/content/articles/2021/secret-draft.md"));
  await project.write(ownTemplates);
  const clock = { SOURCE_DATE_EPOCH: "1736899200" };
  expect(await project.run("build", [], clock)).toMatchObject({ status: 0 });
  const built = await readTree(path.join(project.root, "dist"));

  const server = spawn(process.execPath, ["scripts/run.js", "serve", "--port", "0"], {
    cwd: project.root,
    env: { ...process.env, ...clock },
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(async () => {
    server.kill();
    await once(server, "exit");
  });
  let printed = "";
  server.stdout.on("data", (chunk: Buffer) => {
    printed += chunk.toString();
  });
  const url = await waitUntil(
    () => /http:\/\/127\.0\.0\.1:\d+\//.exec(printed)?.[0] ?? Promise.reject(new Error("no address yet")),
  );
  for (const [file, bytes] of built) {
    const response = await fetch(url + file.split("/").map(encodeURIComponent).join("/"));
    const served = Buffer.from(await response.arrayBuffer()).toString("latin1");
    if (isCrop.test(file)) continue;
    expect(response.status, file).toBe(200);
    expect(file.endsWith(".html") ? withoutReload(served) : served, file).toBe(bytes);
  }
});
