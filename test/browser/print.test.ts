import { extractText, getDocumentProxy } from "unpdf";
import { describe, expect, it } from "vitest";
import { connectBrowser, fileUrl, readBuiltSites } from "../helpers/browser.ts";

const browser = await connectBrowser();
const sites = await readBuiltSites();
const articles = sites.flatMap(({ folder, articles }) =>
  articles
    // Of five short ones that are alike, the retracted and the corrected one.
    .filter((file) => !/tide-[135]/.test(file))
    .map((file) => ({ file, url: fileUrl(folder) + file })),
);

describe.each(articles)("$file, printed", ({ url }) => {
  it("has every paragraph, its address, a folio on each page, and no page of a few lines, on A4 and on Letter", async () => {
    const page = await browser.newPage();
    await page.goto(url);
    await page.emulateMedia({ media: "print" });
    const paragraphs = await page
      .locator("h1, .standfirst, .prose :is(p, li, td, th, figcaption, h2, h3):not(.transcript *)")
      .allInnerTexts();
    const canonical = await page.locator("link[rel=canonical]").getAttribute("href");
    const folio = await page.locator("html").getAttribute("data-folio");
    const links = await page
      .locator("[data-link]")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    const addresses = await page.locator(".imprint li").allInnerTexts();
    expect(addresses).toEqual([...new Set(links)]);
    const cut = page
      .locator(".prose img")
      .evaluateAll((all) =>
        all.filter(
          (image) => "naturalWidth" in image && image.clientWidth < Math.min(40, Number(image.naturalWidth)),
        ),
      );
    expect(await cut).toEqual([]);
    for (const format of ["A4", "Letter"]) {
      const pages = await readPages(await page.pdf({ format }));
      const text = pages.map(({ text }) => text).join("\n");
      for (const [index, { text }] of pages.entries())
        expect(findMissingWords(`${folio}${index + 1}`, readLetters(text))).toEqual([]);
      // A page is at least 600 points high inside its margins.
      if (pages.length > 1) expect(pages.at(-1)?.height).toBeGreaterThan(75);
      const printed = readLetters(text);
      expect(paragraphs.flatMap((paragraph) => findMissingWords(paragraph, printed))).toEqual([]);
      expect(printed).toContain(readLetters(canonical ?? "none"));
      // A source may have an archived copy.
      expect(printed).not.toMatch(/Archive(?!d)/);
      expect(printed).not.toContain(readLetters("Skip to the text"));
    }
    await page.close();
  });
});

interface PrintedPage {
  readonly text: string;
  /** From the top of its first line to the foot of its last, without the folio, in points. */
  readonly height: number;
}

async function readPages(pdf: Uint8Array): Promise<PrintedPage[]> {
  const proxy = await getDocumentProxy(new Uint8Array(pdf));
  const { text } = await extractText(proxy, { mergePages: false });
  return Promise.all(
    text.map(async (text, index) => {
      const { items } = await (await proxy.getPage(index + 1)).getTextContent();
      const lines = items.flatMap((item) =>
        "transform" in item && item.str.trim() ? [Number(item.transform[5])] : [],
      );
      // The bottom margin is 18 mm high.
      const body = lines.filter((y) => y > 51);
      return { text, height: Math.max(...body) - Math.min(...body) };
    }),
  );
}

/**
 * Text without what lines and fonts do to it: no blanks, joiners, hyphens, ligatures, or marks (fonts draw some Arabic
 * letters in two parts).
 */
function readLetters(text: string): string {
  return text.normalize("NFKD").replace(/[\s\0\u00AD\u2010\u2060\p{M}-]/gu, "");
}

/** The number of a link is printed between it and the comma that follows. */
function findMissingWords(paragraph: string, printed: string): string[] {
  return paragraph.split(/[\s,，،]+/).filter((word) => {
    const letters = [...readLetters(word)];
    if (/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(paragraph))
      return !hasLetters(readLetters(word), printed);
    return !createPattern(letters).test(printed);
  });
}

/**
 * Whether the letters of a word stand together, in any order and with up to three others between them: right-to-left text is
 * written into a PDF in the order of its shapes, with letters that are not joined and punctuation in other places.
 */
function hasLetters(word: string, printed: string): boolean {
  const letters = [...word.replace(/[^\p{L}\p{N}]/gu, "")];
  const all = [...printed];
  return all.some((_, start) => {
    const near = all.slice(start, start + letters.length + 3);
    return letters.every((letter) => count(letter, near) >= count(letter, letters));
  });
}

function count(letter: string, letters: readonly string[]): number {
  return letters.filter((other) => other === letter).length;
}

/** A Han character may be read back from a PDF as the radical that shares its shape (Unicode, CJK Radicals Supplement). */
function createPattern(letters: readonly string[]): RegExp {
  const escapeLetter = (letter: string) => letter.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&");
  const source = letters.map((letter) =>
    /\p{Script=Han}/u.test(letter) ? `[${letter}\\u2E80-\\u2EFF]` : escapeLetter(letter),
  );
  return new RegExp(source.join(""), "u");
}
