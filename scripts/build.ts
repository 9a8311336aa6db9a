import path from "node:path";
import { setFlagsFromString } from "node:v8";
import { buildSite } from "../src/build/build-site.ts";
import { findConfig } from "../src/build/find-config.ts";
import { isPlain } from "../src/build/is-plain.ts";
import type { Run } from "../src/build/plan-run.ts";
import { createStage } from "../src/build/stage.ts";
import { checkFolder } from "../src/checking/check-folder.ts";
import { removeParts } from "../src/memory/write-whole.ts";
import { count } from "../src/model/format-summary.ts";
import { packageRoot } from "../src/model/package-root.ts";
import { escapeLine } from "../src/model/printable.ts";
import { runCommandLine } from "./command-line.ts";
import { readInputs, rememberBuild } from "./last-build.js";
import { createProgress } from "./progress.ts";
import { reportNotices } from "./report.ts";

const root = process.cwd();

// V8's default lets the heap of ten thousand articles grow from 0.3 to 0.8 GB before it collects garbage: 1.2 GB of memory in all,
// instead of 0.85 GB in the same time.
setFlagsFromString("--heap-growing-percent=60");

const usage = `npm run build

Validates all content, builds the site, checks it, and only then replaces dist/. If nothing has changed since the last build, it says
what that one said.

  --force            builds in any case

  SITE_URL           the address of the site, instead of the one in _data/site.ts
  SOURCE_DATE_EPOCH  the build's clock, in seconds since 1970`;

async function build(): Promise<void> {
  const start = performance.now();
  // Code was compiled since: a file that is newer than the process may not be what runs.
  const began = performance.timeOrigin;
  const before = readInputs(root, packageRoot);
  await removeParts(path.join(root, ".cache"));
  const stage = await createStage(path.join(root, ".cache/stage"), path.join(root, "dist"));
  const progress = createProgress();
  let pages: number;
  let planned: Run;
  try {
    const { run, rendered, files, ...built } = await buildSite({
      root,
      config: await findConfig(root),
      folder: stage.folder,
      cachedFolder: stage.cachedFolder,
      progress,
      onPlanned: ({ notices, pages, encoded }) => {
        if (encoded > 0) console.log(`${count(encoded, "file")} of pictures encoded`);
        reportNotices(notices);
        progress.expect(pages.length, "rendering pages");
      },
    });
    progress.end(
      `${rendered} of ${count(files, "file")} ${rendered === 1 ? "is" : "are"} new; checking the site`,
    );
    pages = await checkFolder({
      cache: built.memory,
      folder: stage.folder,
      hashes: built.hashes,
      edition: run.edition,
      withheld: run.withheld,
    });
    await built.remember();
    await stage.publish();
    planned = run;
  } finally {
    progress.end();
    await stage.discard();
  }
  const seconds = (performance.now() - start) / 1000;
  console.log(`${count(pages, "page")}, ${seconds.toFixed(1)} s: open dist/index.html`);
  if (!(await isPlain(root, planned))) return;
  const lines = [
    ...planned.notices.map(escapeLine),
    `nothing has changed: ${count(pages, "page")}, open dist/index.html`,
  ];
  // A clock that is set stands still.
  const until = process.env["SOURCE_DATE_EPOCH"] ? undefined : planned.nextChange?.toMillis();
  rememberBuild(root, { before, after: readInputs(root, packageRoot), began, until, lines });
}

await runCommandLine(usage, { force: { type: "boolean" } }, build, { consequence: "dist/ is as it was." });
