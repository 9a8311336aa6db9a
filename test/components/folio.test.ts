import { expect, it } from "vitest";
import { buildFolio } from "../../_includes/components/folio.ts";
import { createSampleSite } from "../helpers/sample-edition.ts";

const site = createSampleSite({ lang: "en-GB" });

it("has the publication and the title, and the words around the numbers in the language of the text", () => {
  expect(buildFolio(site, "Ferry", "en-GB")).toEqual({
    "data-folio": "The Harbour Post · Ferry · ",
    "data-of": " of ",
  });
  expect(buildFolio(site, "渡船", "zh-Hans")).toEqual({
    "data-folio": "The Harbour Post · 渡船 · 第 ",
    "data-of": " 页，共 ",
    "data-end": " 页",
  });
});

it("says the publication's name once", () => {
  expect(buildFolio(site, site.name, "en-GB")["data-folio"]).toBe("The Harbour Post · ");
});
