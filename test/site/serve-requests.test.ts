import { rm } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createProject, type Project } from "../helpers/project.ts";
import { countOpenFiles, type RunningCommand, startCommand } from "../helpers/running-command.ts";
import { waitUntil } from "../helpers/wait-until.ts";
import { request } from "../serving/request.ts";
import { abortRequest, getRaw, sendRaw } from "./raw-request.ts";

/** Tests both servers by requests alone, as any program on this machine could send them. */
const commands = ["serve", "preview"];

const count = Number(process.env["ABORTED_REQUESTS"] ?? 1000);
const large = Buffer.alloc(8_000_000, "0123456789");

let project: Project;
const running = new Map<string, RunningCommand>();
const find = (command: string) => {
  const found = running.get(command);
  if (!found) throw new Error(`${command} does not run`);
  return found;
};

beforeAll(async () => {
  project = await createProject();
  await rm(path.join(project.root, "src/content/articles"), { recursive: true });
  await project.write({
    "src/static/large.bin": large,
    "src/static/digits.txt": "0123456789",
    "dist/index.html": "home",
    "dist/404.html": "missing",
    "dist/large.bin": large,
    "dist/digits.txt": "0123456789",
  });
  for (const command of commands) running.set(command, await startCommand(project.root, command));
  // The first answer waits for the first load.
  for (const { url } of running.values()) expect(await request(url)).toMatchObject({ status: 200 });
});
afterAll(async () => {
  for (const command of running.values()) await command.kill();
  await project.remove();
});

describe.each(commands)("npm run %s", (command) => {
  const url = () => find(command).url;
  const port = () => new URL(url()).port;
  const send = (line: string, ...headers: readonly string[]) =>
    sendRaw(url(), [line, ...headers, "Connection: close", "", ""].join("\r\n").replaceAll("PORT", port()));
  const refused = (end: RegExp) => ({ status: 403, body: expect.stringMatching(end) });
  const byHost = refused(
    /^This server answers only at http:\/\/localhost:\d+\/ and http:\/\/127\.0\.0\.1:\d+\//,
  );

  it.each(["localhost:PORT", "LocalHost:PORT", "127.0.0.1:PORT", "[::1]:PORT"])(
    "answers a request to %s",
    async (host) => {
      expect(await send("GET / HTTP/1.1", `Host: ${host}`)).toMatchObject({ status: 200 });
      expect(await send("GET / HTTP/1.0", `Host: ${host}`)).toMatchObject({ status: 200 });
      expect(await send(`GET http://${host}/ HTTP/1.1`, `Host: ${host}`)).toMatchObject({ status: 200 });
    },
  );

  it.each([
    ...["evil.example", "evil.example:PORT", "localhost", "127.0.0.1", "localhost:1", "localhost:0PORT"],
    ...["localhost.:PORT", "127.0.0.1.:PORT", "localhost.evil.example:PORT", "127.0.0.1.evil.example:PORT"],
    ...["127.1:PORT", "0.0.0.0:PORT", "2130706433:PORT", "[::]:PORT", "me@localhost:PORT", "", " "],
    ...["localhost:PORT, localhost:PORT", "localhost:PORT/", "http://localhost:PORT", "localhost:PORT:PORT"],
  ])("refuses the host '%s' with status 403 and a sentence", async (host) => {
    for (const target of ["/", "/digits.txt", "/nope.html", "/.offprint/versions"])
      expect(await send(`GET ${target} HTTP/1.1`, `Host: ${host}`)).toMatchObject(byHost);
    expect(await send("POST / HTTP/1.1", `Host: ${host}`)).toMatchObject(byHost);
    expect(await send("GET / HTTP/1.1", `Host: ${host}`, "Upgrade: websocket")).toMatchObject(byHost);
  });

  it("refuses a request with no host, with two, or with another in its first line", async () => {
    const own = "Host: localhost:PORT";
    expect(await send("GET / HTTP/1.1")).toMatchObject(byHost);
    expect(await send("GET / HTTP/1.0")).toMatchObject(byHost);
    expect(await send("GET / HTTP/1.1", own, own)).toMatchObject(byHost);
    expect(await send("GET / HTTP/1.1", own, "host: evil.example")).toMatchObject(byHost);
    expect(await send("GET http://evil.example/ HTTP/1.1", own)).toMatchObject(byHost);
    expect(await send("GET http://localhost:1/ HTTP/1.1", own)).toMatchObject(byHost);
    expect(await send("GET https://localhost:PORT/ HTTP/1.1", own)).toMatchObject(byHost);
    expect(await send("GET http://localhost:PORT/ HTTP/1.1", "Host: evil.example")).toMatchObject(byHost);
  });

  it("refuses pages of another origin", async () => {
    const own = "Host: localhost:PORT";
    const origins = ["http://evil.example", "http://localhost:1", "https://localhost:PORT", "null", ""];
    for (const target of ["/", "/.offprint/versions"]) {
      for (const origin of origins) {
        const answer = await send(`GET ${target} HTTP/1.1`, own, `Origin: ${origin}`);
        expect(answer, origin).toMatchObject(refused(/^This server answers only its own pages/));
      }
    }
    for (const origin of ["http://localhost:PORT", "http://127.0.0.1:PORT"])
      expect(await send("GET / HTTP/1.1", own, `Origin: ${origin}`)).toMatchObject({ status: 200 });
  });

  const odd = [
    ...["/%", "/%E0%A4%A", "/%00", "/digits.txt%00", "/%FF%FE", "/%2", "/%u0041"],
    ...[
      "/../package.json",
      "/..%2fpackage.json",
      "/%2e%2e/package.json",
      "/..%5cpackage.json",
      "/a/../../package.json",
    ],
    ...[
      "//digits.txt",
      "/./digits.txt",
      "/%2e/digits.txt",
      "/digits.txt/",
      "/digits.txt/x",
      "//evil.example/",
      "/\\",
    ],
    ...[
      `/${"a".repeat(255)}.html`,
      `/${"a".repeat(5000)}`,
      `/${"a/".repeat(5000)}`,
      `/${"%2e%2e%2f".repeat(1000)}`,
    ],
  ];
  it("has no file at addresses that a file system would resolve", async () => {
    for (const target of odd) {
      const head = sendRaw(url(), `HEAD ${target} HTTP/1.0\r\nHost: ${new URL(url()).host}\r\n\r\n`);
      const answers = [getRaw(url(), target), getRaw(url(), target, "Accept: text/html"), head];
      const statuses = (await Promise.all(answers)).map(({ status }) => status);
      expect(statuses, target.slice(0, 60)).toEqual([404, 404, 404]);
    }
  });

  it("refuses invalid and too long requests, and goes on", async () => {
    // The server closes the connection before it has received all: its answer may be lost.
    expect((await getRaw(url(), `/${"a".repeat(100_000)}`)).status).toBeOneOf([431, 0]);
    expect((await sendRaw(url(), "GET / HTTP/9.9\r\n\r\n")).status).toBe(400);
    expect(await getRaw(url(), "/digits.txt")).toMatchObject({ status: 200, body: "0123456789" });
  });

  it("sends the requested range, and the whole file for an invalid one", async () => {
    const get = (range: string) => getRaw(url(), "/digits.txt", `Range: ${range}`);
    expect(await get("bytes=2-4")).toMatchObject({ status: 206, body: "234" });
    expect(await get("bytes=7-")).toMatchObject({ status: 206, body: "789" });
    expect(await get("bytes=-2")).toMatchObject({ status: 206, body: "89" });
    expect(await get("bytes=8-99")).toMatchObject({ status: 206, body: "89" });
    const beyond = await get("bytes=10-");
    expect(beyond).toMatchObject({ status: 416 });
    expect(beyond.head).toContain("Content-Range: bytes */10");
    expect((await get("bytes=4-2")).status).toBeOneOf([200, 416]);
    for (const range of ["bytes=", "bytes=a-b", "pages=1-2", "bytes=--1", "bytes=0-0, 2-2, 4-4"])
      expect(await get(range), range).toMatchObject({ body: expect.stringMatching(/^(0123456789|.{20,})$/) });
  });

  it("answers HEAD without a body, and no method but GET and HEAD", async () => {
    const head = await send("HEAD /large.bin HTTP/1.1", "Host: localhost:PORT");
    expect(head).toMatchObject({ status: 200, body: "" });
    expect(head.head).toContain("Content-Length: 8000000");
    const head404 = await send("HEAD /nope HTTP/1.1", "Host: localhost:PORT");
    expect(head404).toMatchObject({ status: 404, body: "" });
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"]) {
      const answer = await send(`${method} / HTTP/1.1`, "Host: localhost:PORT", "Content-Length: 0");
      expect(answer).toMatchObject({ status: 405, head: expect.stringContaining("Allow: GET, HEAD") });
    }
  });

  it(`holds nothing open after ${count} aborted requests`, async () => {
    const { process } = find(command);
    await request(`${url()}large.bin`, { method: "HEAD" });
    const before = await countOpenFiles(process);
    const targets = ["/large.bin", "/large.bin", "/", "/nope", "/.offprint/versions"];
    for (let done = 0; done < count; done += 20) {
      const batch = Array.from({ length: 20 }, (_, index) =>
        abortRequest(url(), targets[index % targets.length] ?? "/", index % 4 !== 0),
      );
      await Promise.all(batch);
    }
    // One open file for each request would be a thousand; a few more or less are normal.
    const limit = before + count / 50;
    await waitUntil(async () => expect(await countOpenFiles(process)).toBeLessThan(limit));
    expect(await request(`${url()}digits.txt`)).toMatchObject({ status: 200, text: "0123456789" });
  });

  it("still runs, and has printed no error", () => {
    expect(find(command).status()).toBeUndefined();
    expect(find(command).printed()).not.toMatch(/Error|^ +at /m);
  });
});
