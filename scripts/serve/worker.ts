import { findConfig } from "../../src/build/find-config.ts";
import type { OpenSite } from "../../src/build/open-site.ts";
import { ContentError } from "../../src/model/diagnostic.ts";
import { findOwnMessage } from "../../src/model/usage-error.ts";
import { formatCodeError } from "../../src/serving/format-code-error.ts";
import { type Outcome, parseRequest, type WorkerRequest } from "../../src/serving/worker-messages.ts";
import { withProgress } from "../progress.ts";
import { reportNotices } from "../report.ts";

const root = process.cwd();

interface Site extends OpenSite {
  readonly folder: string;
}

/** Notices that were printed: each is printed once, not after every change. */
const printed = new Set<string>();
let site: Site | undefined;

process.on("message", async (message) => {
  const request = parseRequest(message);
  if (request) process.send?.({ id: request.id, outcome: await answer(request) });
});
process.on("disconnect", () => process.exit());
// Ctrl+C sends SIGINT to this process as well. It must not end by itself: the server would take that for a crash.
process.on("SIGINT", () => {});

async function answer(request: WorkerRequest): Promise<Outcome> {
  try {
    if (request.kind === "load") site = await load(request.folder);
    else if (site?.folder === request.folder) await site.write(request.file);
    else return "stopped";
    return "done";
  } catch (error) {
    if (error instanceof ContentError) {
      const { loadColours } = await import("../../src/loading/load-publication.ts");
      return { kind: "content", diagnostics: error.diagnostics, colours: await loadColours(root) };
    }
    return { kind: "code", report: findOwnMessage(error) ?? formatCodeError(error, root) };
  }
}

async function load(folder: string): Promise<Site> {
  // Imported here, so that an error in the code becomes an answer.
  const { openSite } = await import("../../src/build/open-site.ts");
  const config = await findConfig(root);
  const site = await withProgress((progress) => openSite({ root, config, folder, progress }));
  reportNotices(site.notices.filter((notice) => !printed.has(notice)));
  for (const notice of site.notices) printed.add(notice);
  return { folder, ...site };
}
