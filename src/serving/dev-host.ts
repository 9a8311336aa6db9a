import { randomUUID } from "node:crypto";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createHost } from "./answer.ts";
import { createLiveReload } from "./live-reload.ts";
import type { Problem } from "./problem.ts";
import { renderProblemPage } from "./problem-page.tsx";
import { findRequestPath } from "./request-path.ts";
import type { ServedSite } from "./served-site.ts";
import { createFileAnswer, readPage } from "./static-host.ts";

/** A host whose site changes under the eyes of its readers. */
export interface DevHost {
  /** Does not listen yet. Requests wait for the first site or problem. */
  readonly server: Server;
  /** Shows a site from now on, and makes open pages load anew. */
  show(site: ServedSite): void;
  /** Answers every request for a page with the problem, until there is a site again. */
  fail(problem: Problem): void;
}

/** What is shown, under a name that no other version has, not even after a restart. */
interface Version {
  readonly name: string;
  /** The last good site: its pictures stay there while a mistake is mended. */
  readonly site: ServedSite | undefined;
  readonly problem?: Problem;
}

/** @param root absolute path of the project, where a problem's source lines are. */
export function createDevHost(root: string): DevHost {
  const reload = createLiveReload();
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  let version: Version = { name: "", site: undefined };
  const change = (next: Omit<Version, "name">) => {
    version = { ...next, name: randomUUID() };
    begin();
    reload.announce(version.name);
  };
  const server = createHost(async (request, response) => {
    if (findRequestPath(request) === reload.path) return reload.connect(response);
    await begun;
    const { name } = version;
    await answer(root, version, request, response, (status, html) => {
      response.writeHead(status, { "Content-Type": "text/html;charset=utf-8", "Cache-Control": "no-store" });
      response.end(reload.inject(html, name));
    });
  });
  return {
    server,
    show: (site) => change({ site }),
    fail: (problem) => change({ site: version.site, problem }),
  };
}

async function answer(
  root: string,
  { site, problem }: Version,
  request: IncomingMessage,
  response: ServerResponse,
  sendPage: (status: number, html: string) => void,
): Promise<void> {
  const file = findRequestPath(request) ?? "";
  const isPage = file.endsWith(".html");
  if (problem && (isPage || request.headers.accept?.includes("text/html"))) {
    return sendPage(500, renderProblemPage(root, problem));
  }
  const failure = await site?.prepare(file);
  if (failure) return sendPage(500, renderProblemPage(root, failure));
  const page = isPage && site ? await readPage(site.folder, file) : undefined;
  if (page !== undefined) return sendPage(200, page);
  const sendMissing = async () => {
    await site?.prepare("404.html");
    const missing = site && (await readPage(site.folder, "404.html"));
    sendPage(404, missing ?? "<!doctype html><title>Not found</title><h1>Not found</h1>");
  };
  if (!site) return sendMissing();
  await createFileAnswer(site.folder, "/", sendMissing)(request, response);
}
