import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { clock, copyBuiltSite } from "../helpers/built-site.ts";
import type { Project } from "../helpers/project.ts";
import { type RunningCommand, startCommand } from "../helpers/running-command.ts";
import { readVersions, request } from "../serving/request.ts";

const article = "src/content/articles/2021/harbour-closes.md";
const draftArticle = `---
title: The harbour closes
description: It closes at noon.
date: 2021-03-20T09:00:00Z
authors: [ada]
draft: true
---

It closes at noon.
`;

let project: Project;
let running: RunningCommand | undefined;
beforeAll(async () => {
  project = await copyBuiltSite("fixture");
  await rm(path.join(project.root, "dist"), { recursive: true });
  await rm(path.join(project.root, "src/content/articles"), { recursive: true });
  await project.write({ [article]: draftArticle });
});
afterEach(async () => {
  if (running?.status() === undefined) await running?.kill();
});
afterAll(() => project.remove());

const start = async (script: string) => {
  running = await startCommand(project.root, script, clock);
  return running;
};

describe("npm run serve", () => {
  it("shows drafts and every kind of change; ends its worker when it ends", async () => {
    const { url, printed } = await start("serve");
    const draft = "2021/harbour-closes.html";
    expect(await request(url + draft)).toMatchObject({ status: 200 });
    expect((await request(url)).text).toMatch(
      /Content-Security-Policy" content="script-src 'sha256-[^']+'; default-src 'none'/,
    );

    const abort = new AbortController();
    const versions = readVersions(url, abort.signal);
    await versions.next();
    const change = async (file: string, edit: (text: string) => string) => {
      await project.write({ [file]: edit(await readFile(path.join(project.root, file), "utf8")) });
      await versions.next();
    };

    await change(article, (text) => `${text}\nA fresh paragraph.\n`);
    expect((await request(url + draft)).text).toContain("<p>A fresh paragraph.</p>");
    await change("_includes/styles/base.css", (text) => `${text}\nbody { --fresh: 1 }\n`);
    expect((await request(url + draft)).text).toMatch(/--fresh: ?1/);
    await change("_includes/words/en.ts", (text) => text.replace('"By "', '"Written by "'));
    expect((await request(url + draft)).text).toContain("Written by ");
    await change("_data/site.ts", (text) => text.replace("News from one quay", "News from two quays"));
    expect((await request(url)).text).toContain("News from two quays");

    await change(article, (text) => text.replace("title:", "titel:"));
    const mistaken = await request(url + draft);
    expect(mistaken.status).toBe(500);
    expect(mistaken.text).toMatch(/titel.*did you mean/);
    expect(printed()).toMatch(/harbour-closes\.md:\d+:1 error titel: /);
    await change(article, (text) => text.replace("titel:", "title:"));
    expect((await request(url + draft)).status).toBe(200);

    await change("_includes/layouts/article.tsx", (text) => `const = ;\n${text}`);
    const broken = await request(url + draft);
    expect(broken.status).toBe(500);
    expect(broken.text).toContain("_includes/layouts/article.tsx:1:6");
    await change("_includes/layouts/article.tsx", (text) => text.replace("const = ;\n", ""));
    expect((await request(url + draft)).status).toBe(200);

    const ended = expect(versions.next()).rejects.toThrow();
    await running?.interrupt();
    await ended;
    expect(running?.status()).toBe(0);
    expect(existsSync(path.join(project.root, ".cache/serve", new URL(url).port))).toBe(false);
  });
});

describe("npm run preview", () => {
  it("fails if there is no build", async () => {
    expect(await project.run("preview", [])).toMatchObject({
      status: 1,
      stderr: "no site in dist/ yet; make it first: npm run build\n",
    });
  });

  it("serves the built site, and 404.html for missing files", async () => {
    await project.write({ "dist/index.html": "home", "dist/404.html": "missing" });
    const { url } = await start("preview");
    expect(await request(url)).toMatchObject({ status: 200, text: "home" });
    expect(await request(`${url}nope`)).toMatchObject({ status: 404, text: "missing" });
  });

  it.each(["x", "70000", "-1"])("refuses the port %s", async (port) => {
    expect(await project.run("preview", [`--port=${port}`])).toMatchObject({
      status: 1,
      stderr: `--port is "${port}"; expected a number from 0 to 65535\n`,
    });
  });
});
