import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { listen } from "../src/serving/listen.ts";
import { createStaticHost } from "../src/serving/static-host.ts";
import { parsePort } from "./parse-port.ts";
import { runCommand, UsageError } from "./run-command.ts";

const usage = `npm run preview [-- --port 8080]

Serves the built site in dist/ as a static host does: files as they are, 404.html for what is missing.

  --port  the port on this machine, or the next free one; 8080 by default`;

await runCommand(async () => {
  const { values } = parseArgs({
    options: { port: { type: "string", default: "8080" }, help: { type: "boolean", short: "h" } },
  });
  if (values.help) return console.log(usage);
  const folder = path.resolve(import.meta.dirname, "../dist");
  if (!existsSync(path.join(folder, "index.html"))) {
    throw new UsageError("no site in dist/ yet; make it first: npm run build");
  }
  const url = await listen(createStaticHost(folder), parsePort(values.port));
  console.log(`dist/ is at ${url} (Ctrl+C ends it)`);
});
