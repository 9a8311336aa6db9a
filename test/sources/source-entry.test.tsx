import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { findLabels } from "../../_includes/words.ts";
import { SourceReference } from "../../src/sources/source-entry.tsx";
import { createSampleSources } from "../helpers/sample-edition.ts";

function renderIn(lang: string, number: number): string {
  const { source } = createSampleSources()[number] ?? {};
  if (!source) throw new Error(`no source ${number}`);
  return renderToString(<SourceReference source={source} labels={findLabels(lang, { lang })} />);
}

describe("SourceReference", () => {
  it("keeps a title and its quotation marks together in a line from right to left", () => {
    expect(renderIn("ar", 0)).toMatch(/<a href="[^"]+" rel="external" dir="auto">/);
    expect(renderIn("ar", 1)).toMatch(/^<bdi>.+<\/bdi>$/);
  });

  it("needs nothing for that in a line from left to right", () => {
    expect(renderIn("en", 0)).toMatch(/<a href="[^"]+" rel="external">“High water”<\/a>/);
    expect(renderIn("en", 1)).toBe("“The log”");
  });
});
