import { JSDOM } from "jsdom";
import { renderToString } from "preact-render-to-string";
import { expect, it } from "vitest";
import { RelatedArticles } from "../../_includes/components/related-articles.tsx";
import type { PicturedTeaser } from "../../src/model/article.ts";
import { createSampleArticle, createSamplePicture, createSampleSite } from "../helpers/sample-edition.ts";

const site = createSampleSite();
const { teaser } = createSampleArticle({ key: "2024/crane", title: "The crane" });

function open(related: readonly PicturedTeaser[], lang = "en"): Document {
  const article = createSampleArticle({ lang, related });
  return new JSDOM(renderToString(<RelatedArticles article={article} site={site} href={(url) => url} />))
    .window.document;
}

it("shows kicker, headline, date and picture of each, in a list", () => {
  const image = { picture: createSamplePicture("crane"), alt: "The crane", credit: "Drawing" };
  const page = open([{ ...teaser, image }, teaser]);
  expect(page.querySelector("h2")?.textContent).toBe("More on this");
  const [first, second] = page.querySelectorAll("li");
  expect(first?.querySelector(".kicker")?.textContent).toBe("Ferries");
  expect(first?.querySelector("b a")?.getAttribute("href")).toBe("2024/crane.html");
  expect(first?.querySelector("time")?.textContent).toBe("May 3, 2024");
  expect(first?.querySelector("img")?.getAttribute("sizes")).toBe("(min-width: 868px) 130px, 126px");
  expect(first?.querySelector("img")?.getAttribute("loading")).toBe("lazy");
  expect(second?.querySelector("picture, figure")).toBeNull();
});

it("names the language of a story in another language than the article's", () => {
  const page = open([{ ...teaser, lang: "ar" }, teaser]);
  expect([...page.querySelectorAll(".kicker")].map(({ textContent }) => textContent)).toEqual([
    "Ferriesالعربية",
    "Ferries",
  ]);
  expect(page.querySelector("b[lang=ar]")?.getAttribute("dir")).toBe("rtl");
});

it("is left out if nothing is related", () => {
  expect(open([]).querySelector("nav")).toBeNull();
});
