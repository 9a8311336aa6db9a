import lighthouse, { type Result } from "lighthouse";
import { describe, expect, inject, it } from "vitest";
import { createStaticHost } from "../../src/serving/static-host.ts";
import { readBuiltSites, serve } from "../helpers/browser.ts";
import { createCompressingHost } from "./compressing-host.ts";

const [, sample] = await readBuiltSites();
const base = await serve(createCompressingHost(await serve(createStaticHost(sample.folder))));
const { debuggingPort } = inject("stand");

/** The processor may be busy with something else while a page is measured: the best of so many tries counts. */
const tries = 6;

describe("Lighthouse", () => {
  it.each(["index.html", sample.articles[0] ?? ""])("gives %s 100 in all four categories", async (file) => {
    let best = 0;
    for (let left = tries; left > 0 && best < 100; left--) {
      const result = await measure(base + file);
      const { performance = 0, ...others } = readScores(result);
      expect([others, listFaults(result)]).toEqual([
        { accessibility: 100, "best-practices": 100, seo: 100 },
        [],
      ]);
      best = Math.max(best, performance);
      console.log(`${file}: performance ${performance}, ${formatMetrics(result)}`);
    }
    expect(best).toBe(100);
  });
});

async function measure(url: string): Promise<Result> {
  const result = await lighthouse(url, { port: debuggingPort, logLevel: "error", output: "json" });
  if (!result) throw new Error(`Lighthouse did not measure ${url}`);
  return result.lhr;
}

function readScores({ categories }: Result): Record<string, number> {
  return Object.fromEntries(
    Object.values(categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]),
  );
}

/** What costs points in the categories that do not depend on the machine's speed. */
function listFaults({ categories, audits }: Result): string[] {
  return Object.values(categories)
    .filter(({ id }) => id !== "performance")
    .flatMap(({ auditRefs }) => auditRefs)
    .filter(({ id, weight }) => weight > 0 && audits[id]?.score === 0)
    .map(({ id }) => id);
}

function formatMetrics({ audits }: Result): string {
  const show = (name: string, id: string) => `${name} ${audits[id]?.displayValue}`;
  return [
    show("LCP", "largest-contentful-paint"),
    show("CLS", "cumulative-layout-shift"),
    show("TBT", "total-blocking-time"),
    `${audits["total-byte-weight"]?.numericValue} bytes`,
  ].join(", ");
}
