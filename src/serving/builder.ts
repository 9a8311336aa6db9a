import { type ChildProcess, fork } from "node:child_process";
import { type BuildRequest, parseBuildReply } from "./build-messages.ts";
import type { Problem } from "./problem.ts";

/** Builds in a process of its own, which may crash, hang, and be ended at any time. */
export interface Builder {
  /** Loads the content for a site in `folder`, starting the process if there is none. One at a time. */
  build(folder: string): Promise<BuildOutcome>;
  /** Writes a file of that site, if there is such a file. */
  write(folder: string, file: string): Promise<BuildOutcome>;
  /** Ends the process, whatever it does; the next build starts one that knows the code as it is then. */
  stop(): void;
}

export type BuildOutcome = { readonly kind: "done" } | { readonly kind: "stopped" } | Problem;

/** What builds: a module by its absolute path, and its arguments. */
export type BuilderModule = readonly [file: string, ...args: string[]];

interface Worker {
  readonly process: ChildProcess;
  isStopped: boolean;
  /** The end of what it wrote to its error output: the only trace of a crash. */
  said: string;
}

const saidLength = 8_000;

/** @param lose is told when the process ends by itself, but for one that ends while it builds: that is the build's outcome. */
export function createBuilder(module: BuilderModule, lose: (problem: Problem) => void): Builder {
  let worker: Worker | undefined;
  let isBuilding = false;
  let id = 0;
  const start = () => {
    const started = startWorker(module);
    started.process.once("close", (status) => {
      if (worker !== started) return;
      worker = undefined;
      if (!isBuilding) lose(describeEnd(started, status));
    });
    return started;
  };
  return {
    build: async (folder) => {
      worker ??= start();
      isBuilding = true;
      const outcome = await ask(worker, { kind: "build", id: ++id, folder });
      isBuilding = false;
      return outcome;
    },
    write: async (folder, file) =>
      worker ? ask(worker, { kind: "write", id: ++id, folder, file }) : { kind: "stopped" },
    stop: () => {
      if (!worker) return;
      worker.isStopped = true;
      // Not a polite signal: a process in an endless loop hears none, and nothing of it is kept.
      worker.process.kill("SIGKILL");
      worker = undefined;
    },
  };
}

function startWorker([file, ...args]: BuilderModule): Worker {
  const worker: Worker = {
    process: fork(file, args, { stdio: ["ignore", "inherit", "pipe", "ipc"] }),
    isStopped: false,
    said: "",
  };
  // Every answer that is waited for listens to the process: a page may ask for many pictures at once.
  worker.process.setMaxListeners(0);
  worker.process.stderr?.on("data", (chunk: Buffer) => {
    process.stderr.write(chunk);
    worker.said = (worker.said + chunk.toString("utf8")).slice(-saidLength);
  });
  return worker;
}

function describeEnd({ said }: Worker, status: number | null): Problem {
  return {
    kind: "code",
    report: `The build ended without an answer, with status ${status}.\n\n${said}`.trim(),
  };
}

function ask(worker: Worker, request: BuildRequest): Promise<BuildOutcome> {
  return new Promise((resolve) => {
    const settle = (outcome: BuildOutcome) => {
      worker.process.off("message", receive).off("close", fail);
      resolve(outcome);
    };
    const receive = (message: unknown) => {
      const reply = parseBuildReply(message);
      if (reply?.id === request.id) settle(reply);
    };
    const fail = (status: number | null) => {
      const isEnd = request.kind === "build" && !worker.isStopped;
      settle(isEnd ? describeEnd(worker, status) : { kind: "stopped" });
    };
    worker.process.on("message", receive).on("close", fail);
    // A channel that is closed already is told by "close" as well.
    worker.process.send(request, () => {});
  });
}
