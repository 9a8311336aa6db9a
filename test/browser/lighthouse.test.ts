import path from "node:path";
import lighthouse, { type Result } from "lighthouse";
import { describe, expect, inject, it } from "vitest";
import { z } from "zod";
import { createStaticHost } from "../../src/serving/static-host.ts";
import { readBuiltSites, serve } from "../helpers/browser.ts";
import { findBuiltSite } from "../helpers/built-site.ts";
import { waitLimit } from "../helpers/time-limits.ts";
import { createCompressingHost } from "./compressing-host.ts";

const [, sample] = await readBuiltSites();
const serveFolder = async (folder: string) =>
  serve(createCompressingHost(await serve(createStaticHost(folder))));
const newspaper = await serveFolder(path.join(await findBuiltSite("newspaper"), "dist"));
const specimen = await serveFolder(sample.folder);
const { debuggingPort } = inject("browser");

/**
 * What a page may need on a slow phone: bytes and requests over the network, and milliseconds until the largest thing on
 * the first screen is there. An article has its lead picture and one more that is near; they are drawings.
 */
const limits = { bytes: 20_000, requests: 3, largestPaint: 1_000, layoutShift: 0 };
/** The newspaper's front page has photographs: the lead's, and those that are near. */
const frontLimits = { ...limits, bytes: 150_000, requests: 9, largestPaint: 1_500 };

describe("Lighthouse", () => {
  it.each([
    ["index.html", newspaper, frontLimits] as const,
    [sample.articles[0] ?? "", specimen, limits] as const,
  ])("finds nothing wrong with %s, which is light and shifts nothing", async (file, base, most) => {
    const result = await measure(base + file);
    const { performance, ...others } = readScores(result);
    // Both depend on what else the machine does, so they are shown and not judged.
    console.log(`${file}: performance ${performance}, ${formatMetrics(result)}`);
    expect([others, listFaults(result)]).toEqual([
      { accessibility: 100, "best-practices": 100, seo: 100 },
      [],
    ]);
    const load = countLoad(result);
    for (const key of ["bytes", "requests", "largestPaint", "layoutShift"] as const) {
      expect(load[key], key).toBeLessThanOrEqual(most[key]);
    }
    expect(load.isFoundLate).toBe(false);
  });
});

async function measure(url: string): Promise<Result> {
  const result = await lighthouse(url, {
    port: debuggingPort,
    logLevel: "error",
    output: "json",
    maxWaitForLoad: waitLimit,
    maxWaitForFcp: waitLimit,
  });
  if (!result) throw new Error(`Lighthouse did not measure ${url}`);
  return result.lhr;
}

function readScores({ categories }: Result): Record<string, number> {
  return Object.fromEntries(
    Object.values(categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]),
  );
}

const networkRequest = z.object({ transferSize: z.number(), resourceType: z.string() });

/**
 * What the page needs, by Lighthouse's record of its requests. The time of the largest paint is counted for Lighthouse's
 * slow network (150 ms for a round trip, 1.6 Mbit/s) and not measured: three round trips for the page, and one more with
 * all bytes when the largest thing is a picture.
 */
function countLoad({ audits }: Result) {
  const requests = z.array(networkRequest).parse(readItems(audits["network-requests"]));
  const [page = 0] = requests.filter(({ resourceType }) => resourceType === "Document").map(readSize);
  const bytes = requests.map(readSize).reduce((sum, size) => sum + size, 0);
  // Null where the largest thing is text; below 1 for a picture that the HTML does not name, or that is asked for late.
  const discovery = audits["lcp-discovery-insight"]?.score ?? "text";
  const milliseconds = (trips: number, size: number) => trips * 150 + size / 200;
  return {
    bytes,
    requests: requests.length,
    largestPaint: discovery === "text" ? milliseconds(3, page) : milliseconds(4, bytes),
    isFoundLate: discovery !== "text" && discovery < 1,
    layoutShift: audits["cumulative-layout-shift"]?.numericValue ?? Number.NaN,
  };
}

function readSize({ transferSize }: z.infer<typeof networkRequest>): number {
  return transferSize;
}

function readItems(audit: Result["audits"][string] | undefined): unknown {
  return audit?.details?.type === "table" ? audit.details.items : undefined;
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
