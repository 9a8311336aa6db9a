import { type ChildProcess, fork } from "node:child_process";
import { type Failure, type Outcome, parseReply, type WorkerRequest } from "./worker-messages.ts";

/** A child process that loads content and writes pages. It may crash or hang, and can be ended at any time. */
export interface SiteWorker {
  /** Loads the content for a new site in `folder`; starts the process if none runs. Calls must not overlap. */
  load(folder: string): Promise<Outcome>;
  /** Writes a file of that site, if it has such a file. */
  write(folder: string, file: string): Promise<Outcome>;
  /** Kills the process. The next `load` starts another one, which imports the code as it is then. */
  stop(): void;
}

/** Absolute path of the module that the worker runs, and its arguments. */
export type WorkerModule = readonly [file: string, ...args: string[]];

interface Running {
  readonly process: ChildProcess;
  /** The last characters of its error output: the only trace of a crash. */
  stderr: string;
}

const stderrLength = 8_000;

/** @param onExit is called when the process ends by itself. During `load` the failure is the outcome of `load` instead. */
export function createSiteWorker(module: WorkerModule, onExit: (failure: Failure) => void): SiteWorker {
  let running: Running | undefined;
  let isLoading = false;
  let id = 0;
  const start = () => {
    const started = startProcess(module);
    started.process.once("close", (status) => {
      if (running !== started) return;
      running = undefined;
      if (!isLoading) onExit(describeExit(started, status));
    });
    return started;
  };
  return {
    load: async (folder) => {
      running ??= start();
      isLoading = true;
      const outcome = await ask(running, { kind: "load", id: ++id, folder });
      isLoading = false;
      return outcome;
    },
    write: async (folder, file) =>
      running ? ask(running, { kind: "write", id: ++id, folder, file }) : "stopped",
    stop: () => {
      // SIGKILL, because a process in an endless loop receives no other signal.
      running?.process.kill("SIGKILL");
      running = undefined;
    },
  };
}

function startProcess([file, ...args]: WorkerModule): Running {
  const child = fork(file, args, { stdio: ["ignore", "inherit", "pipe", "ipc"] });
  const running: Running = { process: child, stderr: "" };
  // Each pending request adds listeners, and a page may request many pictures at once.
  child.setMaxListeners(0);
  child.stderr?.on("data", (chunk: Buffer) => {
    process.stderr.write(chunk);
    running.stderr = (running.stderr + chunk.toString("utf8")).slice(-stderrLength);
  });
  return running;
}

function describeExit({ stderr }: Running, status: number | null): Failure {
  const report = `The process that loads the site ended with status ${status} before it answered.\n\n${stderr}`;
  return { kind: "code", report: report.trim() };
}

function ask(running: Running, request: WorkerRequest): Promise<Outcome> {
  const { process: child } = running;
  return new Promise((resolve) => {
    const finish = (outcome: Outcome) => {
      child.off("message", receive).off("close", close);
      resolve(outcome);
    };
    const receive = (message: unknown) => {
      const reply = parseReply(message);
      if (reply?.id === request.id) finish(reply.outcome);
    };
    const close = (status: number | null) => {
      const isCrash = request.kind === "load" && !child.killed;
      finish(isCrash ? describeExit(running, status) : "stopped");
    };
    child.on("message", receive).on("close", close);
    // If the channel is closed already, "close" follows.
    child.send(request, () => {});
  });
}
