import { readdir, readFile, rm, truncate } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { CardText } from "../../src/images/card-design.ts";
import { drawCard } from "../../src/images/draw-card.ts";
import { schemes } from "../../src/model/theme.ts";
import { createFolder } from "../helpers/publication.ts";

const text: CardText = {
  title: "The ferry sails again",
  publication: "The Harbour Post",
  date: "3 May 2024",
};
const look = { colours: schemes.gazette.light };
const cacheFolder = ".cache/images";
const painter = "../../src/images/card-painter.ts";

async function draw(changes: Partial<CardText> = {}, folder?: string) {
  const root = folder ?? (await createFolder({}));
  const card = await drawCard({ ...text, ...changes }, look, root);
  return { root, card, bytes: card && (await readFile(path.join(root, card.file))) };
}

/** Draws in a module graph in which nothing can be painted. */
async function drawWithoutPainter(root: string, changes: Partial<CardText> = {}) {
  vi.resetModules();
  vi.doMock(painter, () => {
    throw new Error("the painter was loaded");
  });
  const fresh = await import("../../src/images/draw-card.ts");
  return fresh.drawCard({ ...text, ...changes }, look, root);
}
afterEach(() => {
  vi.doUnmock(painter);
  vi.resetModules();
});

describe("a card", () => {
  it("is a PNG of 1200 by 630 pixels and at most 40 KB, named by what it depends on", async () => {
    const { card, bytes } = await draw();
    expect(card).toEqual({
      file: expect.stringMatching(/^\.cache\/images\/[0-9a-f]{16}-card\.png$/),
      url: card?.file.replace(".cache/", ""),
      width: 1200,
      height: 630,
      type: "image/png",
    });
    expect(await sharp(bytes).metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
    expect(bytes?.length).toBeLessThan(40_000);
  });

  it("has the same bytes in a fresh cache", async () => {
    const [one, other] = [await draw(), await draw()];
    expect(one.root).not.toBe(other.root);
    expect(one.card).toEqual(other.card);
    expect(one.bytes?.equals(other.bytes ?? Buffer.of())).toBe(true);
  });

  it("gets another name when any of its words changes", async () => {
    const root = await createFolder({});
    const changes = [{}, { title: "The ferry sails" }, { publication: "The Post" }, { date: "4 May 2024" }];
    const urls = [];
    for (const change of changes) urls.push((await draw(change, root)).card?.url);
    expect(new Set(urls).size).toBe(changes.length);
  });

  it.each([
    ["wide letters", "W".repeat(110)],
    ["tall letters", "Ặ ".repeat(55)],
    ["short words", "the cat sat on a mat ".repeat(6).slice(0, 110)],
    ["Cyrillic", "Паромное сообщение с северным берегом возобновлено ".repeat(3).slice(0, 110)],
    ["one short word", "No"],
  ])("keeps its margins with %s", async (_, title) => {
    const { bytes } = await draw({ title });
    const { dominant } = await sharp(bytes).stats();
    // sharp counts the colours in steps of 16.
    expect(dominant).toEqual({ r: 248, g: 248, b: 248 });
    const margins = [
      { left: 1120, top: 0, width: 80, height: 630 },
      { left: 0, top: 0, width: 75, height: 630 },
      { left: 0, top: 512, width: 1200, height: 24 },
    ];
    for (const margin of margins) {
      const { data } = await sharp(bytes)
        .extract(margin)
        .greyscale()
        .raw()
        .toBuffer({ resolveWithObject: true });
      expect(Math.min(...data)).toBeGreaterThan(245);
    }
  });

  it.each([
    ["Greek", "Ἡ θάλασσα ἀνεβαίνει"],
    ["Cyrillic", "Паром вернулся, ґанок"],
    ["Vietnamese", "Chuyến phà đầu tiên rời bến"],
    ["Polish and Lithuanian", "„Łódź” i Šiauliai"],
    ["accents typed apart", "Cafe\u0301 by the quay"],
    ["an accent on a letter that no character has it in", "За\u0301мок"],
    ["a non-breaking hyphen, fixed and thin spaces", "A 5\u202f% rise\u2009: the 10\u2011year high"],
    ["a soft hyphen and a mark of direction", "Har\u00adbour\u200e"],
  ])("is drawn for %s", async (_, title) => {
    expect((await draw({ title })).card).toBeDefined();
  });
});

describe("no card", () => {
  it.each([
    ["Chinese", "潮水来了"],
    ["one Chinese word", "The word 港 explained"],
    ["Arabic", "عاد المركب"],
    ["an emoji", "Hello 👋"],
    ["an emoji of several parts", "Hello 👩‍🚒"],
    ["an accent that the typeface lacks", "x\u20dd"],
  ])("is drawn for a title with %s", async (_, title) => {
    expect((await draw({ title })).card).toBeUndefined();
  });

  it("is drawn when the date or the publication cannot be set", async () => {
    expect((await draw({ date: "2026年" })).card).toBeUndefined();
    expect((await draw({ publication: "港口" })).card).toBeUndefined();
  });

  it("is remembered", async () => {
    const { root } = await draw({ title: "潮水来了" });
    expect(await drawWithoutPainter(root, { title: "潮水来了" })).toBeUndefined();
    await expect(drawWithoutPainter(root, { title: "潮水" })).rejects.toThrow();
  });
});

describe("a second build", () => {
  it("loads nothing that draws", async () => {
    const { root, card } = await draw();
    expect(await drawWithoutPainter(root)).toEqual(card);
    await expect(drawWithoutPainter(root, { title: "Another" })).rejects.toThrow();
  });

  it("draws a card anew that was damaged or is gone, to the same bytes", async () => {
    const { root, card, bytes } = await draw();
    const file = path.join(root, card?.file ?? "");
    await truncate(file, 100);
    expect((await draw({}, root)).bytes).toEqual(bytes);
    await rm(file);
    expect((await draw({}, root)).bytes).toEqual(bytes);
  });

  it("finds no unfinished files", async () => {
    const { root } = await draw();
    expect((await readdir(path.join(root, cacheFolder))).filter((name) => name.endsWith(".part"))).toEqual(
      [],
    );
  });
});
