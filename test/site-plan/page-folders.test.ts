import { describe, expect, it } from "vitest";
import type { Page } from "../../src/model/edition.ts";
import { buildFrame } from "../../src/site/frame.ts";
import { planSite } from "../../src/site/plan-site.ts";
import { pageTemplate } from "../../src/site/text-templates.ts";
import { renderAll, renderPlanned } from "../helpers/render-planned.ts";
import { createSampleBody, createSampleEdition } from "../helpers/sample-edition.ts";

function createPage(url: string, title: string, fields: Partial<Page> = {}): Page {
  const file = `src/content/pages/${url.replace(/html$/, "md")}`;
  return {
    file,
    url,
    title,
    description: "A page.",
    lang: "en",
    body: createSampleBody("Some text."),
    ...fields,
  };
}

const index = createPage("handbook.html", "Handbook");
const facts = createPage("handbook/facts.html", "Facts", { order: 2 });
const start = createPage("handbook/start.html", "Start", { order: 1 });
const words = createPage("handbook/words.html", "Words");
const alone = createPage("about.html", "About us");
const pages = [alone, index, facts, start, words];

const listLinks = (html = "") =>
  [...html.matchAll(/<a href="([^"]+)"( aria-current="page")?>([^<]+)<\/a>/g)].map(
    ([, href, current, title]) => `${href} ${title}${current ? " (here)" : ""}`,
  );
const findList = (html = "") => /<nav class="more".*?<\/nav>/s.exec(html)?.[0];

describe("pages in a folder", () => {
  it("list each other in their order, below the folder's index", async () => {
    const rendered = await renderPlanned(pageTemplate, createSampleEdition({ pages }));
    expect(listLinks(findList(rendered.get("handbook/start.html")))).toEqual([
      "../handbook.html Handbook",
      "start.html Start (here)",
      "facts.html Facts",
      "words.html Words",
    ]);
    expect(listLinks(findList(rendered.get("handbook.html")))).toEqual([
      "handbook.html Handbook (here)",
      "handbook/start.html Start",
      "handbook/facts.html Facts",
      "handbook/words.html Words",
    ]);
    expect(findList(rendered.get("about.html"))).toBeUndefined();
  });

  it("have a heading of their own if the folder has no index, and no path above the headline", async () => {
    const rendered = await renderPlanned(pageTemplate, createSampleEdition({ pages: [start, facts] }));
    const html = rendered.get("handbook/facts.html") ?? "";
    expect(findList(html)).toContain(">More pages</h2>");
    expect(html).not.toContain("BreadcrumbList");
    expect(html).toContain("<title>Facts – The Harbour Post</title>");
  });

  it("say where they belong in their title, above the headline and in structured data", async () => {
    const html = (await renderPlanned(pageTemplate, createSampleEdition({ pages }))).get(
      "handbook/start.html",
    );
    expect(html).toContain("<title>Start – Handbook – The Harbour Post</title>");
    expect(html).toContain('<p class="kicker"><a href="../handbook.html">Handbook</a></p><h1>Start</h1>');
    const [, json = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html ?? "") ?? [];
    expect(JSON.parse(json)).toMatchObject({
      "@type": "BreadcrumbList",
      itemListElement: [
        { position: 1, item: "https://example.org/post/" },
        { position: 2, name: "Handbook", item: "https://example.org/post/handbook.html" },
        { position: 3, name: "Start", item: "https://example.org/post/handbook/start.html" },
      ],
    });
  });

  it("are marked with their language in a list of another", async () => {
    const dutch = createPage("handbook/begin.html", "Begin", { lang: "nl" });
    const rendered = await renderPlanned(pageTemplate, createSampleEdition({ pages: [index, dutch] }));
    expect(findList(rendered.get("handbook.html"))).toContain('lang="nl" dir="ltr">Begin</a>');
    expect(rendered.get("handbook/begin.html")).toMatch(/<div class="after" lang="en" dir="ltr"><nav/);
  });

  it("stand in the sitemap", async () => {
    const plan = planSite(createSampleEdition({ pages }));
    const sitemap = (await renderAll(plan.filter(({ url }) => url === "sitemap.xml"))).get("sitemap.xml");
    for (const { url } of pages) expect(sitemap).toContain(`<loc>https://example.org/post/${url}</loc>`);
  });
});

describe("buildFrame", () => {
  it("names a folder once: its index, or its first page", () => {
    const titles = (of: readonly Page[]) =>
      buildFrame(createSampleEdition({ pages: of })).footer.flatMap((link) =>
        "name" in link ? link.name : [],
      );
    expect(titles(pages)).toEqual(["About us", "Handbook"]);
    expect(titles([alone, facts, start, words])).toEqual(["Start", "About us"]);
    expect(titles([alone, { ...index, order: 1 }, start])).toEqual(["Handbook", "About us"]);
  });
});
