import { createServer } from "node:http";
import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { listen } from "../../src/serving/listen.ts";
import { ensureBrowser } from "../helpers/find-browser.ts";
import { ensureTypeface } from "../helpers/find-typeface.ts";
import { testLimit } from "../helpers/time-limits.ts";

/** The browser of all browser tests. */
export interface SharedBrowser {
  /** Where Playwright reaches it, and where the DevTools protocol does. */
  readonly endpoint: string;
  readonly debuggingPort: number;
}

declare module "vitest" {
  export interface ProvidedContext {
    readonly browser: SharedBrowser;
  }
}

const quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"];
const alone = ["--disable-background-networking", "--disable-component-update"];

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = await ensureBrowser(console.log);
  await ensureTypeface(console.log);
  const debuggingPort = await findFreePort();
  const browser = await chromium.launchServer({
    executablePath,
    timeout: testLimit,
    args: [...quiet, ...alone, `--remote-debugging-port=${debuggingPort}`],
  });
  project.provide("browser", { endpoint: browser.wsEndpoint(), debuggingPort });
  return () => browser.close();
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  const { port } = new URL(await listen(server, 0));
  await new Promise((resolve) => server.close(resolve));
  return Number(port);
}
