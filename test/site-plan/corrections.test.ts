import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { createHtmlCheck } from "../../src/checking/conformance/checks/html.ts";
import { scanPage } from "../../src/checking/scan-page.ts";
import type { CorrectionKind } from "../../src/model/correction.ts";
import { correctionsTemplate } from "../../src/site/list-templates.ts";
import { renderPlanned } from "../helpers/render-planned.ts";
import {
  createSampleArticle,
  createSampleCorrection,
  createSampleEdition,
  createSampleSite,
  sampleDate,
} from "../helpers/sample-edition.ts";

/** Renders the pages of all corrections. @param listed the days and kinds of an article's corrections, newest first. */
function render(listed: readonly (readonly [day: string, kind: CorrectionKind])[], perPage = 20) {
  const corrections = listed
    .map(([day, kind], index) =>
      createSampleCorrection({ id: `correction.${listed.length - index}`, kind, date: sampleDate(day) }),
    )
    .toReversed();
  const article = createSampleArticle({ corrections });
  const edition = createSampleEdition({
    site: createSampleSite({ lang: "en-GB", articlesPerPage: perPage }),
    articles: [article],
    corrections: corrections.toReversed().map((correction) => ({ article, correction })),
  });
  return renderPlanned(correctionsTemplate, edition);
}

const open = (html = "") => new JSDOM(html.replace(/<style>.*?<\/style>/s, "")).window.document;

describe("the list of all corrections", () => {
  it("has months, newest first, without updates; retractions and lesser notes are told apart", async () => {
    const pages = await render([
      ["2024-05-08", "retraction"],
      ["2024-05-07", "update"],
      ["2024-05-06", "clarification"],
      ["2024-05-04", "correction"],
      ["2023-05-03", "editors-note"],
    ]);
    const html = pages.get("corrections.html") ?? "";
    const months = [...open(html).querySelectorAll("section.month")].map((month) => [
      month.querySelector("h2")?.textContent,
      ...[...month.querySelectorAll("section")].map(
        (entry) => `${entry.className}: ${entry.querySelector("p time")?.parentElement?.textContent.trim()}`,
      ),
    ]);
    expect(months).toEqual([
      [
        "May 2024",
        "correction retraction: Retracted on 8 May 2024.",
        "correction lesser: Clarification, 6 May 2024",
        "correction greater: Correction, 4 May 2024",
      ],
      ["May 2023", "correction lesser: Editor’s note, 3 May 2023"],
    ]);
    expect((await createHtmlCheck())(scanPage("corrections.html", html))).toEqual([]);
  });

  it("says of each the article, with a link, what was wrong and what is right", async () => {
    const page = open((await render([["2024-05-04", "correction"]])).get("corrections.html"));
    const entry = page.querySelector(".correction");
    expect(entry?.querySelector("h3 a")?.getAttribute("href")).toBe("2024/ferry.html#correction.1");
    expect(entry?.querySelector("h3")?.textContent).toBe("The ferry sails again");
    expect([entry?.querySelector("del")?.textContent, entry?.querySelector("ins")?.textContent]).toEqual([
      "thirty metres",
      "forty metres",
    ]);
  });

  it("counts no updates for its pages, and says if there is nothing else", async () => {
    const listed = [
      ["2024-05-07", "update"],
      ["2024-05-06", "correction"],
    ] as const;
    expect([...(await render(listed, 1)).keys()]).toEqual(["corrections.html"]);
    const page = open((await render(listed.slice(0, 1))).get("corrections.html"));
    expect(page.querySelector("main p")?.textContent).toBe("Nothing has been corrected yet.");
  });
});
