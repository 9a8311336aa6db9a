import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { writeLook } from "../helpers/appearance.ts";
import { clock, copyBuiltSite } from "../helpers/built-site.ts";
import { type Project, readTree } from "../helpers/project.ts";
import { startCommand } from "../helpers/running-command.ts";

async function buildLook(look: "own" | "files"): Promise<{ project: Project; built: Map<string, string> }> {
  const project = await copyBuiltSite("fixture");
  onTestFinished(() => project.remove());
  await writeLook(project, look);
  for (const script of ["build", "check"])
    expect(await project.run(script, [], clock)).toMatchObject({ status: 0, stderr: "" });
  return { project, built: await readTree(path.join(project.root, "dist")) };
}

const find = (built: Map<string, string>, file: string) => built.get(file) ?? "";

it("publishes logo, icons and fonts, links them from every page, and serves the same", async () => {
  const { project, built } = await buildLook("own");
  const files = [...built.keys()];
  const [font = "", ...others] = files.filter((file) => file.startsWith("fonts/"));
  expect([font, ...others]).toEqual([expect.stringMatching(/^fonts\/post-[0-9a-f]{12}\.woff2$/)]);
  const icons = ["icon.svg", "favicon.ico", "icon-96.png", "icon-192.png", "apple-touch-icon.png"];
  expect(files).toEqual(expect.arrayContaining(icons));

  const article = find(built, "2021/storm.html");
  for (const part of [
    ...icons.map((icon) => `href="../${icon}"`),
    `<link rel="preload" as="font" type="font/woff2" href="../${font}" crossorigin="anonymous">`,
    `src:url(../${font})format("woff2")`,
    "font-src 'self'",
    '<span class="unseen">The Harbour Post &amp; Mail</span>',
    '<svg class="logo" aria-hidden="true" viewBox="0 0 240 48">',
    '<meta name="theme-color" content="#fbfcfd" media="(prefers-color-scheme:light)">',
  ])
    expect(article).toContain(part);
  expect(find(built, "404.html")).toContain(`src:url(https://harbour.example/post/${font})`);
  expect(article).toMatch(
    /"logo":\{"@type":"ImageObject","url":"https:\/\/harbour\.example\/post\/images\/\w+\.svg","width":"240","height":"48"\}/,
  );

  const offprint = find(built, "2021/storm.offprint.html");
  expect(offprint).not.toMatch(/@font-face|font-src|rel="preload"|icon-96/);
  expect(offprint).toContain('<link rel="icon" href="data:image/svg+xml');

  const server = await startCommand(project.root, "serve", clock);
  onTestFinished(() => server.kill());
  for (const file of [...icons, font, ...files.filter((one) => /^images\/\w+\.svg$/.test(one))]) {
    const response = await fetch(server.url + file);
    expect(response.status, file).toBe(200);
    expect(Buffer.from(await response.arrayBuffer()).toString("latin1"), file).toBe(built.get(file));
  }
});

it("shows another logo in the dark, and needs neither fonts nor icons", async () => {
  const { built } = await buildLook("files");
  const home = find(built, "index.html");
  expect(home).toMatch(
    /<h1 class="name"><picture><source media="\(prefers-color-scheme:dark\)" srcset="images\/\w+\.svg" width="32" height="32"><img class="logo" src="images\/\w+\.svg" alt="The Post" width="32" height="32"><\/picture><\/h1>/,
  );
  expect(home).not.toMatch(/font-src|@font-face/);
  expect(home).toContain("%23fff4ea");
  expect(home).toContain("--paper:#fff4ea");
});
