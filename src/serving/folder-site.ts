import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import type { Builder } from "./builder.ts";
import type { Problem } from "./problem.ts";
import type { ServedSite } from "./served-site.ts";

export interface FolderSite extends ServedSite {
  /** Removes the folder, once nobody writes into it any more. */
  readonly remove: () => Promise<void>;
}

interface FolderSiteOptions {
  readonly builder: Builder;
  /** Absolute path. */
  readonly folder: string;
  /** Is told why a file cannot be written. */
  readonly tell: (problem: Problem) => void;
  /** Asks for one more build, and so for another site. */
  readonly rebuild: () => void;
}

/** A site of which each file is asked for once, and again where that failed. */
export function createFolderSite({ builder, folder, tell, rebuild }: FolderSiteOptions): FolderSite {
  const prepared = new Map<string, ReturnType<ServedSite["prepare"]>>();
  const written = new Set<string>();
  let isEmptied = false;
  const isThere = (file: string) => existsSync(path.join(folder, file));
  const write: ServedSite["prepare"] = async (file) => {
    const outcome = await builder.write(folder, file);
    if (outcome.kind === "done") {
      if (isThere(file)) written.add(file);
      return undefined;
    }
    prepared.delete(file);
    if (outcome.kind === "stopped") return "stopped";
    tell(outcome);
    return outcome;
  };
  return {
    folder,
    prepare: async (file) => {
      // Somebody removed .cache: gone with it are the pictures, which only a build makes.
      const isLost = written.has(file) && !isThere(file);
      if (isLost && !isEmptied) rebuild();
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

/** Tries again when something is written there meanwhile: a process that was ended writes a moment longer. */
export function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
