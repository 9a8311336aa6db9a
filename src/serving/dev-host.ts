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
  /** The last good site: what can still be had of it, such as pictures, stays there while a mistake is mended. */
  readonly site: ServedSite | undefined;
  readonly problem?: Problem;
}

/** @param root absolute path of the project, where a problem's source lines are. */
export function createDevHost(root: string): DevHost {
  const reload = createLiveReload();
  let next = createSignal();
  let version: Version = { name: "", site: undefined };
  const change = (shown: Omit<Version, "name">) => {
    version = { ...shown, name: randomUUID() };
    next.give();
    next = createSignal();
    reload.announce(version.name);
  };
  /** What is shown when a file of it is ready: another version may have come meanwhile, and then it is asked. */
  const prepare = async (file: string): Promise<Version> => {
    const asked = version;
    const problem = await asked.site?.prepare(file);
    // Without its process, a site lacks what nobody has asked for yet: that is no answer while there is no problem to show.
    const isIncomplete = problem === "stopped" && !asked.problem;
    if (asked === version && isIncomplete) await next.given;
    if (asked !== version) return prepare(file);
    return problem && problem !== "stopped" ? { ...asked, problem } : asked;
  };
  const server = createHost(async (request, response) => {
    if (findRequestPath(request) === reload.path) return reload.connect(response);
    if (version.name === "") await next.given;
    const sendPage = (status: number, html: string, { name }: Version) => {
      response.writeHead(status, { "Content-Type": "text/html;charset=utf-8", "Cache-Control": "no-store" });
      response.end(reload.inject(html, name));
    };
    await answer(root, prepare, request, response, sendPage);
  });
  return {
    server,
    show: (site) => change({ site }),
    fail: (problem) => change({ site: version.site, problem }),
  };
}

/** Something to wait for. */
function createSignal(): { readonly given: Promise<void>; readonly give: () => void } {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}

async function answer(
  root: string,
  prepare: (file: string) => Promise<Version>,
  request: IncomingMessage,
  response: ServerResponse,
  sendPage: (status: number, html: string, version: Version) => void,
): Promise<void> {
  const file = findRequestPath(request) ?? "";
  const isPage = file.endsWith(".html");
  const version = await prepare(file);
  const { site, problem } = version;
  if (problem && (isPage || request.headers.accept?.includes("text/html"))) {
    return sendPage(500, renderProblemPage(root, problem), version);
  }
  const page = isPage && site ? await readPage(site.folder, file) : undefined;
  if (page !== undefined) return sendPage(200, page, version);
  const sendMissing = async () => {
    const version = await prepare("404.html");
    if (version.problem) return sendPage(500, renderProblemPage(root, version.problem), version);
    const missing = version.site && (await readPage(version.site.folder, "404.html"));
    sendPage(404, missing ?? "<!doctype html><title>Not found</title><h1>Not found</h1>", version);
  };
  if (!site) return sendMissing();
  await createFileAnswer(site.folder, "/", sendMissing)(request, response);
}
