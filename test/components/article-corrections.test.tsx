import { JSDOM } from "jsdom";
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { expect, it } from "vitest";
import { CorrectionSection, Retraction } from "../../_includes/components/article-corrections.tsx";
import { renderContent } from "../../src/feeds/render-content.tsx";
import type { Article } from "../../src/model/article.ts";
import type { CorrectionKind } from "../../src/model/correction.ts";
import { Lazy } from "../../src/model/lazy.ts";
import {
  createSampleArticle,
  createSampleCorrection,
  createSampleSite,
  sampleDate,
} from "../helpers/sample-edition.ts";

const site = createSampleSite();

function createCorrected(...kinds: readonly CorrectionKind[]) {
  const corrections = kinds.map((kind, index) =>
    createSampleCorrection({ id: `correction.${index + 1}`, kind }),
  );
  return createSampleArticle({ corrections, isRetracted: kinds.includes("retraction") });
}

const listIds = (html: string) => [...html.matchAll(/correction\.\d/g)].map(([id]) => id);
const listLabels = (html: string) => [...html.matchAll(/<strong>(\w+)/g)].map(([, label]) => label);

const render = (element: VNode) => renderToString(element);
const parts = (article: Article) => ({ article, site, href: (url: string) => url });

it("lists all corrections below the text, newest first", () => {
  const article = createCorrected("correction", "update");
  expect(listIds(render(<CorrectionSection {...parts(article)} />))).toEqual([
    "correction.2",
    "correction.1",
  ]);
  expect(render(<Retraction {...parts(article)} />)).toBe("");
});

it("puts a retraction above the headline, and before later corrections in feeds", () => {
  const article = createCorrected("correction", "retraction", "update");
  expect(listIds(render(<Retraction {...parts(article)} />))).toEqual(["correction.2"]);
  expect(listIds(render(<CorrectionSection {...parts(article)} />))).toEqual([
    "correction.3",
    "correction.1",
  ]);
  expect(listLabels(renderContent(article, site))).toEqual(["Retracted", "Update", "Correction"]);
});

it("has no section for an article that has nothing but a retraction", () => {
  expect(render(<CorrectionSection {...parts(createCorrected("retraction"))} />)).toBe("");
});

it("begins the reason of a retraction with its day, in the words of the page", () => {
  const write = (html: string, lang = "en") => {
    const correction = createSampleCorrection({ kind: "retraction", html: new Lazy("", () => html) });
    const article = createSampleArticle({ corrections: [correction], isRetracted: true, lang });
    return new JSDOM(render(<Retraction {...parts(article)} />)).window.document;
  };
  const page = write("<p>The ship did not <em>exist</em>.</p>\n<p>Nobody asked.</p>\n");
  expect([...page.querySelectorAll("p")].slice(0, 2).map(({ textContent }) => textContent)).toEqual([
    "Retracted on January 11, 2024. The ship did not exist.",
    "Nobody asked.",
  ]);
  expect(page.querySelector("em, .label")?.localName).toBe("em");
  expect(write("<ul>\n<li>One</li>\n</ul>\n").querySelector("p + div > ul > li")?.textContent).toBe("One");
  const finnish = write("<p>Laivaa ei ollut.</p>", "fi").querySelector("p");
  expect(finnish?.textContent).toBe("Retracted on January 11, 2024. Laivaa ei ollut.");
  expect(finnish?.querySelector("span")?.lang).toBe("fi");
});

it("has the times of several of one day, on pages and in feeds", () => {
  const corrections = ["2024-01-11T09:30:00", "2024-01-11T18:00:00", "2024-01-11", "2024-01-12T10:00:00"].map(
    (date, index) =>
      createSampleCorrection({ id: `correction.${index + 1}`, kind: "update", date: sampleDate(date) }),
  );
  const article = createSampleArticle({ corrections });
  const times = (html: string) =>
    [...html.matchAll(/Update<\/strong>, <time[^>]*>([^<]*)/g)].map(([, time]) => time);
  const expected = [
    "January 12, 2024",
    "January 11, 2024",
    "January 11, 2024, 6:00 PM",
    "January 11, 2024, 9:30 AM",
  ];
  expect(times(render(<CorrectionSection {...parts(article)} />))).toEqual(expected);
  expect(times(renderContent(article, site)).sort()).toEqual([...expected].sort());
});
