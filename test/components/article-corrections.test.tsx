import { renderToString } from "preact-render-to-string";
import { expect, it } from "vitest";
import { CorrectionNotice, CorrectionSection } from "../../_includes/components/article-corrections.tsx";
import { renderContent } from "../../src/feeds/render-content.tsx";
import type { CorrectionKind } from "../../src/model/correction.ts";
import { createSampleArticle, createSampleCorrection, createSampleSite } from "../helpers/sample-edition.ts";

const site = createSampleSite();

function createCorrected(...kinds: readonly CorrectionKind[]) {
  const corrections = kinds.map((kind, index) =>
    createSampleCorrection({ id: `correction.${index + 1}`, kind }),
  );
  return createSampleArticle({ corrections, isRetracted: kinds.includes("retraction") });
}

const listIds = (html: string) => [...html.matchAll(/correction\.\d/g)].map(([id]) => id);
const listLabels = (html: string) => [...html.matchAll(/<strong>(\w+)/g)].map(([, label]) => label);

it("names the newest correction above the text, and lists all of them newest first", () => {
  const article = createCorrected("correction", "update");
  expect(renderToString(<CorrectionNotice article={article} site={site} />)).toContain(
    '<a href="#correction.2">Update of ',
  );
  const section = renderToString(<CorrectionSection article={article} site={site} href={(url) => url} />);
  expect(listIds(section)).toEqual(["correction.2", "correction.1"]);
});

it("puts a retraction before later corrections, on the page and in feeds", () => {
  const article = createCorrected("correction", "retraction", "update");
  expect(renderToString(<CorrectionNotice article={article} site={site} />)).toContain(
    '<a href="#correction.2">Retraction of ',
  );
  const section = renderToString(<CorrectionSection article={article} site={site} href={(url) => url} />);
  expect(listIds(section)).toEqual(["correction.2", "correction.3", "correction.1"]);
  expect(listLabels(renderContent(article, site))).toEqual(["Retraction", "Update", "Correction"]);
});
