import { JSDOM } from "jsdom";
import { expect, it } from "vitest";
import type { Publisher, Site } from "../../src/model/site.ts";
import type { Template } from "../../src/site/create-template.ts";
import { jsonFeedTemplate } from "../../src/site/feed-templates.ts";
import { correctionsTemplate, homeTemplate, sourcesTemplate } from "../../src/site/list-templates.ts";
import { pageTemplate } from "../../src/site/text-templates.ts";
import { renderPlanned } from "../helpers/render-planned.ts";
import { createSampleBody, createSampleEdition, createSampleSite } from "../helpers/sample-edition.ts";

const social = [
  { label: "Mastodon", url: "https://social.example/@post" },
  { label: "Wikidata", url: "https://www.wikidata.org/wiki/Q1" },
];

const publisher: Publisher = {
  ...createSampleSite().publisher,
  imprint: "imprint.html",
  legalName: "Harbour Press GmbH",
  address: ["Kai 1", "24103 Kiel"],
  representatives: ["Mia Lund"],
  email: "desk@example.org",
  phone: "+49 431 (0) 12-34",
  contactForm: "https://forms.example/post",
  registration: ["Amtsgericht Kiel", "HRB 1"],
  vatId: "DE123456789",
  responsible: ["Mia Lund"],
};

const page = (url: string, title: string) => ({
  file: `src/content/pages/${url}`,
  url,
  title,
  description: "Who we are.",
  lang: "en",
  body: createSampleBody("We report."),
});

function createEdition(site: Partial<Site>) {
  return createSampleEdition({
    site: createSampleSite(site),
    pages: [page("about.html", "About us"), page("imprint.html", "Imprint"), page("help.html", "Help")],
  });
}

async function open(template: Template, url: string, site: Partial<Site>): Promise<Document> {
  const html = (await renderPlanned(template, createEdition(site))).get(url) ?? "";
  return new JSDOM(html.replace(/<style>.*<\/style>/s, "")).window.document;
}

async function readContact(url: string, site: Partial<Site>): Promise<string[][]> {
  const document = await open(pageTemplate, url, site);
  return [...document.querySelectorAll(".contact dl > div")].map((row) =>
    [...row.children].map(({ textContent }) => textContent ?? ""),
  );
}

const contact = [
  ["Publisher", "Harbour Press GmbH", "Kai 1", "24103 Kiel"],
  ["E-mail", "desk@example.org"],
  ["Telephone", "+49 431 (0) 12-34"],
  ["Contact form", "Write to us"],
];

it("shows on the page about the publication how to reach it, and its accounts elsewhere", async () => {
  expect(await readContact("about.html", { publisher, social })).toEqual([
    ...contact,
    ["Elsewhere", "Mastodon", "Wikidata"],
  ]);
  expect(await readContact("help.html", { publisher, social })).toEqual([]);
});

it("shows on the imprint all that the law asks for", async () => {
  const [first = [], ...others] = contact;
  const all = [
    first,
    ["Represented by", "Mia Lund"],
    ...others,
    ["Register", "Amtsgericht Kiel", "HRB 1"],
    ["VAT number", "DE123456789"],
    ["Responsible for the content", "Mia Lund"],
  ];
  expect(await readContact("imprint.html", { publisher })).toEqual(all);
  const { imprint: _, ...withoutImprint } = publisher;
  expect(await readContact("about.html", { publisher: withoutImprint })).toEqual(all);
});

it("leads to each address in a way that devices understand", async () => {
  const document = await open(pageTemplate, "imprint.html", { publisher, social });
  const links = [...document.querySelectorAll(".contact a")];
  expect(links.map((link) => [link.getAttribute("href"), link.getAttribute("rel")])).toEqual([
    ["mailto:desk@example.org", null],
    ["tel:+4943101234", null],
    ["https://forms.example/post", "external"],
    ["https://social.example/@post", "me"],
    ["https://www.wikidata.org/wiki/Q1", "me"],
  ]);
});

it("links the accounts in the footer of each page, and the imprint even if the publication's footer does not", async () => {
  const menus = { footer: [{ name: "About us", url: "about.html" }] };
  const edition = { ...createEdition({ publisher, social }), menus };
  const html = (await renderPlanned(homeTemplate, edition)).get("index.html") ?? "";
  const { document } = new JSDOM(html.replace(/<style>.*<\/style>/s, "")).window;
  const links = [...document.querySelectorAll(".colophon nav a")];
  expect(links.map(({ textContent }) => textContent)).toEqual([
    "About us",
    "Imprint",
    "Topics",
    "Corrections",
    "Sources",
    "Mastodon",
    "Wikidata",
  ]);
  expect(links.at(-1)?.getAttribute("rel")).toBe("me");
});

async function readPublisher(site: Partial<Site>): Promise<unknown> {
  const document = await open(homeTemplate, "index.html", site);
  const [, block] = document.querySelectorAll('script[type="application/ld+json"]');
  return JSON.parse(block?.textContent ?? "");
}

it("says in structured data how to reach the publisher, and names each page elsewhere once", async () => {
  expect(await readPublisher({ publisher, social })).toMatchObject({
    "@type": "NewsMediaOrganization",
    legalName: "Harbour Press GmbH",
    vatID: "DE123456789",
    publishingPrinciples: "https://example.org/post/about.html",
    sameAs: ["https://www.wikidata.org/wiki/Q1", "https://social.example/@post"],
    address: { "@type": "PostalAddress", streetAddress: "Kai 1, 24103 Kiel" },
    contactPoint: {
      "@type": "ContactPoint",
      contactType: "editorial",
      email: "desk@example.org",
      telephone: "+49 431 (0) 12-34",
      url: "https://forms.example/post",
    },
  });
});

it("leaves out of pages, structured data and feeds what the facts leave out", async () => {
  const bare = { publisher: { name: "Harbour Press", description: "We report.", sameAs: [] } };
  expect(await readPublisher(bare)).toEqual({
    "@context": "https://schema.org",
    "@type": "NewsMediaOrganization",
    "@id": "https://example.org/post/#publisher",
    name: "Harbour Press",
    description: "We report.",
    url: "https://example.org/post/",
  });
  expect(await readContact("about.html", bare)).toEqual([]);
  const linksOf = async (template: Template, url: string) =>
    [...(await open(template, url, bare)).querySelectorAll(".heading .names a")].map(
      (link) => link.textContent,
    );
  expect(await linksOf(correctionsTemplate, "corrections.html")).toEqual(["Atom feed"]);
  expect(await linksOf(sourcesTemplate, "sources.html")).toEqual([]);
  const feed = (await renderPlanned(jsonFeedTemplate, createEdition(bare))).get("feed.json") ?? "";
  expect(JSON.parse(feed)).toMatchObject({ authors: [{ name: "Harbour Press" }] });
});

it("leaves out the address of a licence that has none", async () => {
  const licence = { licence: { name: "All rights reserved" } };
  const document = await open(homeTemplate, "index.html", licence);
  expect(document.querySelector(".colophon")?.textContent).toMatch(
    /Published by Harbour Press\. All rights reserved\.$/,
  );
  expect(document.querySelector("[rel~=license]")).toBeNull();
  for (const block of document.querySelectorAll('script[type="application/ld+json"]'))
    expect(JSON.parse(block.textContent ?? "")).not.toHaveProperty("license");
});
