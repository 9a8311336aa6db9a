import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { copyBuiltSite } from "../helpers/built-site.ts";
import { ownTemplates } from "../helpers/own-templates.ts";
import { type Project, readTree } from "../helpers/project.ts";
import { waitUntil } from "../helpers/wait-until.ts";

/** Crops, which others show beside a link, are made by a build alone. */
const isCrop = /^images\/[^/]*-(?:preview|\d+x\d+)\.\w+$/;

/** Removes the live reload from a served page: the script, and its hash in the policy. */
function withoutReload(html: string): string {
  return html
    .replace(/<script>\{\n {2}let stream;.*?<\/script>/s, "")
    .replace(/script-src 'sha256-[^']+'; /, "");
}

it("serves every file as a build writes it, own templates and plugins too, though each is made when it is asked for", async () => {
  const project = await copyBuiltSite("fixture");
  onTestFinished(() => project.remove());
  // Drafts are served, and stand in lists.
  await rm(path.join(project.root, "src/content/articles/2021/secret-draft.md"));
  await project.write(ownTemplates);
  const clock = { SOURCE_DATE_EPOCH: "1736899200" };
  expect(await project.run("build", [], clock)).toMatchObject({ status: 0 });
  const built = await readTree(path.join(project.root, "dist"));

  const url = await serve(project, clock);
  for (const [file, bytes] of built) {
    const response = await fetch(url + file.split("/").map(encodeURIComponent).join("/"));
    const served = Buffer.from(await response.arrayBuffer()).toString("latin1");
    if (isCrop.test(file)) continue;
    expect(response.status, file).toBe(200);
    expect(file.endsWith(".html") ? withoutReload(served) : served, file).toBe(bytes);
  }
});

it("shows a change of the configuration, a layout, a fact, a text and an own template, without a restart by hand", async () => {
  const project = await copyBuiltSite("fixture");
  onTestFinished(() => project.remove());
  await project.write(ownTemplates);
  const url = await serve(project);
  const change = async (file: string, from: string | RegExp, to: string) => {
    const text = await readFile(path.join(project.root, file), "utf8");
    expect(text, file).toMatch(from);
    await project.write({ [file]: text.replace(from, to) });
  };
  const shows = (page: string, text: string) =>
    waitUntil(async () => expect(await (await fetch(url + page)).text()).toContain(text));
  await shows("map.html", "marked");
  await change(".eleventy.ts", "<p>marked</p>", "<p>configured anew</p>");
  await shows("about.html", "configured anew");
  await shows("map.html", "configured anew");
  await change(
    "_includes/layouts/prose.tsx",
    '<p class="standfirst">',
    '<p class="standfirst laid-out-anew">',
  );
  await shows("about.html", "laid-out-anew");
  await change("_data/site.ts", /tagline: "[^"]*"/, 'tagline: "A fact anew"');
  await shows("index.html", "A fact anew");
  await change("src/content/pages/about.md", "Us,", "Us anew,");
  await shows("about.html", "Us anew,");
  await change("src/pages/map.md", "## The quay", "## The quay anew");
  await shows("map.html", "The quay anew");
});

/** Starts the development server, which ends with the test, and returns its address. */
async function serve(project: Project, environment: NodeJS.ProcessEnv = {}): Promise<string> {
  const server = spawn(process.execPath, ["scripts/run.js", "serve", "--port", "0"], {
    cwd: project.root,
    env: { ...process.env, ...environment },
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
  return waitUntil(
    () => /http:\/\/127\.0\.0\.1:\d+\//.exec(printed)?.[0] ?? Promise.reject(new Error("no address yet")),
  );
}
