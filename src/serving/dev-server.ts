import { rm } from "node:fs/promises";
import path from "node:path";
import { formatDiagnostic } from "../edition/diagnostic.ts";
import { createBuildQueue } from "./build-queue.ts";
import { type Builder, type BuilderModule, type BuildOutcome, createBuilder } from "./builder.ts";
import { createDevHost, type DevHost } from "./dev-host.ts";
import { listen } from "./listen.ts";
import type { Problem } from "./problem.ts";
import { watchProject } from "./watch-project.ts";

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
  const host = createDevHost(root);
  const url = await listen(host.server, port);
  print(`${url} (Ctrl+C ends it)`);
  // The port is this server's alone, and so is the folder: two may run at once.
  const home = path.join(root, ".cache/serve", new URL(url).port);
  await rm(home, { recursive: true, force: true });

  const builder = createBuilder(module);
  const queue = createBuildQueue(createBuild(builder, host, home, print));
  const unwatch = await watchProject(root, (change) => {
    // At once: a build with the old code may never end.
    if (change === "code") builder.stop();
    queue();
  });
  queue();
  return {
    url,
    close: async () => {
      await unwatch();
      builder.stop();
      host.server.close().closeAllConnections();
      await rm(home, { recursive: true, force: true });
    },
  };
}

function createBuild(builder: Builder, host: DevHost, home: string, print: DevServerOptions["print"]) {
  let count = 0;
  let shown: string | undefined;
  return async () => {
    const start = performance.now();
    const folder = path.join(home, String(++count));
    const outcome = await builder.build(folder);
    print(describeOutcome(outcome, performance.now() - start));
    let retired: string | undefined = folder;
    if (outcome.kind === "done") {
      host.show({ folder, prepare: (file) => write(builder, folder, file) });
      [retired, shown] = [shown, folder];
    } else if (outcome.kind !== "stopped") {
      host.fail(outcome);
    }
    if (retired !== undefined) await rm(retired, { recursive: true, force: true });
  };
}

/** A build that was stopped meanwhile is no problem of this file's: pages load anew when the next one is done. */
async function write(builder: Builder, folder: string, file: string): Promise<Problem | undefined> {
  const outcome = await builder.write(folder, file);
  return outcome.kind === "done" || outcome.kind === "stopped" ? undefined : outcome;
}

function describeOutcome(outcome: BuildOutcome, milliseconds: number): string {
  switch (outcome.kind) {
    case "done":
      return `Built in ${(milliseconds / 1000).toFixed(2)} s`;
    case "stopped":
      return "The code changed meanwhile: building again";
    case "content":
      return outcome.diagnostics.map(formatDiagnostic).join("\n");
    case "code":
      return outcome.report;
  }
}
