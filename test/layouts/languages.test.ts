import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createFormats } from "../../_includes/word-formats.ts";
import { en } from "../../_includes/words/en.ts";
import { findLabels, joinPieces, type Words } from "../../_includes/words.ts";
import { findQuotationMarks } from "../../src/markdown/quotation-marks.ts";
import { listSentences } from "../helpers/sentences.ts";

const counts = [0, 1, 2, 3, 11, 100];

/** Words of English that are words of the language too. */
const shared: Readonly<Record<string, string>> = {
  de: "an audio code commit commits feed in mail min minute newsletter organisation person podcast register so text video videos was",
  fr: "article articles audio citation code commit commits contact correction corrections date document documents important mail min minute minutes note opinion organisation organisations page pages podcast publication six source sources transcription",
  es: "audio commit commits editor min no once",
  pt: "as commit commits data feed for link mail min no podcast",
  ar: "",
  "zh-Hans": "",
  ja: "ai",
};
/** Names of formats and services. */
const names = "atom bluesky json sha sms whatsapp";

const wordsOf = (lang: string): Words => findLabels(lang, { lang: "en" }).words;
const group = z.record(z.string(), z.unknown());

/** Every text, and the name of every function, by its path. */
function listWords(words: unknown, path: readonly string[] = []): (readonly [path: string, word: unknown])[] {
  if (typeof words === "string" || typeof words === "function") return [[path.join("."), words]];
  return Object.entries(group.parse(words)).flatMap(([key, part]) => listWords(part, [...path, key]));
}

function listTexts(words: Words): (readonly [path: string, text: string])[] {
  const texts = listWords(words).flatMap(([path, word]) =>
    typeof word === "string" ? [[path, word] as const] : [],
  );
  const called = counts.flatMap((count) => Object.entries(listSentences(words, count)));
  return [...texts, ...called];
}

const latinWords = (text: string) => text.match(/\p{Script=Latin}{2,}/gu) ?? [];
const englishWords = new Set(listTexts(en).flatMap(([, text]) => latinWords(text.toLowerCase())));

it("the sentences of the tests are all there are", () => {
  const functions = listWords(en).filter(([, word]) => typeof word === "function");
  expect(Object.keys(listSentences(en, 1)).sort()).toEqual(functions.map(([path]) => path).sort());
});

describe.each(Object.entries(shared))("the words in %s", (lang, words) => {
  const texts = listTexts(wordsOf(lang));
  const allowed = new Set(`${names} ${words}`.split(" "));

  it("are there, whatever the numbers", () => {
    expect(wordsOf(lang)).not.toBe(en);
    const wrong = texts.filter(
      ([path, text]) =>
        path !== "kicker.kinds.news" &&
        (text.trim() === "" || /undefined|null|NaN|\[object|#| {2}/.test(text)),
    );
    expect(wrong).toEqual([]);
  });

  it("are none of English", () => {
    const found = texts.flatMap(([, text]) =>
      latinWords(text.toLowerCase()).filter((word) => englishWords.has(word) && !allowed.has(word)),
    );
    expect([...new Set(found)].sort()).toEqual([]);
  });

  it("have the digits, names and quotation marks that ICU and CLDR know", () => {
    const { byline, punctuation, sources } = wordsOf(lang);
    const { number, list } = createFormats(lang);
    expect(byline.readingTime(1_234)).toContain(number(1_234));
    expect(sources.people(1_234)).toContain(number(1_234));
    expect(joinPieces(byline.by(["X", "Y", "Z"]))).toContain(joinPieces(list(["X", "Y", "Z"])));
    const [open, close] = findQuotationMarks(lang);
    expect(joinPieces(punctuation.quote("X"))).toBe(`${open}X${close}`);
  });
});

describe("plural forms", () => {
  it("are six in Arabic", () => {
    const { byline } = wordsOf("ar");
    expect(counts.map((count) => byline.readingTime(count))).toEqual([
      "أقل من دقيقة",
      "دقيقة واحدة",
      "دقيقتان",
      "3 دقائق",
      "11 دقيقة",
      "100 دقيقة",
    ]);
  });

  it.each([
    ["de", ["0 Minuten", "1 Minute", "2 Minuten"]],
    ["fr", ["0 minute", "1 minute", "2 minutes"]],
    ["es", ["0 minutos", "1 minuto", "2 minutos"]],
    ["pt", ["0 minuto", "1 minuto", "2 minutos"]],
    ["ja", ["0分", "1分", "2分"]],
  ])("are those of ICU in %s", (lang, expected) => {
    expect([0, 1, 2].map((count) => wordsOf(lang).byline.readingTime(count))).toEqual(expected);
  });
});

describe("a summary of sources", () => {
  const counted = { all: 6, onRecord: 2, reports: 2, documents: 1, datasets: 0, unnamed: 1 };

  it.each([
    ["de", "Sechs Quellen: zwei namentlich, zwei Berichte, ein Dokument, eine ungenannt (†)."],
    ["fr", "Six sources\u00a0: deux nommées, deux articles, un document, une anonyme (†)."],
    ["es", "Seis fuentes: dos identificadas, dos informaciones, un documento, una anónima (†)."],
    ["pt", "6 fontes: 2 identificadas, 2 reportagens, 1 documento, 1 anônima (†)."],
    ["ar", "6 مصادر: مصدران بالاسم، تقريران، وثيقة واحدة، مصدر واحد بلا اسم (†)."],
    ["zh-Hans", "6个来源：2个具名，2篇报道，1份文件，1个匿名（†）。"],
    ["ja", "出典6件：実名2件、報道2件、文書1件、匿名1件（†）。"],
  ])("has the genders and counters of %s", (lang, expected) => {
    expect(wordsOf(lang).sources.summary(counted)).toBe(expected);
  });
});
