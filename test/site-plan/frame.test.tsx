import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import type { Menus } from "../../src/model/site-link.ts";
import { buildFrame } from "../../src/site/frame.ts";
import { subjectTemplate } from "../../src/site/list-templates.ts";
import { articleTemplate, notFoundTemplate } from "../../src/site/text-templates.ts";
import { renderPlanned } from "../helpers/render-planned.ts";
import { createSampleEdition, createSampleSite } from "../helpers/sample-edition.ts";

const menus: Menus = {
  navigation: [
    { name: "Quays", url: "tags/quays.html" },
    { name: "حول", lang: "ar", url: "about.html" },
    { list: "home", url: "index.html" },
    { name: "Shop", address: "https://shop.example/", rel: "external" },
  ],
  footer: [
    { title: "Feeds", links: [{ feed: "atom", of: "Quays", url: "tags/quays.xml" }] },
    { title: "Lists", links: [{ list: "archive", url: "archive.html" }] },
    { feed: "json", url: "feed.json" },
  ],
};
const edition = createSampleEdition({ menus });

describe("buildFrame", () => {
  it("lists the busiest topics and the archive, if the facts say nothing", () => {
    const { navigation, footer } = buildFrame(createSampleEdition());
    expect(navigation).toEqual([
      { name: "Quays & piers", url: "tags/quays.html" },
      { name: "Ferries", url: "tags/ferries.html" },
      { list: "archive", url: "archive.html" },
    ]);
    expect(footer).toEqual([
      { name: "About us", url: "about.html" },
      { list: "archive", url: "archive.html" },
      { list: "topics", url: "tags.html" },
      { list: "corrections", url: "corrections.html" },
      { list: "sources", url: "sources.html" },
      { feed: "atom", url: "feed.xml" },
      { feed: "json", url: "feed.json" },
    ]);
  });

  it("adds to a publication's own footer the lists that no menu leads to, so that each can be reached", () => {
    const lists = buildFrame(edition).footer.slice(3);
    expect(lists).toEqual([
      { list: "topics", url: "tags.html" },
      { list: "corrections", url: "corrections.html" },
      { list: "sources", url: "sources.html" },
    ]);
  });
});

/** Without its style, which jsdom cannot parse. */
function parse(html: string): Document {
  return new JSDOM(html.replace(/<style>.*<\/style>/s, "")).window.document;
}

/** The links of a part of a page: text, `href`, and attributes. */
async function readLinks(template: typeof subjectTemplate, url: string, selector: string) {
  const html = (await renderPlanned(template, edition)).get(url) ?? "";
  const links = [...parse(html).querySelectorAll(`${selector} a`)];
  return links.map((link) => [
    link.textContent,
    link.getAttribute("href"),
    link.getAttribute("aria-current") ?? link.getAttribute("rel") ?? link.getAttribute("lang") ?? "",
  ]);
}

describe("the header", () => {
  it("marks the page itself", async () => {
    expect(await readLinks(subjectTemplate, "tags/quays.html", ".nameplate nav")).toEqual([
      ["Quays", "quays.html", "page"],
      ["حول", "../about.html", "ar"],
      ["Front page", "../index.html", ""],
      ["Shop", "https://shop.example/", "external"],
    ]);
  });

  it("marks the first topic of an article as the list that it belongs to", async () => {
    const [crane] = await readLinks(articleTemplate, "2024/crane.html", ".nameplate nav");
    expect(crane).toEqual(["Quays", "../tags/quays.html", "true"]);
    const [ferry] = await readLinks(articleTemplate, "2024/ferry.html", ".nameplate nav");
    expect(ferry).toEqual(["Quays", "../tags/quays.html", ""]);
  });

  it("marks the first page on the further pages of a list", async () => {
    const paged = { ...edition, site: createSampleSite({ articlesPerPage: 1 }) };
    const html = (await renderPlanned(subjectTemplate, paged)).get("tags/quays.page-2.html") ?? "";
    const link = parse(html).querySelector(".nameplate nav a");
    expect(link?.getAttribute("aria-current")).toBe("true");
  });

  it("has whole addresses on the page for what is not found", async () => {
    const [quays, , , shop] = await readLinks(notFoundTemplate, "404.html", ".nameplate nav");
    expect(quays?.[1]).toBe("https://example.org/post/tags/quays.html");
    expect(shop?.[1]).toBe("https://shop.example/");
  });
});

it("the footer has its groups under their titles, then the other links", async () => {
  const html = (await renderPlanned(subjectTemplate, edition)).get("tags/quays.html") ?? "";
  const document = parse(html);
  const groups = [...document.querySelectorAll(".colophon .groups > div")].map((group) => [
    group.querySelector(".label")?.textContent,
    group.querySelector("ul")?.getAttribute("aria-label"),
    group.querySelector("a")?.textContent,
  ]);
  expect(groups).toEqual([
    ["Feeds", "Feeds", "Quays: Atom feed"],
    ["Lists", "Lists", "Archive"],
  ]);
  expect(await readLinks(subjectTemplate, "tags/quays.html", ".colophon nav > ul")).toEqual([
    ["JSON feed", "../feed.json", ""],
    ["Topics", "../tags.html", ""],
    ["Corrections", "../corrections.html", ""],
    ["Sources", "../sources.html", ""],
  ]);
});
