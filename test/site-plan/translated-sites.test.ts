import { JSDOM } from "jsdom";
import { expect, it } from "vitest";
import { createHtmlCheck } from "../../src/checking/conformance/checks/html.ts";
import { scanPage } from "../../src/checking/scan-page.ts";
import { planSite } from "../../src/site/plan-site.ts";
import { languageSites } from "../helpers/language-sites.ts";
import { loadFrom } from "../helpers/publication.ts";
import { renderAll } from "../helpers/render-planned.ts";

const checkHtml = await createHtmlCheck();

/** What each site must say, by page; and the Latin words in it that are none of the frame's. */
const expected: Readonly<Record<string, { readonly dir: string; readonly says: readonly string[] }>> = {
  de: {
    dir: "ltr",
    says: [
      "Von Jule Brandt und Redaktion",
      "Veröffentlicht am 2. März 2026",
      "1 Minute",
      "Korrigiert: 3. März",
      "Zwei Quellen, eine ungenannt (†).",
      "Zwei Quellen: eine namentlich, eine ungenannt (†).",
      "Die Fähre fährt wieder: „Am Montag geht’s los“",
    ],
  },
  ar: {
    dir: "rtl",
    says: [
      "بقلم سلمى النجار وهيئة التحرير",
      "نُشر في 2 مارس 2026",
      "دقيقة واحدة",
      "صُحّح مرة واحدة.",
      "مصدران: مصدر واحد بالاسم، مصدر واحد بلا اسم (†).",
      "العبّارة تعود إلى الضفة الشمالية: ”الرحلة الأولى يوم الاثنين“",
    ],
  },
  ja: {
    dir: "ltr",
    says: [
      "執筆：山田 花、編集部",
      "公開：2026年3月2日",
      "1分",
      "訂正1回。",
      "出典2件（うち匿名1件†）。",
      "出典2件：実名1件、匿名1件（†）。",
    ],
  },
};

/** Words of the frame in English that no content of the sites has. */
const english =
  /\b(?:by|published|updated|corrected|correction|corrections|topics?|people|archive|latest|sources?|save|more|earlier|later|unnamed|statement|read|words|page|author|opinion|feed of|footnotes?|newest|every|the)\b/i;

function open(html: string): Document {
  return new JSDOM(html.replace(/<style>.*?<\/style>/gs, "")).window.document;
}

/** What readers see and hear of a page: its text, and the names of its elements. */
function listTexts(page: Document): string[] {
  const names = [...page.querySelectorAll("[aria-label], [alt], [title], meta[name=description]")].flatMap(
    (element) =>
      ["aria-label", "alt", "title", "content"].flatMap((name) => element.getAttribute(name) ?? []),
  );
  for (const element of page.querySelectorAll("script, style")) element.remove();
  return [page.title, page.body.textContent ?? "", ...names].map((text) => text.replace(/\s+/g, " ").trim());
}

it.each(languageSites)("a site in $lang says everything in its language, in valid HTML", async (site) => {
  const { lang, facts, files } = site;
  const { edition } = await loadFrom(files, { facts, now: "2026-03-08T00:00:00Z" });
  const rendered = await renderAll(planSite(edition));
  const pages = [...rendered].filter(([url, html]) => url.endsWith(".html") && html.includes("<main"));
  expect(pages.length).toBeGreaterThan(12);
  for (const [url, html] of pages) {
    const page = open(html);
    const { documentElement: root } = page;
    expect([url, root.lang, root.dir]).toEqual([url, lang, expected[lang]?.dir]);
    expect([url, checkHtml(scanPage(url, html))]).toEqual([url, []]);
    expect([url, listTexts(page).flatMap(findEnglish)]).toEqual([url, []]);
  }
  const article = listTexts(open(rendered.get("2026/ferry.html") ?? "")).join(" ");
  for (const text of expected[lang]?.says ?? []) expect(article).toContain(text);
});

function findEnglish(text: string): string[] {
  const words = text.replace(/CC BY 4.0|https?:[!-~]+|[\w.-]+\.(?:html|sha256|xml)\b/g, "");
  const found = english.exec(words);
  return found ? [words.slice(Math.max(0, found.index - 30), found.index + 40)] : [];
}
