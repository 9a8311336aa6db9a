import { extractText } from "unpdf";
import { describe, expect, it } from "vitest";
import { connectBrowser, fileUrl, readBuiltSites } from "../helpers/browser.ts";

const browser = await connectBrowser();
const sites = await readBuiltSites();
const articles = sites.flatMap(({ folder, articles }) =>
  articles.map((file) => ({ file, url: fileUrl(folder) + file })),
);

describe.each(articles)("$file, printed", ({ url }) => {
  it("has every paragraph, its address, and no navigation, on A4 and on Letter", async () => {
    const page = await browser.newPage();
    await page.goto(url);
    await page.emulateMedia({ media: "print" });
    const paragraphs = await page
      .locator("h1, .standfirst, .prose :is(p, li, td, th, figcaption, h2, h3)")
      .allInnerTexts();
    const canonical = await page.locator("link[rel=canonical]").getAttribute("href");
    for (const format of ["A4", "Letter"]) {
      const { text } = await extractText(new Uint8Array(await page.pdf({ format })), { mergePages: true });
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

/**
 * Text without what lines and fonts do to it: no blanks, joiners, hyphens, ligatures, or marks (fonts draw some Arabic
 * letters in two parts).
 */
function readLetters(text: string): string {
  return text.normalize("NFKD").replace(/[\s\0\u00AD\u2010\u2060\p{M}-]/gu, "");
}

/** The address of a link is printed between it and the comma that follows. */
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
