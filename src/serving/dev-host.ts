import { randomUUID } from "node:crypto";
import { EventEmitter, once } from "node:events";
import type { Server, ServerResponse } from "node:http";
import { createHost } from "./answer.ts";
import { renderFailurePage } from "./failure-page.tsx";
import { createLiveReload } from "./live-reload.ts";
import { findRequestPath } from "./request-path.ts";
import type { ServedSite } from "./served-site.ts";
import { createFileAnswer, readPage } from "./static-host.ts";
import type { Failure } from "./worker-messages.ts";

/** The server of `offprint serve`: it shows the newest site, or the failure to load it. */
export interface DevHost {
  /** Does not listen yet. Requests wait for the first site or failure. */
  readonly server: Server;
  /** Shows a site from now on, and reloads open pages. */
  show(site: ShownSite): void;
  /** Answers every request for a page with the failure, until the next site. */
  fail(failure: Failure): void;
}

type ShownSite = Pick<ServedSite, "folder" | "prepare">;

/** @param root absolute path of the project: a failure is shown with lines of its files. */
export function createDevHost(root: string): DevHost {
  const reload = createLiveReload();
  const { find, show, fail } = createVersions(reload.announce);
  const sendPage = (response: ServerResponse, status: number, html: string, { name }: Version) => {
    response.writeHead(status, { "Content-Type": "text/html;charset=utf-8", "Cache-Control": "no-store" });
    response.end(reload.inject(html, name));
  };
  const sendMissing = async (response: ServerResponse) => {
    const version = await find("404.html");
    const { site, failure } = version;
    if (failure) return sendPage(response, 500, renderFailurePage(root, failure), version);
    const page = site && (await readPage(site.folder, "404.html"));
    sendPage(response, 404, page ?? "<!doctype html><title>Not found</title><h1>Not found</h1>", version);
  };
  const server = createHost(async (request, response) => {
    const file = findRequestPath(request) ?? "";
    if (file === reload.path) return reload.connect(response);
    const version = await find(file);
    const { site, failure } = version;
    const isPage = file.endsWith(".html");
    if (failure && (isPage || request.headers.accept?.includes("text/html")))
      return sendPage(response, 500, renderFailurePage(root, failure), version);
    const page = isPage && site ? await readPage(site.folder, file) : undefined;
    if (page !== undefined) return sendPage(response, 200, page, version);
    if (!site) return sendMissing(response);
    await createFileAnswer(site.folder, "/", sendMissing)(request, response);
  });
  return { server, show, fail };
}

/** A site or failure that is shown. No other version has its name, not even after a restart. */
interface Version {
  readonly name: string;
  /** The last site that loaded. Its pictures and other files are served even while a failure is shown. */
  readonly site: ShownSite | undefined;
  readonly failure?: Failure | undefined;
}

/** @param announce receives the name of each new version. */
function createVersions(announce: (name: string) => void) {
  const changes = new EventEmitter().setMaxListeners(0);
  let current: Version | undefined;
  const change = (site: ShownSite | undefined, failure?: Failure) => {
    current = { name: randomUUID(), site, failure };
    changes.emit("change");
    announce(current.name);
  };
  /**
   * Prepares a file of the current version and returns that version. If another version is shown meanwhile, starts again with
   * that.
   */
  const find = async (file: string): Promise<Version> => {
    const asked = current;
    const outcome = await asked?.site?.prepare(file);
    // Without its worker, a site lacks all files that were not requested before: wait for the next version.
    const isReady = asked && (outcome !== "stopped" || asked.failure);
    if (asked === current && !isReady) await once(changes, "change");
    if (!asked || asked !== current) return find(file);
    return typeof outcome === "object" ? { ...asked, failure: outcome } : asked;
  };
  return {
    find,
    show: (site: ShownSite) => change(site),
    fail: (failure: Failure) => change(current?.site, failure),
  };
}
