import { expect, it } from "vitest";
import { renderTdmrep } from "../../src/feeds/render-tdmrep.ts";
import { createSampleSite } from "../helpers/sample-edition.ts";

const render = (aiUse: Parameters<typeof createSampleSite>[0]) => {
  const text = renderTdmrep(createSampleSite(aiUse));
  return text === undefined ? undefined : JSON.parse(text);
};

it("reserves mining for everything below the site's address, with the terms of a licence", () => {
  const policy = "https://example.org/mining.json";
  expect(render({ aiUse: { block: [], mining: { reserved: true, policy } } })).toEqual([
    { location: "/post/", "tdm-reservation": 1, "tdm-policy": policy },
  ]);
  const free = { block: [], mining: { reserved: false } };
  expect(render({ url: "https://example.org/", aiUse: free })).toEqual([
    { location: "/", "tdm-reservation": 0 },
  ]);
});

it("is not written if the facts say nothing about mining", () => {
  expect(render({})).toBeUndefined();
  expect(render({ aiUse: { block: ["training"] } })).toBeUndefined();
});
