import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type DevServer, startDevServer } from "../../src/serving/dev-server.ts";
import { waitUntil } from "../helpers/wait-until.ts";
import { request } from "./request.ts";

/**
 * A worker that writes the article's text and how often this process has loaded. Words in the article make it report a diagnostic,
 * crash, or hang.
 */
const fakeWorker = `
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
const code = readFileSync("CODE", "utf8");
let count = 0;
const asked = [];
let current;
const wait = (time) => { for (const end = Date.now() + time; Date.now() < end; ); };
process.send({ type: "not ours" });
process.on("disconnect", () => process.exit());
process.on("message", ({ kind, id, folder, file }) => {
  if (kind === "write") {
    if (file === "asked.txt") writeFileSync(folder + "/asked.txt", asked.join(" "));
    else asked.push(file);
    if (file === "busy.html") wait(500);
    if (file === "kill.txt") setTimeout(() => process.kill(process.pid, "SIGKILL"), 50);
    if (file === "late.html" && folder === current) writeFileSync(folder + "/late.html", "written when asked for");
    if (file === "broken.html") {
      return process.send({ id, outcome: { kind: "code", report: "Error: not this one" } });
    }
    if (file === "deadly.html") process.exit(4);
    return process.send({ id, outcome: "done" });
  }
  count++;
  const text = readFileSync("ARTICLE", "utf8");
  if (text === "crash") { console.error("out of order"); process.exit(3); }
  if (text === "mistake") {
    const diagnostic = { file: "src/content/a.md", line: 1, column: 1, field: "title", message: "none" };
    return process.send({ id, outcome: { kind: "content", diagnostics: [diagnostic] } });
  }
  writeFileSync("STARTED", text);
  if (text === "hang") for (;;);
  if (text === "slow") wait(500);
  current = folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(folder + "/index.html", text + ", code " + code + ", load " + count);
  if (text === "two pages") writeFileSync(folder + "/more.html", "more");
  process.send({ id, outcome: "done" });
});
`;

let root = "";
let server: DevServer;
const printed: string[] = [];
const article = () => path.join(root, "src/content/a.md");
const code = () => path.join(root, "_data/code.ts");
/** Has the text of the article that is loaded. */
const started = () => path.join(root, "started");
const waitForLoad = (text: string) =>
  waitUntil(async () => expect(await readFile(started(), "utf8")).toBe(text));
/** The file system may report one write as several changes, so a site may be loaded more than once for it. */
const see = (text: string | RegExp, status = 200) =>
  waitUntil(async () => {
    const page = await request(server.url);
    expect(page.text).toMatch(text);
    expect(page.status).toBe(status);
  });

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "offprint-"));
  await mkdir(path.join(root, "src/content"), { recursive: true });
  await mkdir(path.join(root, "_data"));
  await writeFile(article(), "one");
  await writeFile(code(), "A");
  const worker = path.join(root, "fake-worker.mjs");
  await writeFile(
    worker,
    fakeWorker.replace("CODE", code()).replace("ARTICLE", article()).replace("STARTED", started()),
  );
  printed.length = 0;
  server = await startDevServer({ root, worker: [worker], port: 0, print: (text) => printed.push(text) });
});
afterEach(async () => {
  await server.close();
  await rm(root, { recursive: true });
});

describe("startDevServer", () => {
  it("prints its address, and shows the site", async () => {
    await see("one, code A, load 1");
    expect(printed[0]).toBe(`${server.url} (Ctrl+C ends it)`);
    expect(printed[1]).toMatch(/^Loaded in \d+\.\d\d s$/);
  });

  it("loads changed content in the same process, and changed code in a new one", async () => {
    await see("one, code A, load 1");
    await writeFile(article(), "two");
    await see(/two, code A, load [2-9]/);
    await writeFile(code(), "B");
    // A process keeps the code that it started with.
    await see("two, code B");
  });

  it("removes pages that are no longer written, and folders that are no longer shown", async () => {
    await see("one");
    await writeFile(article(), "two pages");
    await see("two pages");
    expect(await request(`${server.url}more.html`)).toMatchObject({ status: 200 });
    await writeFile(article(), "three");
    await see("three");
    expect(await request(`${server.url}more.html`)).toMatchObject({ status: 404 });
    const home = path.join(root, ".cache/serve", new URL(server.url).port);
    await waitUntil(async () => expect(await readdir(home)).toHaveLength(1));
    await server.close();
    expect(existsSync(home)).toBe(false);
  });

  it("shows and prints a diagnostic, and the site again once it is corrected", async () => {
    await see("one");
    await writeFile(article(), "mistake");
    await see("src/content/a.md:1:1", 500);
    expect(printed.at(-1)).toBe("src/content/a.md:1:1 error title: none");
    await writeFile(article(), "mended");
    await see(/mended, code A, load [3-9]/);
  });

  it("writes a page when it is requested, and shows why that fails", async () => {
    await see("one");
    expect(await request(`${server.url}late.html`)).toMatchObject({
      status: 200,
      text: expect.stringContaining("written when asked for"),
    });
    const broken = await request(`${server.url}broken.html`);
    expect(broken).toMatchObject({ status: 500, text: expect.stringContaining("Error: not this one") });
    await see("one");
    expect(printed.at(-1)).toBe("Error: not this one");
    const deadly = await request(`${server.url}deadly.html`);
    expect(deadly).toMatchObject({ status: 500, text: expect.stringContaining("with status 4") });
    expect(printed.filter((line) => line.includes("with status 4"))).toHaveLength(1);
    // Without a worker, each page shows why it ended.
    await see("with status 4", 500);
    await writeFile(article(), "two");
    await see("two, code A");
  });

  it("requests a file from the worker once, and serves written files while the worker is busy", async () => {
    await see("one");
    for (let count = 0; count < 2; count++) await request(`${server.url}late.html`);
    const asked = request(`${server.url}busy.html`);
    expect(await request(`${server.url}late.html`)).toMatchObject({ status: 200 });
    expect((await request(`${server.url}asked.txt`)).text).toBe("index.html late.html busy.html");
    await asked;
  });

  it("answers a request during a load with the new content", async () => {
    await see("one");
    await writeFile(article(), "slow");
    await waitForLoad("slow");
    // The worker is loading now, and answers for the new site.
    expect(await request(`${server.url}late.html`)).toMatchObject({ status: 200 });
    await see("slow, code A");
  });

  it("shows that the worker was killed", async () => {
    await see("one");
    await request(`${server.url}kill.txt`);
    await see("The process that loads the site ended", 500);
    await writeFile(article(), "two");
    await see("two, code A");
  });

  it("goes on after a load that crashes", async () => {
    await see("one");
    await writeFile(article(), "crash");
    await see("out of order", 500);
    expect(printed.at(-1)).toContain(
      "The process that loads the site ended with status 3 before it answered.",
    );
    await writeFile(article(), "mended");
    await see("mended, code A");
  });

  it("ends a load that hangs when the code changes", async () => {
    await see("one");
    await writeFile(article(), "hang");
    await waitForLoad("hang");
    await writeFile(article(), "mended");
    await writeFile(code(), "B");
    await see("mended, code B");
  });
});
