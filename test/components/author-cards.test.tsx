import { JSDOM } from "jsdom";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { AuthorCards, type Writer } from "../../_includes/components/author-cards.tsx";
import { findLabels } from "../../_includes/words.ts";
import { createSamplePicture, createSampleSite, sampleEntities } from "../helpers/sample-edition.ts";

const mia = {
  ...sampleEntities.author,
  description:
    "Mia Lund writes about ships. She has done so since St. Peter’s quay was built, in 1998. She came to the paper from the pilots, where she kept the log for eleven years and two months.",
  role: "Harbour correspondent",
  email: "mia@example.org",
  form: "https://forms.example/mia",
};
const desk = { ...sampleEntities.author, id: "desk", name: "Desk", url: "authors/desk.html" };

function open(writers: readonly Writer[], lang = "en", siteLang = "en"): Document {
  const site = createSampleSite({ lang: siteLang });
  const html = renderToString(
    <AuthorCards writers={writers} site={site} labels={findLabels(lang, site)} href={(url) => `../${url}`} />,
  );
  return new JSDOM(html).window.document;
}

const readTexts = (page: Document, selector: string) =>
  [...page.querySelectorAll(selector)].map(({ textContent }) => textContent);

describe("an author below an article", () => {
  it("has a portrait of 64 px, the role, whole sentences of the biography, and links", () => {
    const page = open([{ entity: mia, portrait: { alt: "", picture: createSamplePicture("mia") } }]);
    expect(page.querySelector("img")?.getAttribute("sizes")).toBe("64px");
    expect(page.querySelector("img")?.getAttribute("loading")).toBe("lazy");
    expect(readTexts(page, "h2, b, .role, .biography")).toEqual([
      "About the author",
      "Mia Lund",
      "Harbour correspondent",
      "Mia Lund writes about ships. She has done so since St. Peter’s quay was built, in 1998.",
    ]);
    expect(
      [...page.querySelectorAll("a")].map((link) => [link.textContent, link.getAttribute("href")]),
    ).toEqual([
      ["All stories", "../authors/mia-lund.html"],
      ["Contact", "mailto:mia@example.org"],
    ]);
  });

  it("is reached by a form if there is no address", () => {
    const { email: _, ...reached } = mia;
    const link = open([{ entity: reached }]).querySelector("li li:last-child a");
    expect(link?.getAttribute("href")).toBe("https://forms.example/mia");
    expect(link?.getAttribute("rel")).toBe("external");
  });

  it("has a shorter biography in Chinese, whose characters are wider", () => {
    const description = "米娅写船。".repeat(40);
    const [text = ""] = readTexts(open([{ entity: { ...desk, description } }], "zh", "zh"), ".biography");
    expect(text).toBe("米娅写船。".repeat(16));
  });

  it("is named in the site's language among words of the article's", () => {
    const page = open([{ entity: mia }], "ar");
    expect(page.querySelector("h2")?.hasAttribute("lang")).toBe(false);
    expect([...page.querySelectorAll("b, .role, .biography")].map((one) => one.getAttribute("lang"))).toEqual(
      ["en", "en", "en"],
    );
  });
});

it("shows several authors with a line each: the role, or else the first sentence", () => {
  const page = open([{ entity: mia }, { entity: desk }]);
  expect(readTexts(page, "h2, b, .role, .biography")).toEqual([
    "About the authors",
    "Mia Lund",
    "Harbour correspondent",
    "Desk",
    "About Mia Lund.",
  ]);
});
