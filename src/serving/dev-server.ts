import { rm } from "node:fs/promises";
import path from "node:path";
import { ensureFolder } from "../memory/ensure-folder.ts";
import { formatDiagnostic } from "../model/diagnostic.ts";
import { formatSummary, manyDiagnostics } from "../model/format-summary.ts";
import { escapeLines } from "../model/printable.ts";
import { createBuildQueue } from "./build-queue.ts";
import { type Builder, type BuilderModule, type BuildOutcome, createBuilder } from "./builder.ts";
import { createDevHost, type DevHost } from "./dev-host.ts";
import { createFolderSite, type FolderSite, removeFolder } from "./folder-site.ts";
import { listen } from "./listen.ts";
import type { Problem } from "./problem.ts";
import { type Change, watchProject } from "./watch-project.ts";

export interface DevServerOptions {
  /** Absolute path of the project. */
  readonly root: string;
  /** Absolute path of the module that builds, and its arguments: it answers {@link BuildRequest}. */
  readonly builder: BuilderModule;
  /** Or the next free one. */
  readonly port: number;
  /** Takes what the person at the terminal should know. */
  readonly print: (text: string) => void;
}

export interface DevServer {
  readonly url: string;
  /** Ends everything that it started, and removes what it built. */
  close(): Promise<void>;
}

/**
 * Builds the site, shows it, and does so again after every change to the project. A page is rendered when somebody looks at it.
 * Each build has a folder of its own, so that a page which is no longer written is gone, and a build that fails shows nothing
 * half done.
 */
export async function startDevServer({
  root,
  builder: module,
  port,
  print,
}: DevServerOptions): Promise<DevServer> {
  let isClosed = false;
  // What ends because the server does is no news.
  const tell: typeof print = (text) => isClosed || print(text);
  const host = createDevHost(root);
  const url = await listen(host.server, port);
  const closeHost = () => host.server.close().closeAllConnections();
  // The port is this server's alone, and so is the folder: two may run at once.
  const home = path.join(root, ".cache/serve", new URL(url).port);
  try {
    ensureFolder(path.dirname(home));
    await rm(home, { recursive: true, force: true });
  } catch (error) {
    closeHost();
    throw error;
  }
  tell(`${url} (Ctrl+C ends it)`);

  const builder = createBuilder(module, (problem) => {
    tell(describeProblem(problem));
    host.fail(problem);
  });
  const build = createBuild(builder, host, home, tell, () => queue());
  const queue = createBuildQueue(async () => {
    if (!isClosed) await build();
  });
  const change = (kind: Change) => {
    // At once: a build with the old code may never end.
    if (kind === "code") builder.stop();
    queue();
  };
  const unwatch = watchProject(root, change, tell);
  queue();
  return {
    url,
    close: async () => {
      isClosed = true;
      builder.stop();
      unwatch();
      closeHost();
      await removeFolder(home);
    },
  };
}

/** @param rebuild asks for one more build. */
function createBuild(
  builder: Builder,
  host: DevHost,
  home: string,
  print: DevServerOptions["print"],
  rebuild: () => void,
) {
  let count = 0;
  let shown: FolderSite | undefined;
  return async () => {
    const start = performance.now();
    const site = createFolderSite({
      builder,
      folder: path.join(home, String(++count)),
      tell: (problem) => print(describeProblem(problem)),
      rebuild,
    });
    const outcome = await builder.build(site.folder);
    print(describeOutcome(outcome, performance.now() - start));
    let retired: FolderSite | undefined = site;
    if (outcome.kind === "done") {
      host.show(site);
      [retired, shown] = [shown, site];
    } else if (outcome.kind !== "stopped") {
      host.fail(outcome);
    }
    retired?.remove().catch((error: unknown) => print(String(error)));
  };
}

function describeOutcome(outcome: BuildOutcome, milliseconds: number): string {
  switch (outcome.kind) {
    case "done":
      return `Loaded in ${(milliseconds / 1000).toFixed(2)} s`;
    case "stopped":
      return "The code changed meanwhile: loading again";
    default:
      return describeProblem(outcome);
  }
}

function describeProblem(problem: Problem): string {
  if (problem.kind === "code") return escapeLines(problem.report);
  const { diagnostics } = problem;
  const summary = diagnostics.length < manyDiagnostics ? [] : [formatSummary(diagnostics)];
  return [...diagnostics.map(formatDiagnostic), ...summary].join("\n");
}
