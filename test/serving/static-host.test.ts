import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createStaticHost } from "../../src/serving/static-host.ts";
import { open, request } from "./request.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "offprint-"));
  await mkdir(path.join(folder, "2021"));
  const files = {
    "index.html": "home",
    "404.html": "missing",
    "2021/a.html": "an article",
    "2021.html": "a year",
    "feed.xml": "<feed/>",
    "a & b, 中.txt": "named oddly",
  };
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
});
afterEach(() => rm(folder, { recursive: true }));

describe("createStaticHost", () => {
  it("sends files with their types, and index.html for the root", async () => {
    const url = await open(createStaticHost(folder));
    expect(await request(url)).toEqual({ status: 200, type: "text/html;charset=utf-8", text: "home" });
    expect(await request(`${url}2021/a.html?x=1`)).toMatchObject({ status: 200, text: "an article" });
    expect(await request(`${url}feed.xml`)).toMatchObject({ status: 200, type: "application/xml" });
    expect(await request(`${url}${encodeURIComponent("a & b, 中.txt")}`)).toMatchObject({
      status: 200,
      type: "text/plain",
      text: "named oddly",
    });
  });

  it.each(["nope.html", "2021/a", "2021", "2021/", "2021.html/", "%E0%A4%A", "..%2f..%2fetc%2fpasswd"])(
    "answers /%s with 404.html and status 404, and redirects nothing",
    async (miss) => {
      const url = await open(createStaticHost(folder));
      expect(await request(url + miss)).toEqual({
        status: 404,
        type: "text/html;charset=utf-8",
        text: "missing",
      });
    },
  );

  it.each([
    ["bytes=0-3", 206, "an a", "bytes 0-3/10"],
    ["bytes=3-", 206, "article", "bytes 3-9/10"],
    ["bytes=-4", 206, "icle", "bytes 6-9/10"],
    ["bytes=8-99", 206, "le", "bytes 8-9/10"],
    ["bytes=10-", 416, "This file has 10 bytes.\n", "bytes */10"],
    ["bytes=5-2", 200, "an article", null],
    ["bytes=0-1,4-5", 200, "an article", null],
    ["lines=0-1", 200, "an article", null],
  ])("answers the range %s with status %i, as players need it", async (range, status, text, sent) => {
    const url = await open(createStaticHost(folder));
    const response = await fetch(`${url}2021/a.html`, { headers: { range } });
    expect([response.status, await response.text(), response.headers.get("content-range")]).toEqual([
      status,
      text,
      sent,
    ]);
    if (status !== 416) expect(response.headers.get("accept-ranges")).toBe("bytes");
  });

  it("sends recordings and captions with types that players know", async () => {
    const types = {
      "a.mp4": "video/mp4",
      "a.webm": "video/webm",
      "a.mp3": "audio/mpeg",
      "a.vtt": "text/vtt",
    };
    const url = await open(createStaticHost(folder));
    for (const [name, type] of Object.entries(types)) {
      await writeFile(path.join(folder, name), "x");
      expect(await request(url + name)).toMatchObject({ status: 200, type });
    }
  });

  it("answers in plain text if there is no 404.html", async () => {
    await rm(path.join(folder, "404.html"));
    const url = await open(createStaticHost(folder));
    expect(await request(`${url}nope`)).toMatchObject({ status: 404, text: "Not found\n" });
  });

  it("serves the site under another path, and nothing outside of it", async () => {
    const url = await open(createStaticHost(folder, { mount: "/project/" }));
    expect(await request(`${url}project/`)).toMatchObject({ status: 200, text: "home" });
    expect(await request(`${url}project/2021/a.html`)).toMatchObject({ status: 200, text: "an article" });
    expect(await request(`${url}2021/a.html`)).toMatchObject({ status: 404 });
    expect(await request(`${url}project`)).toMatchObject({ status: 404 });
  });

  it("serves the files of a later build", async () => {
    const url = await open(createStaticHost(folder));
    await request(url);
    await writeFile(path.join(folder, "index.html"), "a longer home");
    expect(await request(url)).toMatchObject({ text: "a longer home" });
  });

  it("answers HEAD without a body", async () => {
    const url = await open(createStaticHost(folder));
    expect(await request(url, { method: "HEAD" })).toMatchObject({ status: 200, text: "" });
    expect(await request(`${url}nope`, { method: "HEAD" })).toMatchObject({ status: 404, text: "" });
  });
});

describe("listen", () => {
  it("uses the next port if one is taken, on this machine only", async () => {
    const first = await open(createServer());
    const { port } = new URL(first);
    const second = createServer();
    expect(Number(new URL(await open(second, Number(port))).port)).toBeGreaterThan(Number(port));
    expect(second.address()).toMatchObject({ address: "127.0.0.1" });
  });
});
