import { createServer } from "node:http";
import path from "node:path";
import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { ensureBrowser } from "../../scripts/find-browser.ts";
import { ensureTypeface } from "../../scripts/find-typeface.ts";
import { listen } from "../../src/serving/listen.ts";
import { createProject, type Project } from "../helpers/project.ts";
import { publishTwice } from "../helpers/project-history.ts";
import { testLimit } from "../helpers/time-limits.ts";

/** What all browser tests share: one browser, and the two sites as they were built. */
export interface Stand {
  /** Where Playwright reaches the browser, and where the DevTools protocol does. */
  readonly endpoint: string;
  readonly debuggingPort: number;
  /** Project roots; each has its site in `dist`, and its package beside it. */
  readonly fixture: string;
  readonly sample: string;
}

declare module "vitest" {
  export interface ProvidedContext {
    readonly stand: Stand;
  }
}

const repository = path.resolve(import.meta.dirname, "../..");
const quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"];
const alone = ["--disable-background-networking", "--disable-component-update"];

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = await ensureBrowser(console.log);
  await ensureTypeface(console.log);
  const fixture = await buildSite(await createHistory());
  const sample = await buildSite(await createProject(repository));
  const debuggingPort = await findFreePort();
  const browser = await chromium.launchServer({
    executablePath,
    timeout: testLimit,
    args: [...quiet, ...alone, `--remote-debugging-port=${debuggingPort}`],
  });
  project.provide("stand", {
    endpoint: browser.wsEndpoint(),
    debuggingPort,
    fixture: fixture.root,
    sample: sample.root,
  });
  return async () => {
    await Promise.all([browser.close(), fixture.remove(), sample.remove()]);
  };
}

async function createHistory(): Promise<Project> {
  const project = await createProject();
  await publishTwice(project);
  return project;
}

async function buildSite(project: Project): Promise<Project> {
  for (const script of ["build", "package"]) {
    // Noon of the day after the newest article of either site.
    const { status, stdout, stderr } = await project.run(script, [], { SOURCE_DATE_EPOCH: "1616324400" });
    if (status === 0) continue;
    await project.remove();
    throw new Error(`npm run ${script} failed:\n${stdout}${stderr}`);
  }
  return project;
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  const { port } = new URL(await listen(server, 0));
  await new Promise((resolve) => server.close(resolve));
  return Number(port);
}
