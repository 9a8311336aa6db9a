import { describe, expect, it } from "vitest";
import { parseLanguageTag } from "../../src/model/language-tag.ts";
import { findDiagnostics, sampleFacts, writeArticle } from "../helpers/publication.ts";

const form = "expected a BCP 47 language tag such as en or zh-Hans";

describe("a language tag", () => {
  it.each([
    ["en", "en"],
    ["zh-Hans", "zh-Hans"],
    ["EN-us", "en-US"],
    ["eng", "en"],
    ["iw", "he"],
    ["en-UK", "en-GB"],
    ["hbo", "hbo"],
    ["qaa", "qaa"],
    ["de-CH-1996", "de-CH-1996"],
    ["en-basiceng", "en-basiceng"],
    ["en-u-nu-latn", "en-u-nu-latn"],
    ["en-x-house", "en-x-house"],
  ])("%s is known to ICU or the registry, and is %s", (text, tag) => {
    expect(parseLanguageTag(text)).toEqual({ value: tag });
  });

  it.each([
    ["jp", "jp", "language", "ja"],
    ["cn", "cn", "language", "zh"],
    ["gr", "gr", "language", "el"],
    ["jp-JP", "jp", "language", "ja-JP"],
    ["english", "english", "language", "en"],
    ["englsh", "englsh", "language", "en"],
    ["deutsch", "deutsch", "language", "de"],
    ["en-Zyxw", "Zyxw", "script", "en"],
    ["en-YY", "YY", "region", "en"],
    ["en-foobar", "foobar", "variant", "en"],
  ])("%s has %s, which is no known %s; %s is near", (text, unknown, kind, nearest) => {
    const mistake = `"${unknown}" is no ${kind} that ICU or the IANA registry knows; did you mean "${nearest}"?`;
    expect(parseLanguageTag(text)).toEqual({ message: mistake });
  });

  it.each([
    ["en_US", "en-US"],
    ["français", "fr"],
    ["日本語", "ja"],
  ])("%s has not the form of one; %s is near", (text, nearest) => {
    expect(parseLanguageTag(text)).toEqual({ message: `${form}; did you mean "${nearest}"?` });
  });

  it.each(["", "x", "i-nothing", "x".repeat(10_000)])("of %.10s no other is near", (text) => {
    expect(parseLanguageTag(text)).toEqual({ message: form });
  });

  it.each(["xx", "zz", "some words"])("of %s no other is guessed", (text) => {
    expect(parseLanguageTag(text)).toMatchObject({ message: expect.not.stringContaining("did you mean") });
  });
});

describe("an unknown language", () => {
  const file = "src/content/articles/2021/a.md";
  const mistake = '"jp" is no language that ICU or the IANA registry knows; did you mean "ja"?';

  it("is reported in an article's front matter", async () => {
    expect(await findDiagnostics({ [file]: writeArticle({ lang: "jp" }) })).toEqual([
      `${file}:6:1 error lang: found "jp"; ${mistake}`,
    ]);
  });

  it("is reported in a page's", async () => {
    const page = "---\ntitle: About\ndescription: Who we are.\nlang: jp\n---\nUs.\n";
    expect(await findDiagnostics({ "src/content/pages/about.md": page })).toEqual([
      `src/content/pages/about.md:4:1 error lang: found "jp"; ${mistake}`,
    ]);
  });

  it("is reported of words in a text", async () => {
    expect(await findDiagnostics({ [file]: writeArticle({}, "The word [日本]{lang=jp}.") })).toEqual([
      `${file}:7:10 error lang: found {lang=jp}; ${mistake}`,
    ]);
  });

  it("is reported of the site", async () => {
    const facts = { site: { ...sampleFacts.site, lang: "jp" } };
    expect(await findDiagnostics({}, { facts })).toEqual([
      `_data/site.ts:6:3 error lang: found "jp"; ${mistake}`,
    ]);
  });
});
