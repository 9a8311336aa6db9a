import { expect, it } from "vitest";
import { planSite } from "../../src/site/plan-site.ts";
import { renderAll } from "../helpers/render-planned.ts";
import { createSampleEdition, createSampleSite } from "../helpers/sample-edition.ts";

const policy = "https://example.org/terms?a=1&b=2";
const site = createSampleSite({ aiUse: { block: [], mining: { reserved: true, policy } } });

it("reserves mining in a file for the host, and on every page of its own", async () => {
  const files = await renderAll(planSite(createSampleEdition({ site })));
  expect(files.get(".well-known/tdmrep.json")).toContain('"tdm-reservation": 1');
  const pages = [...files].filter(([url]) => url.endsWith(".html"));
  expect(pages.length).toBeGreaterThan(10);
  const silent = pages.filter(
    ([, html]) =>
      !html.includes('<meta name="tdm-reservation" content="1">') ||
      !html.includes('<meta name="tdm-policy" content="https://example.org/terms?a=1&amp;b=2">'),
  );
  expect(silent.map(([url]) => url)).toEqual([]);
});

it("says nothing of mining without the fact", async () => {
  const files = await renderAll(planSite(createSampleEdition()));
  expect([...files.keys()]).not.toContain(".well-known/tdmrep.json");
  expect([...files.values()].join("")).not.toContain("tdm-");
});
