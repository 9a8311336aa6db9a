import { renderToString } from "preact-render-to-string";
import { expect, it } from "vitest";
import { TrustLine } from "../../_includes/components/trust-line.tsx";
import type { Article } from "../../src/model/article.ts";
import type { Revision } from "../../src/model/history.ts";
import {
  createSampleArticle,
  createSampleCorrection,
  createSampleSite,
  createSampleSources,
  sampleDate,
} from "../helpers/sample-edition.ts";
import { createSampleHistory, sampleRevisions } from "../helpers/sample-history.ts";

const site = createSampleSite();

function readLinks(fields: Partial<Article>, publisher = site.publisher): string[] {
  const article = createSampleArticle(fields);
  const html = renderToString(
    <TrustLine article={article} site={{ ...site, publisher }} href={(url) => url} />,
  );
  return [...html.matchAll(/href="([^"]*)">([^<]*)/g)].map(([, url, text]) => `${url}: ${text}`);
}

it("counts corrections, but no updates", () => {
  const corrections = [
    createSampleCorrection({ kind: "correction" }),
    createSampleCorrection({ kind: "update" }),
  ];
  expect(readLinks({ corrections })).toContain("#page.corrections: Corrected once.");
  expect(readLinks({ corrections: corrections.slice(1) }).join()).not.toContain("Corrected");
});

it("is left out where there is nothing to say", () => {
  const { sourcingPolicy: _, correctionsPolicy: __, ...publisher } = site.publisher;
  expect(readLinks({}, publisher)).toEqual([]);
});

it("leads to the policy", () => {
  expect(readLinks({})).toContain(`${site.publisher.sourcingPolicy}: How we work.`);
});

it("counts sources, and those that have no name", () => {
  const sources = createSampleSources();
  const unnamed = sources.filter(({ source }) => source.kind === "unnamed");
  expect(unnamed).toHaveLength(1);
  expect(readLinks({ sources })).toContain("#page.sources: Three sources, one not named (†).");
});

it("leads to the line that says where to report a mistake, if the facts name a place", () => {
  expect(readLinks({})).toContain("#page.complaints: Report a mistake.");
  const { correctionsPolicy: _, ...publisher } = site.publisher;
  expect(readLinks({}, publisher).join()).not.toContain("mistake");
  expect(readLinks({}, { ...publisher, email: "desk@test.example" }).join()).toContain("mistake");
});

it("counts no entries of live coverage as changes, but leads to the history that lists them", () => {
  const [published] = sampleRevisions.slice(-1);
  const extend = {
    kind: "extended",
    date: sampleDate("2024-05-04"),
    isMinor: false,
    commit: "dddddddddd",
  } as const;
  const read = (...kinds: Revision[]) => {
    const revisions = [...kinds, ...(published ? [published] : [])];
    return readLinks({ history: createSampleHistory({ revisions }) }).filter((link) =>
      link.includes("history"),
    );
  };
  expect(read(extend, extend)).toEqual(["2024/ferry.history.html: History."]);
  expect(read(extend, { ...extend, kind: "changed" }, extend)).toEqual([
    "2024/ferry.history.html: Changed once.",
  ]);
});
