import path from "node:path";
import { removeParts } from "../src/memory/write-whole.ts";
import { packageRoot } from "../src/model/package-root.ts";
import { startDevServer } from "../src/serving/dev-server.ts";
import { parsePort, runCommandLine } from "./command-line.ts";

const usage = `npm run serve [-- --port 8080]

Shows the site with drafts, and updates it when content, facts, styles or code change. Mistakes are shown in the
browser and here until they are corrected.

  --port  the port on this machine, 8080 by default; the next free one if it is taken`;

await runCommandLine(usage, { port: { type: "string", default: "8080" } }, async ({ values }) => {
  await removeParts(path.resolve(".cache"));
  const server = await startDevServer({
    root: process.cwd(),
    worker: [path.join(packageRoot, "scripts/run.js"), "serve/worker"],
    port: parsePort(values.port),
    print: console.log,
  });
  const end = async () => {
    await server.close();
    process.exit();
  };
  process.once("SIGINT", end).once("SIGTERM", end);
});
