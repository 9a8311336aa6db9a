import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import type { SiteWorker } from "./site-worker.ts";
import type { Failure, Outcome } from "./worker-messages.ts";

/** A site whose files are written when they are requested. */
export interface ServedSite {
  /** Absolute path. */
  readonly folder: string;
  /**
   * Writes a file into the folder, if the site has such a file and it is not there yet. The outcome "stopped" means that the
   * worker no longer has this site; the next site or failure follows.
   * @param file path from the site's root.
   */
  readonly prepare: (file: string) => Promise<Outcome>;
  /** Removes the folder, once all pending writes have ended. */
  readonly remove: () => Promise<void>;
}

interface SiteOptions {
  readonly worker: SiteWorker;
  /** Absolute path. */
  readonly folder: string;
  /** Receives the reason why a file cannot be written. */
  readonly report: (failure: Failure) => void;
  /** Requests another load, and so another site. */
  readonly reload: () => void;
}

/** Creates a site that asks the worker for each file once, and again if that failed. */
export function createServedSite({ worker, folder, report, reload }: SiteOptions): ServedSite {
  const prepared = new Map<string, Promise<Outcome>>();
  const written = new Set<string>();
  let isEmptied = false;
  const exists = (file: string) => existsSync(path.join(folder, file));
  const write = async (file: string) => {
    const outcome = await worker.write(folder, file);
    if (outcome !== "done") prepared.delete(file);
    else if (exists(file)) written.add(file);
    if (typeof outcome === "object") report(outcome);
    return outcome;
  };
  return {
    folder,
    prepare: async (file) => {
      // A written file that is missing means that `.cache` was removed, and its pictures with it. Only a load encodes pictures.
      const isLost = written.has(file) && !exists(file);
      if (isLost && !isEmptied) reload();
      isEmptied ||= isLost;
      if (isEmptied) return "stopped";
      const writing = prepared.get(file) ?? write(file);
      prepared.set(file, writing);
      return writing;
    },
    remove: async () => {
      await Promise.all(prepared.values());
      await removeFolder(folder);
    },
  };
}

/** Removes a folder, with several attempts: a process that was killed writes a moment longer. */
export function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
