import path from "node:path";
import { parseArgs } from "node:util";
import { startDevServer } from "../src/serving/dev-server.ts";
import { parsePort } from "./parse-port.ts";
import { runCommand } from "./run-command.ts";

const usage = `npm run serve [-- --port 8080]

Shows the site, drafts included, and shows it anew whenever content, facts, styles or code change. A mistake is shown
in the browser and here, until it is mended.

  --port  the port on this machine, or the next free one; 8080 by default`;

await runCommand(async () => {
  const { values } = parseArgs({
    options: { port: { type: "string", default: "8080" }, help: { type: "boolean", short: "h" } },
  });
  if (values.help) return console.log(usage);
  const server = await startDevServer({
    root: path.resolve(import.meta.dirname, ".."),
    builder: path.join(import.meta.dirname, "serve/build-on-request.ts"),
    port: parsePort(values.port),
    print: console.log,
  });
  const end = async () => {
    await server.close();
    process.exit();
  };
  process.once("SIGINT", end).once("SIGTERM", end);
});
