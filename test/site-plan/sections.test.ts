import { expect, it } from "vitest";
import type { Edition } from "../../src/model/edition.ts";
import { entityFeedTemplate } from "../../src/site/feed-templates.ts";
import { subjectTemplate } from "../../src/site/list-templates.ts";
import { planSite } from "../../src/site/plan-site.ts";
import { articleTemplate } from "../../src/site/text-templates.ts";
import { renderAll, renderPlanned } from "../helpers/render-planned.ts";
import {
  createSampleArticle,
  createSampleEdition,
  createSampleEntity,
  createSampleSite,
  sampleDate,
} from "../helpers/sample-edition.ts";

const harbour = createSampleEntity("section", "harbour", "Harbour & sea");
const sport = createSampleEntity("section", "sport", "Sport");
const articles = [
  createSampleArticle({ section: harbour }),
  createSampleArticle({ key: "2024/regatta", section: sport, date: sampleDate("2024-05-02") }),
  createSampleArticle({ key: "2024/pilot", section: harbour, date: sampleDate("2024-05-01") }),
];
const edition = createSampleEdition({ articles, site: createSampleSite({ articlesPerPage: 1 }) });

const renderSubjects = async (of: Edition) => renderPlanned(subjectTemplate, of);

it("has pages, a feed and a place in the sitemap", async () => {
  const pages = await renderSubjects(edition);
  expect([...pages.keys()].slice(0, 3)).toEqual([
    "sections/harbour.html",
    "sections/harbour.page-2.html",
    "sections/sport.html",
  ]);
  const page = pages.get("sections/harbour.html") ?? "";
  expect(page).toContain("<h1>Harbour &amp; sea</h1>");
  expect(page).toContain('href="../2024/ferry.html"');
  expect(page).not.toContain("regatta");
  expect(page).toContain('type="application/atom+xml" title="Harbour &amp; sea" href="harbour.xml"');
  expect(page).toContain('"@type":"CollectionPage","name":"Harbour & sea"');
  expect(pages.get("sections/harbour.page-2.html")).toContain('href="../2024/pilot.html"');

  const feeds = await renderPlanned(entityFeedTemplate, edition);
  expect(feeds.get("sections/harbour.xml")).toContain("<title>Harbour &amp; sea – The Harbour Post</title>");
  const sitemap = await renderAll(planSite(edition).filter(({ url }) => url === "sitemap.xml"));
  expect(sitemap.get("sitemap.xml")).toContain("https://example.org/post/sections/harbour.html</loc>");
});

it("stands in the navigation in place of topics, in the order of the facts, and is marked on its page", async () => {
  const page = (await renderSubjects(edition)).get("sections/sport.html") ?? "";
  const nav = page.slice(page.indexOf("<nav"), page.indexOf("</nav>"));
  const links = [...nav.matchAll(/<a href="([^"]+)"([^>]*)>/g)].map(([, url, rest]) => `${url}${rest}`);
  expect(links).toEqual(["harbour.html", 'sport.html aria-current="page"', "../archive.html"]);
});

it("stands above the headline and in metadata of the article in place of its first topic", async () => {
  const page = (await renderPlanned(articleTemplate, edition)).get("2024/ferry.html") ?? "";
  expect(page).toContain('<a href="../sections/harbour.html">Harbour &amp; sea</a></p>');
  expect(page).toContain('<meta property="article:section" content="Harbour &amp; sea">');
  expect(page).toContain('"articleSection":"Harbour & sea","keywords":["Ferries","Quays & piers"]');
  expect(page).toContain(
    '"position":2,"name":"Harbour & sea","item":"https://example.org/post/sections/harbour.html"',
  );
});
