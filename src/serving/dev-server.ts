import { rm } from "node:fs/promises";
import path from "node:path";
import { ensureFolder } from "../memory/ensure-folder.ts";
import { formatDiagnostic } from "../model/diagnostic.ts";
import { formatSummary, manyDiagnostics } from "../model/format-summary.ts";
import { escapeLines } from "../model/printable.ts";
import { createDevHost, type DevHost } from "./dev-host.ts";
import { listen } from "./listen.ts";
import { createLoadQueue } from "./load-queue.ts";
import { createServedSite, removeFolder, type ServedSite } from "./served-site.ts";
import { createSiteWorker, type SiteWorker, type WorkerModule } from "./site-worker.ts";
import { type Change, watchProject } from "./watch-project.ts";
import type { Failure, Outcome } from "./worker-messages.ts";

export interface DevServerOptions {
  /** Absolute path of the project. */
  readonly root: string;
  /** The module that answers each {@link WorkerRequest}. */
  readonly worker: WorkerModule;
  /** The next free port is used if this one is taken. */
  readonly port: number;
  /** Prints a message in the terminal. */
  readonly print: (text: string) => void;
}

export interface DevServer {
  readonly url: string;
  /** Ends the worker and the watch, and removes the files that were written. */
  close(): Promise<void>;
}

/**
 * Serves the site, and loads it again after every change to the project. A page is rendered when it is requested. Each load writes
 * into a folder of its own, so that pages that no longer exist are gone, and a load that fails leaves the last site as it was.
 */
export async function startDevServer({
  root,
  worker: module,
  port,
  print: printAlways,
}: DevServerOptions): Promise<DevServer> {
  let isClosed = false;
  // What fails after `close` fails because of it, and needs no message.
  const print = (text: string) => isClosed || printAlways(text);
  const host = createDevHost(root);
  const url = await listen(host.server, port);
  const closeHost = () => host.server.close().closeAllConnections();
  // Two servers may run at once: the folder is named after the port, which only this one has.
  const home = path.join(root, ".cache/serve", new URL(url).port);
  try {
    ensureFolder(path.dirname(home));
    await rm(home, { recursive: true, force: true });
  } catch (error) {
    closeHost();
    throw error;
  }
  print(`${url} (Ctrl+C ends it)`);

  const worker = createSiteWorker(module, (failure) => {
    print(formatFailure(failure));
    host.fail(failure);
  });
  const load = createLoad({ worker, host, home, print, reload: () => queue() });
  const queue = createLoadQueue(async () => {
    if (!isClosed) await load();
  });
  const change = (kind: Change) => {
    // The worker is stopped at once, not when the next load starts: a load with the old code may never end.
    if (kind === "code") worker.stop();
    queue();
  };
  const unwatch = watchProject(root, change, print);
  queue();
  return {
    url,
    close: async () => {
      isClosed = true;
      worker.stop();
      unwatch();
      closeHost();
      await removeFolder(home);
    },
  };
}

interface LoadOptions extends Pick<DevServerOptions, "print"> {
  readonly worker: SiteWorker;
  readonly host: DevHost;
  /** Absolute path of the folder in which each load gets a folder. */
  readonly home: string;
  /** Requests another load. */
  readonly reload: () => void;
}

function createLoad({ worker, host, home, print, reload }: LoadOptions): () => Promise<void> {
  let count = 0;
  let shown: ServedSite | undefined;
  return async () => {
    const start = performance.now();
    const site = createServedSite({
      worker,
      folder: path.join(home, String(++count)),
      report: (failure) => print(formatFailure(failure)),
      reload,
    });
    const outcome = await worker.load(site.folder);
    print(formatOutcome(outcome, performance.now() - start));
    let retired: ServedSite | undefined = site;
    if (outcome === "done") {
      host.show(site);
      [retired, shown] = [shown, site];
    } else if (outcome !== "stopped") {
      host.fail(outcome);
    }
    retired?.remove().catch((error: unknown) => print(String(error)));
  };
}

function formatOutcome(outcome: Outcome, milliseconds: number): string {
  switch (outcome) {
    case "done":
      return `Loaded in ${(milliseconds / 1000).toFixed(2)} s`;
    case "stopped":
      return "The code changed: loading again";
    default:
      return formatFailure(outcome);
  }
}

function formatFailure(failure: Failure): string {
  if (failure.kind === "code") return escapeLines(failure.report);
  const { diagnostics } = failure;
  const summary = diagnostics.length < manyDiagnostics ? [] : [formatSummary(diagnostics)];
  return [...diagnostics.map(formatDiagnostic), ...summary].join("\n");
}
