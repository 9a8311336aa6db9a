import { JSDOM } from "jsdom";
import { expect, it } from "vitest";
import type { Entity } from "../../src/model/entity.ts";
import type { Portrait } from "../../src/model/picture.ts";
import { subjectTemplate } from "../../src/site/list-templates.ts";
import { articleTemplate } from "../../src/site/text-templates.ts";
import { renderPlanned } from "../helpers/render-planned.ts";
import {
  createSampleArticle,
  createSampleEdition,
  createSampleSite,
  sampleDate,
  sampleEntities,
} from "../helpers/sample-edition.ts";

const mia: Entity = {
  ...sampleEntities.author,
  role: "Harbour correspondent",
  introduction: ["She was a pilot.", "She votes nowhere."],
  languages: ["en", "ar"],
  reviewed: sampleDate("2024-03-01"),
  sameAs: ["https://www.wikidata.org/wiki/Q3", "https://social.example/@mia"],
  email: "mia@example.org",
  form: "https://forms.example/mia",
  links: [{ label: "Mastodon", url: "https://social.example/@mia" }],
  fediverse: "@mia@social.example",
};

const variant = (width: number, ending: string) => ({
  file: `.cache/images/mia-${width}.${ending}`,
  url: `images/mia-${width}.${ending}`,
  width,
  height: width,
});
const portrait: Portrait = {
  alt: "",
  picture: {
    file: "_data/mia.jpg",
    width: 640,
    height: 640,
    formats: [
      { type: "image/avif", variants: [variant(320, "avif"), variant(640, "avif")] },
      { type: "image/jpeg", variants: [variant(320, "jpeg"), variant(640, "jpeg")] },
    ],
  },
};

const articles = [
  createSampleArticle({ authors: [mia] }),
  createSampleArticle({ key: "2024/crane", authors: [mia] }),
];
const edition = createSampleEdition({
  articles,
  authors: [{ entity: mia, articles, portrait }],
  site: createSampleSite({ articlesPerPage: 1 }),
});

async function open(template: typeof subjectTemplate, url: string): Promise<Document> {
  const html = (await renderPlanned(template, edition)).get(url) ?? "";
  return new JSDOM(html.replace(/<style>.*<\/style>/s, "")).window.document;
}

it("shows on an author's page the portrait, the role, and how to reach the author", async () => {
  const page = await open(subjectTemplate, "authors/mia-lund.html");
  const image = page.querySelector(".portrait img");
  expect(image?.getAttribute("src")).toBe("../images/mia-640.jpeg");
  expect(image?.getAttribute("srcset")).toBe("../images/mia-320.jpeg 320w, ../images/mia-640.jpeg 640w");
  expect(image?.getAttribute("alt")).toBe("");
  expect(page.querySelector(".role")?.textContent).toBe("Harbour correspondent");
  const links = [...page.querySelectorAll(".heading .names a")];
  expect(
    links.map((link) => [link.textContent, link.getAttribute("href"), link.getAttribute("rel")]),
  ).toEqual([
    ["Atom feed", "mia-lund.xml", null],
    ["mia@example.org", "mailto:mia@example.org", null],
    ["Write to us", "https://forms.example/mia", "external"],
    ["Mastodon", "https://social.example/@mia", "me"],
    ["wikidata.org", "https://www.wikidata.org/wiki/Q3", "external"],
  ]);
});

it("has on the first page paragraphs, languages in their own words, and the day of the last review", async () => {
  const page = await open(subjectTemplate, "authors/mia-lund.html");
  const paragraphs = [...page.querySelectorAll(".heading > p:not([class])")].map((part) => part.textContent);
  expect(paragraphs).toEqual(["She was a pilot.", "She votes nowhere."]);
  const languages = [...page.querySelectorAll(".heading span[lang]")];
  expect(languages.map((name) => [name.textContent, name.getAttribute("dir")])).toEqual([
    ["English", "ltr"],
    ["العربية", "rtl"],
  ]);
  expect(page.querySelector(".heading > p > time")?.outerHTML).toBe(
    '<time datetime="2024-03-01">March 1, 2024</time>',
  );
  const second = await open(subjectTemplate, "authors/mia-lund.page-2.html");
  expect(second.querySelector(".heading time, .heading span[lang]")).toBeNull();
});

it("lists the author's articles by year: day, headline and section", async () => {
  const page = await open(subjectTemplate, "authors/mia-lund.html");
  expect(page.querySelector(".month h2")?.textContent).toBe("2024");
  expect(page.querySelector(".month li time")?.textContent).toMatch(/^[A-Z][a-z]+ \d+$/);
  expect(page.querySelector(".month")?.textContent).not.toContain("Mia Lund");
});

it("leaves the portrait out of further pages", async () => {
  expect((await open(subjectTemplate, "authors/mia-lund.page-2.html")).querySelector(".portrait")).toBeNull();
});

it("describes the author in structured data: all on the author's page, without contact on articles", async () => {
  const read = async (template: typeof subjectTemplate, url: string) =>
    JSON.parse((await open(template, url)).querySelector("[type='application/ld+json']")?.textContent ?? "");
  const person = {
    "@type": "Person",
    name: "Mia Lund",
    url: "https://example.org/post/authors/mia-lund.html",
    jobTitle: "Harbour correspondent",
    sameAs: ["https://www.wikidata.org/wiki/Q3", "https://social.example/@mia"],
  };
  expect((await read(subjectTemplate, "authors/mia-lund.html")).mainEntity).toEqual({
    ...person,
    image: "https://example.org/post/images/mia-640.jpeg",
    email: "mia@example.org",
    contactPoint: { "@type": "ContactPoint", contactType: "editorial", url: "https://forms.example/mia" },
  });
  expect((await read(articleTemplate, "2024/ferry.html")).author).toEqual([person]);
});

it("names the author's account in the Fediverse on each article", async () => {
  const page = await open(articleTemplate, "2024/ferry.html");
  const metas = [...page.querySelectorAll("meta[name='fediverse:creator']")];
  expect(metas.map((meta) => meta.getAttribute("content"))).toEqual(["@mia@social.example"]);
});
