import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { createProject, readTree } from "../helpers/project.ts";
import { waitUntil } from "../helpers/wait-until.ts";

/** Pages are not minified, and feeds have the drafts. */
const differs = /\.(?:html|xml|json|sha256)$/;
/** What others show beside a link is made by a build alone. */
const isPreview = /^images\/[^/]*-(?:card|preview|\d+x\d+)\.\w+$/;

it("serves every file that a build writes, though each is made when it is asked for", async () => {
  const project = await createProject();
  onTestFinished(() => project.remove());
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
    if (isPreview.test(file)) continue;
    expect(response.status, file).toBe(200);
    if (!differs.test(file)) expect(served, file).toBe(bytes);
  }
});
