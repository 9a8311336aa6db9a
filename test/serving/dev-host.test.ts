import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { schemes } from "../../src/model/theme.ts";
import { createDevHost } from "../../src/serving/dev-host.ts";
import type { Outcome } from "../../src/serving/worker-messages.ts";
import { open, readVersions, request } from "./request.ts";

let root = "";
let site = "";
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "offprint-"));
  site = path.join(root, "site");
  await mkdir(site);
  await writeFile(path.join(site, "index.html"), "<body>home</body>");
  await writeFile(path.join(site, "feed.xml"), "<feed/>");
  await writeFile(path.join(site, "404.html"), "<body>missing</body>");
  await writeFile(path.join(root, "article.md"), "---\ntitle: A <story>\nauthor: x\n---\n");
});
afterEach(() => rm(root, { recursive: true }));

/** The files that were requested, in order. All are there already; broken.html cannot be rendered. */
const prepared: string[] = [];
const prepare = async (file: string): Promise<Outcome> => {
  prepared.push(file);
  return file === "broken.html" ? { kind: "code", report: "Error: broken" } : "done";
};

const diagnostic = { file: "article.md", line: 2, column: 10, field: "title", message: "too <long>" };
const asPage = { headers: { Accept: "text/html" } };

describe("createDevHost", () => {
  it("lets requests wait for the first site or failure", async () => {
    const host = createDevHost(root);
    const url = await open(host.server);
    const early = request(url);
    host.show({ folder: site, prepare });
    expect(await early).toMatchObject({ status: 200, type: "text/html;charset=utf-8" });
  });

  it("lets requests wait for the next site or failure once the worker has another site", async () => {
    const host = createDevHost(root);
    const url = await open(host.server);
    host.show({ folder: path.join(root, "gone"), prepare: async () => "stopped" });
    const early = [request(url), request(`${url}feed.xml`), request(`${url}nope.html`)];
    host.show({ folder: path.join(root, "gone"), prepare: async () => "stopped" });
    early.push(request(url));
    // When the server has answered a later request, all of these are waiting.
    await readVersions(url, AbortSignal.timeout(5000)).next();
    host.show({ folder: site, prepare });
    expect((await Promise.all(early)).map(({ status }) => status)).toEqual([200, 200, 404, 200]);
  });

  it("shows a failure, and does not wait, while there is no worker", async () => {
    const host = createDevHost(root);
    const url = await open(host.server);
    host.show({ folder: path.join(root, "gone"), prepare: async () => "stopped" });
    host.fail({ kind: "code", report: "Error: ended" });
    expect(await request(url)).toMatchObject({ status: 500, text: expect.stringContaining("Error: ended") });
  });

  it("puts its script at the end of pages, and leaves other files alone", async () => {
    const host = createDevHost(root);
    host.show({ folder: site, prepare });
    const url = await open(host.server);
    expect((await request(url)).text).toMatch(/^<body>home<script>.*new EventSource.*<\/script><\/body>$/s);
    expect(await request(`${url}nope.html`)).toMatchObject({
      status: 404,
      text: expect.stringMatching(/missing<script>/),
    });
    expect(await request(`${url}feed.xml`, asPage)).toMatchObject({ status: 200, text: "<feed/>" });
    expect(await request(`${url}..%2farticle.md`)).toMatchObject({ status: 404 });
  });

  it("prepares each file that is requested, and shows why one cannot be written", async () => {
    const host = createDevHost(root);
    host.show({ folder: site, prepare });
    const url = await open(host.server);
    prepared.length = 0;
    for (const file of ["", "feed.xml", "nope.html"]) await request(url + file);
    expect(prepared).toEqual(["index.html", "feed.xml", "nope.html", "404.html"]);
    const broken = await request(`${url}broken.html`);
    expect(broken).toMatchObject({ status: 500, text: expect.stringContaining("<pre>Error: broken</pre>") });
    expect(broken.text).toContain("new EventSource");
  });

  it("answers requests for pages with the diagnostics, their places and lines, and still reloads", async () => {
    const host = createDevHost(root);
    host.show({ folder: site, prepare });
    host.fail({ kind: "content", diagnostics: [diagnostic] });
    const url = await open(host.server);
    for (const page of ["", "index.html", "nope.html"]) {
      const { status, text } = await request(url + page);
      expect(status).toBe(500);
      expect(text).toContain("article.md:2:10");
      expect(text).toContain("<strong>title</strong>: too &lt;long>");
      expect(text).toContain("<pre>title: A &lt;story>\n         ^</pre>");
      expect(text).toContain("new EventSource");
    }
    expect(await request(`${url}feed.xml`)).toMatchObject({ status: 200, text: "<feed/>" });
  });

  it("has the publication's colours, or the default if they are not known", async () => {
    const host = createDevHost(root);
    const { light, dark } = schemes.salmon;
    host.fail({ kind: "content", diagnostics: [diagnostic], colours: { light, dark } });
    const url = await open(host.server);
    expect((await request(url)).text).toMatch(
      /--paper: #fff4ea;.*prefers-color-scheme: dark.*--paper: #1a1512;/s,
    );
    host.fail({ kind: "code", report: "Error: broken" });
    expect((await request(url)).text).toContain(`--paper: ${schemes.gazette.light.paper};`);
  });

  it("shows an error in the code, and the site again once it is corrected", async () => {
    const host = createDevHost(root);
    host.fail({ kind: "code", report: "Error: <oh>\n    at somewhere" });
    const url = await open(host.server);
    expect(await request(url)).toMatchObject({
      status: 500,
      text: expect.stringContaining("<pre>Error: &lt;oh>\n    at somewhere</pre>"),
    });
    expect(await request(`${url}feed.xml`)).toMatchObject({ status: 500 });
    host.show({ folder: site, prepare });
    expect(await request(url)).toMatchObject({ status: 200 });
  });

  it("tells open pages the name of each new version, and new pages the current one", async () => {
    const host = createDevHost(root);
    host.show({ folder: site, prepare });
    const url = await open(host.server);
    const { text } = await request(url);
    const abort = new AbortController();
    const versions = readVersions(url, abort.signal);
    const present = (await versions.next()).value;
    expect(text).toContain(`data === "${present}"`);
    host.fail({ kind: "content", diagnostics: [diagnostic] });
    const failed = (await versions.next()).value;
    host.show({ folder: site, prepare });
    const corrected = (await versions.next()).value;
    expect(new Set([present, failed, corrected]).size).toBe(3);
    abort.abort();
  });
});
