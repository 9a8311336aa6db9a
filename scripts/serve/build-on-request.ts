import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { OpenSite } from "../../src/build/open-site.ts";
import { ContentError } from "../../src/model/diagnostic.ts";
import { findOwnMessage } from "../../src/model/usage-error.ts";
import { type BuildReply, type BuildRequest, parseBuildRequest } from "../../src/serving/build-messages.ts";
import { formatCodeError } from "../../src/serving/format-code-error.ts";
import { withProgress } from "../progress.ts";
import { reportNotices } from "../report.ts";

const root = process.cwd();

/** What was loaded last. */
interface Site extends OpenSite {
  readonly folder: string;
}

/** Notices that were printed: saving a file again says nothing new. */
const told = new Set<string>();
let site: Site | undefined;
const config = path.resolve(".cache/code/eleventy.config.mjs");
const compiledConfig = await readFile(config);

// What `npm run serve` starts again and again: it keeps the code as it was when it started.
process.on("message", async (message) => {
  const request = parseBuildRequest(message);
  if (request) process.send?.(await answer(request));
});
process.on("disconnect", () => process.exit());
// Ctrl+C reaches this process as well: it is the server that ends it, and knows that it did.
process.on("SIGINT", () => {});

async function answer(request: BuildRequest): Promise<BuildReply> {
  const { id, kind, folder } = request;
  try {
    if (kind === "build") site = await load(folder);
    else if (site?.folder === folder) await site.write(request.file);
    else return { kind: "stopped", id };
    return { kind: "done", id };
  } catch (error) {
    if (error instanceof ContentError) return { kind: "content", id, diagnostics: [...error.diagnostics] };
    return { kind: "code", id, report: findOwnMessage(error) ?? formatCodeError(error, root) };
  }
}

async function load(folder: string): Promise<Site> {
  // Imported here, so that an error in the code is an answer too.
  const { openSite } = await import("../../src/build/open-site.ts");
  // Node keeps the module, but Eleventy looks for the file, and somebody may have removed the cache.
  if (!existsSync(config)) {
    await mkdir(path.dirname(config), { recursive: true });
    await writeFile(config, compiledConfig);
  }
  const site = await withProgress((progress) => openSite({ root, config, folder, progress }));
  reportNotices(site.notices.filter((notice) => !told.has(notice)));
  for (const notice of site.notices) told.add(notice);
  return { folder, ...site };
}
