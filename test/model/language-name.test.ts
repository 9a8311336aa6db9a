import { expect, it } from "vitest";
import { findLanguageName, isSameLanguage } from "../../src/model/language-name.ts";

it.each([
  ["ar", "العربية"],
  ["de-AT", "Deutsch"],
  ["zh-Hans", "中文"],
  ["qaa", undefined],
])("%s is called %s in itself", (lang, name) => {
  expect(findLanguageName(lang)).toBe(name);
});

it("a region does not make another language", () => {
  expect(isSameLanguage("en", "en-GB")).toBe(true);
  expect(isSameLanguage("en", "de")).toBe(false);
});
