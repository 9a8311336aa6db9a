import { readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { connectBrowser } from "../helpers/browser.ts";
import { describeLayout } from "../helpers/browser-page.ts";
import { findBuiltSite } from "../helpers/built-site.ts";
import { measureFront } from "../helpers/measure-front.ts";

const browser = await connectBrowser();
const folder = path.join(await findBuiltSite("newspaper"), "dist");
const notoSerif = path.resolve(
  "node_modules/@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf",
);
/** Stories with each shape of picture: photograph, portrait, panorama, drawing, and a table. */
const pictured = ["wreck", "lamplighter", "rents", "tide-tables", "budget-in-numbers"];

async function open(file: string, width: number, height: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.goto(pathToFileURL(path.join(folder, file)).href);
  return page;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Boxes of generated text, which no script of a page can measure. */
async function listMarginalNotes(page: Page): Promise<Box[]> {
  const session = await page.context().newCDPSession(page);
  const { documents, strings } = await session.send("DOMSnapshot.captureSnapshot", {
    computedStyles: ["float"],
  });
  const { layout } = documents[0] ?? {};
  return (layout?.styles ?? []).flatMap(([float = -1], index) => {
    const [left = 0, top = 0, width = 0, height = 0] = layout?.bounds[index] ?? [];
    // The text in a box has the style of the box.
    const isBox = layout?.text[index] === -1;
    const isNote = isBox && ["right", "left", "inline-end"].includes(strings[float] ?? "");
    return isNote ? [{ left, right: left + width, top, bottom: top + height }] : [];
  });
}

/** Counts the characters of each line of running text that is not the last of its paragraph. */
function countCharacters(): number[] {
  const paragraphs = [...document.querySelectorAll<HTMLElement>(".prose > p:not(.standfirst)")];
  return paragraphs.flatMap((paragraph) => {
    const lines = new Map<number, number>();
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      for (const [index] of [...(node.textContent ?? "")].entries()) {
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        const rect = range.getClientRects()[0];
        if (rect && rect.width > 0) lines.set(rect.bottom, (lines.get(rect.bottom) ?? 0) + 1);
      }
    return [...lines]
      .sort(([a], [b]) => a - b)
      .map(([, count]) => count)
      .slice(0, -1);
  });
}

describe("a newspaper with pictures of every shape", () => {
  it.each([375, 768, 1000, 1280, 1400, 1600])(
    "has a front page without holes, shifts, or pictures too large, in a window of %i px",
    async (width) => {
      const page = await open("index.html", width, 667);
      const front = await page.evaluate(measureFront);
      await page.close();
      expect(front).toMatchObject({ nameLines: 1, wrongFiles: [], layoutShift: 0, focuses: ["100% 20%"] });
      expect(front.menu).toEqual({ lines: 1, scrolls: width < 700, showsCurrent: true });
      expect(front.secondHeadline).toBeLessThan(width < 700 ? 1.5 * 667 : 2 * 667);
      // Lead, top stories and, on a very wide screen, opinions.
      expect(front.columnEnds).toHaveLength(width < 1000 ? 0 : width < 1400 ? 2 : 3);
      expect(new Set(front.columnEnds).size).toBeLessThanOrEqual(1);
    },
  );

  it("has figures of two widths in its articles, and no picture higher than three quarters of the window", async () => {
    const page = await open("index.html", 1280, 900);
    const widths = new Set<number>();
    const heights: number[] = [];
    for (const file of pictured) {
      await page.goto(pathToFileURL(path.join(folder, `2026/${file}.html`)).href);
      const figures = await page.evaluate(() =>
        [...document.querySelectorAll(".prose figure")].map((figure) => ({
          width: Math.round(figure.getBoundingClientRect().width),
          height: figure.querySelector("img")?.getBoundingClientRect().height ?? 0,
        })),
      );
      for (const { width, height } of figures) {
        widths.add(width);
        heights.push(height);
      }
    }
    await page.close();
    expect([...widths].sort()).toEqual([1152, 660]);
    expect(Math.max(...heights)).toBeLessThanOrEqual(0.75 * 900);
  });

  it("has lines of 61 to 70 characters, in a typeface that the theme names", async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, bypassCSP: true });
    await page.goto(pathToFileURL(path.join(folder, "2026/lamplighter.html")).href);
    const font = await readFile(notoSerif, "base64");
    await page.addStyleTag({
      content: `@font-face { font-family: "Noto Serif"; src: url(data:font/ttf;base64,${font}) }`,
    });
    for (const width of [768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate(() => document.fonts.load('20px "Noto Serif"'));
      const counts = await page.evaluate(countCharacters);
      const average = counts.reduce((sum, count) => sum + count, 0) / counts.length;
      expect(average, `at ${width} px`).toBeGreaterThanOrEqual(61);
      expect(average, `at ${width} px`).toBeLessThanOrEqual(70);
    }
    await page.close();
  });

  it("shows the first words of a story on the first screen, or on the second below a picture", async () => {
    const measure = async (file: string) => {
      const page = await open(`2026/${file}.html`, 1280, 900);
      const top = await page.evaluate(
        () => document.querySelector(".prose > p:not(.standfirst)")?.getBoundingClientRect().top,
      );
      await page.close();
      return top;
    };
    expect(await measure("ferry")).toBeLessThan(900);
    expect(await measure("lamplighter")).toBeLessThan(1800);
  });

  it.each([1152, 1280, 1600])(
    "has sources in the margin of a window of %i px, where nothing else is",
    async (width) => {
      const page = await open("index.html", width, 900);
      const faults: string[] = [];
      const counts: number[] = [];
      for (const file of ["port-customer", "mina"]) {
        await page.goto(pathToFileURL(path.join(folder, "2026", `${file}.html`)).href);
        const notes = await listMarginalNotes(page);
        const { windowWidth, lines } = await page.evaluate(describeLayout);
        counts.push(notes.length);
        const meets = (a: Box, b: Box) =>
          a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
        for (const [index, note] of notes.entries()) {
          if (note.left < 0 || note.right > windowWidth - 15)
            faults.push(`${file}: note ${index} leaves the page`);
          const others = [...lines, ...notes.slice(index + 1)].filter((other) => meets(note, other));
          faults.push(...others.map(() => `${file}: something overlaps note ${index}`));
        }
      }
      await page.close();
      expect(counts).toEqual([8, 8]);
      expect(faults).toEqual([]);
    },
  );

  it("has two lines below the headline of a narrow screen, and shows a source at its foot, from which the text does not move", async () => {
    const page = await open("2026/port-customer.html", 375, 667);
    const follow = async (selector: string) => {
      // Not a click, for which the browser would scroll the link into view.
      await page.evaluate((link) => document.querySelector<HTMLElement>(link)?.click(), selector);
      return page.evaluate(() => {
        const { left, right, bottom } = document.querySelector("li:target")?.getBoundingClientRect() ?? {};
        return { y: scrollY, foot: [left, right, bottom], hash: location.hash };
      });
    };
    const lines = await page.$$eval(
      ".byline > li",
      (items) => new Set(items.map((item) => item.getBoundingClientRect().top)).size,
    );
    expect(lines).toBe(2);
    const y = await page.evaluate(() => {
      document.querySelector("#cite\\.3")?.scrollIntoView();
      return scrollY;
    });
    expect(y).toBeGreaterThan(667);
    expect(await follow("#cite\\.3")).toEqual({ y, foot: [0, 375, 667], hash: "#source.3" });
    const seen = await page.$$eval("li:target a", (links) =>
      links.filter((link) => link.getClientRects().length > 0).map((link) => link.getAttribute("href")),
    );
    expect(seen).toEqual(["#page.place"]);
    expect(await follow("li:target .close")).toEqual({
      y,
      foot: [undefined, undefined, undefined],
      hash: "#page.place",
    });
    await page.close();
  });

  it("sets links in small type on the baseline of the words beside them", async () => {
    const page = await open("2026/port-customer.html", 1280, 900);
    const baselines = await page.evaluate(() => {
      // An empty inline block stands on the baseline.
      const measure = (element: Element) => {
        const mark = document.createElement("span");
        mark.className = "baseline";
        element.append(mark);
        const { bottom } = mark.getBoundingClientRect();
        mark.remove();
        return bottom;
      };
      const style = new CSSStyleSheet();
      style.replaceSync(".baseline { display: inline-block }");
      document.adoptedStyleSheets.push(style);
      return [".kicker strong", ".byline li:first-child"].map((selector) => {
        const label = document.querySelector(selector);
        const link = label?.closest(".kicker, .byline")?.querySelector("a");
        return label && link ? measure(link) - measure(label) : undefined;
      });
    });
    await page.close();
    expect(baselines).toEqual([0, 0]);
  });

  it("sets dates beside headlines in lists of at most 46rem, and bars as long as their numbers", async () => {
    const page = await open("2026.html", 1280, 900);
    const entries = await page.evaluate(() =>
      [...document.querySelectorAll(".dated li")].map((item) => {
        const edge = (selector: string) => item.querySelector(selector)?.getBoundingClientRect();
        return {
          width: item.getBoundingClientRect().width,
          date: edge("time")?.right ?? 0,
          headline: edge("span")?.left ?? 0,
        };
      }),
    );
    expect(entries.length).toBeGreaterThan(40);
    expect(Math.max(...entries.map(({ width }) => width))).toBeLessThanOrEqual(46 * 20);
    expect(new Set(entries.map(({ date, headline }) => Math.round(headline - date)))).toEqual(new Set([20]));
    await page.goto(pathToFileURL(path.join(folder, "archive.html")).href);
    const bars = await page.evaluate(() =>
      [...document.querySelectorAll(".counted li")].map((item) => ({
        count: Number(item.querySelector("small")?.textContent),
        length: item.querySelector("svg")?.getBoundingClientRect().width ?? 0,
      })),
    );
    await page.close();
    const [longest] = bars.toSorted((a, b) => b.count - a.count);
    expect(bars.length).toBeGreaterThan(3);
    for (const { count, length } of bars) {
      const share = count / (longest?.count ?? 1);
      expect(Math.abs(length / (longest?.length ?? 1) - share)).toBeLessThan(0.01);
    }
  });
});
