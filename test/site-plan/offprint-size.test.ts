import { JSDOM } from "jsdom";
import { expect, it } from "vitest";
import { minifyWhole } from "../../src/build/minifier.ts";
import { articleTemplate, offprintTemplate } from "../../src/site/text-templates.ts";
import { renderPlanned } from "../helpers/render-planned.ts";
import {
  createSampleArticle,
  createSampleBody,
  createSampleCorrection,
  createSampleEdition,
  createSampleSite,
} from "../helpers/sample-edition.ts";

const articles = [
  createSampleArticle({ body: createSampleBody("The ferry sailed at noon. ".repeat(2_000)) }),
  createSampleArticle({
    key: "2024/ghost",
    isRetracted: true,
    corrections: [createSampleCorrection({ kind: "retraction" })],
  }),
];

async function readOffer(url: string, offprints: boolean): Promise<string | undefined> {
  const edition = createSampleEdition({ site: createSampleSite({ offprints }), articles });
  const html = (await renderPlanned(articleTemplate, edition)).get(url) ?? "";
  const { document } = new JSDOM(html.replace(/<style>.*<\/style>/s, "")).window;
  return document.querySelector(".share a[href$='.offprint.html']")?.textContent ?? undefined;
}

it("says on an article's page what its offprint weighs once it is minified", async () => {
  const edition = createSampleEdition({ site: createSampleSite({ offprints: true }), articles });
  const offprint = (await renderPlanned(offprintTemplate, edition)).get("2024/ferry.offprint.html") ?? "";
  const weight = Buffer.byteLength(await minifyWhole(offprint));
  const [, told = ""] = /(\d+) kB/.exec((await readOffer("2024/ferry.html", true)) ?? "") ?? [];
  expect(Math.abs(Number(told) * 1000 - weight) / weight).toBeLessThan(0.05);
});

it("offers no offprint of a retracted article, and none where the publication has none", async () => {
  expect(await readOffer("2024/ghost.html", true)).toBeUndefined();
  expect(await readOffer("2024/ferry.html", false)).toBeUndefined();
});
