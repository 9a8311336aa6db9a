import { existsSync } from "node:fs";
import path from "node:path";
import { UsageError } from "../src/model/usage-error.ts";
import { listen } from "../src/serving/listen.ts";
import { createStaticHost } from "../src/serving/static-host.ts";
import { parsePort, runCommandLine } from "./command-line.ts";

const usage = `npm run preview [-- --port 8080]

Serves the built site in dist/ as a static host does: files as they are, and 404.html for missing ones.

  --port  the port on this machine, 8080 by default; the next free one if it is taken`;

await runCommandLine(usage, { port: { type: "string", default: "8080" } }, async ({ values }) => {
  const folder = path.resolve("dist");
  if (!existsSync(path.join(folder, "index.html"))) {
    throw new UsageError("no site in dist/ yet; make it first: npm run build");
  }
  const url = await listen(createStaticHost(folder), parsePort(values.port));
  console.log(`dist/ is at ${url} (Ctrl+C ends it)`);
});
