import { JSDOM } from "jsdom";
import { beforeAll, describe, expect, it } from "vitest";
import type { Article } from "../../src/model/article.ts";
import type { LeadPicture } from "../../src/model/picture.ts";
import { homeTemplate, subjectTemplate } from "../../src/site/list-templates.ts";
import { renderPlanned } from "../helpers/render-planned.ts";
import {
  createSampleArticle,
  createSampleCorrection,
  createSampleEdition,
  createSampleEntity,
  createSampleSite,
  sampleDate,
} from "../helpers/sample-edition.ts";

const now = sampleDate("2024-05-04T12:00");
const section = createSampleEntity("section", "harbour", "Harbour");
const image: LeadPicture = {
  alt: "A ship",
  credit: "Photograph: Ada Quay",
  picture: {
    file: "ship.jpg",
    width: 1600,
    height: 900,
    formats: [
      {
        type: "image/jpeg",
        variants: [640, 1600].map((width) => ({ file: "", url: `ship-${width}.jpg`, width, height: width })),
      },
    ],
  },
};

const write = (name: string, age: number, fields: Partial<Article> = {}) =>
  createSampleArticle({
    key: `2024/${name}`,
    title: `Title of ${name}`,
    date: sampleDate("2024-05-03T12:00").minus({ hours: age }),
    image,
    ...fields,
  });
const site = createSampleSite({ frontPage: { sections: [{ id: "harbour", stories: 3 }] } });

async function renderFront(...articles: Article[]) {
  const edition = createSampleEdition({ articles, now, site });
  const html = (await renderPlanned(homeTemplate, edition)).get("index.html") ?? "";
  // jsdom does not know all of today's CSS, and complains.
  return new JSDOM(html.replace(/<style>.*?<\/style>/s, "")).window.document;
}

describe("the front page", () => {
  let page: Document;
  beforeAll(async () => {
    page = await renderFront(
      write("lead", 0),
      ...["top", "top-2", "top-3", "top-4"].map((name) => write(name, 1, { front: { place: "top" } })),
      write("gone", 2, {
        section,
        isRetracted: true,
        correctionMark: "retraction",
        corrections: [createSampleCorrection({ kind: "retraction" })],
      }),
      write("main", 3, { section }),
      write("short", 4, { section }),
      write("other", 30, { lang: "de" }),
    );
  });

  it("loads the lead's picture at once, and all others when they are near", () => {
    const images = [...page.querySelectorAll("main img")];
    const loading = images.map((one) => [one.getAttribute("fetchpriority"), one.getAttribute("loading")]);
    const isLead = images.map((one) => one.closest(".lead") !== null);
    expect(isLead).toEqual([true, ...Array.from({ length: 6 }, () => false)]);
    expect(loading).toEqual(isLead.map((first) => (first ? ["high", null] : [null, "lazy"])));
  });

  it("has the lead's picture before its headline, with the credit, and no opening", () => {
    const lead = page.querySelector(".lead");
    expect(lead?.firstElementChild?.textContent?.trim()).toBe("Photograph: Ada Quay");
    expect(lead?.querySelector(".opening")).toBeNull();
  });

  it("has a section's first story with its picture before the headline, the others with thumbs after it; none if retracted", () => {
    const stories = [...page.querySelectorAll(".strip article")].map((story) => [
      story.querySelector("h3")?.textContent,
      story.firstElementChild?.tagName,
      story.lastElementChild?.className,
    ]);
    expect(stories).toEqual([
      ["Title of main", "FIGURE", "byline"],
      ["Title of gone", "DIV", "byline"],
      ["Title of short", "DIV", "thumb"],
    ]);
  });

  it("has the other articles as lines, the time of its day and the day of earlier ones", () => {
    const lines = [...page.querySelectorAll(".latest li")].map((line) => line.textContent?.trim());
    expect(lines).toEqual(["May 2Title of other Deutsch"]);
    expect(page.querySelector(".lead time")?.textContent).toMatch(/^12:00/);
  });

  it("says its weekday, date and the time of the last change", () => {
    expect(page.querySelector(".folio")?.textContent).toMatch(
      /^News from the quayFriday, May 3, 2024Updated 12:00\sPM$/,
    );
  });
});

it("the opening of an article stands on the front page if it has no picture, or is the only one", async () => {
  const alone = await renderFront(write("a", 0));
  expect([alone.querySelector(".lead img"), alone.querySelector(".opening")]).not.toContain(null);
  const { image: _, ...plain } = write("a", 0);
  const unpictured = await renderFront(plain, write("b", 1));
  expect(unpictured.querySelector(".opening")).not.toBeNull();
});

it("a section's story of another language names it, in it", async () => {
  const page = await renderFront(write("a", 0), write("b", 1, { section, lang: "ar" }));
  const name = page.querySelector(".strip .kicker [lang]");
  expect([name?.textContent, name?.getAttribute("dir")]).toEqual(["العربية", "rtl"]);
});

it("a section of retracted stories alone has headlines", async () => {
  const gone = { section, isRetracted: true, correctionMark: "retraction" as const };
  const corrections = [createSampleCorrection({ kind: "retraction" })];
  const page = await renderFront(
    write("a", 0),
    ...["b", "c"].map((name) => write(name, 1, { ...gone, corrections })),
  );
  expect([...page.querySelectorAll(".strip h3, .strip img")].map((one) => one.textContent)).toEqual([
    "Title of b",
    "Title of c",
  ]);
});

it("the list of a section has the picture of its newest article, unless that is retracted, and no others", async () => {
  const [a, b] = [write("a", 0, { section }), write("b", 1, { section })];
  const render = async (articles: readonly Article[]) =>
    (await renderPlanned(subjectTemplate, createSampleEdition({ articles, now, site }))).get(section.url) ??
    "";
  const page = await render([a, b]);
  expect(page.match(/<img/g)).toHaveLength(1);
  expect(page).toContain("(min-width: 700px) calc((45vw - 25px) * 1.19)");
  expect(page.match(/2024\/[ab]\.html/g)).toEqual(["2024/a.html", "2024/b.html"]);
  const retracted = createSampleArticle({ key: "2024/gone", section, correctionMark: "retraction" });
  expect(await render([retracted, b])).not.toContain("<img");
});
