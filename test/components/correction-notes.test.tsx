import { renderToString } from "preact-render-to-string";
import { expect, it } from "vitest";
import { CorrectionNotes, CorrectionNotice } from "../../_includes/components/correction-notes.tsx";
import { renderContent } from "../../src/feeds/render-content.tsx";
import type { CorrectionKind } from "../../src/model/correction.ts";
import { createSampleArticle, createSampleCorrection, createSampleSite } from "../helpers/sample-edition.ts";

const site = createSampleSite();

function createNoted(...kinds: readonly CorrectionKind[]) {
  const corrections = kinds.map((kind, index) =>
    createSampleCorrection({ id: `correction.${index + 1}`, kind }),
  );
  return createSampleArticle({ corrections, isRetracted: kinds.includes("retraction") });
}

const listIds = (html: string) => [...html.matchAll(/correction\.\d/g)].map(([id]) => id);
const listLabels = (html: string) => [...html.matchAll(/<strong>(\w+)/g)].map(([, label]) => label);

it("flags the newest note, and has all of them newest first", () => {
  const article = createNoted("correction", "update");
  expect(renderToString(<CorrectionNotice article={article} site={site} />)).toContain(
    '<a href="#correction.2">Update of ',
  );
  const notes = renderToString(<CorrectionNotes article={article} site={site} href={(url) => url} />);
  expect(listIds(notes)).toEqual(["correction.2", "correction.1"]);
});

it("flags and shows a retraction before whatever came after it, on the page and in feeds", () => {
  const article = createNoted("correction", "retraction", "update");
  expect(renderToString(<CorrectionNotice article={article} site={site} />)).toContain(
    '<a href="#correction.2">Retraction of ',
  );
  const notes = renderToString(<CorrectionNotes article={article} site={site} href={(url) => url} />);
  expect(listIds(notes)).toEqual(["correction.2", "correction.3", "correction.1"]);
  expect(listLabels(renderContent(article, site))).toEqual(["Retraction", "Update", "Correction"]);
});
