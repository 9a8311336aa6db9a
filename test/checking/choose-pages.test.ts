import { describe, expect, it } from "vitest";
import { choosePages } from "../../src/checking/choose-pages.ts";

const number = (count: number, form: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => form(index));

const paths = [
  "index.html",
  "about.html",
  ...number(500, (index) => `${2015 + (index % 10)}/story-${index}.html`),
  ...number(50, (index) => `2024/story-${index}.history.html`),
  ...number(10, (index) => `tags/tag-${index}.html`),
  ...number(30, (index) => `page-${index + 2}.html`),
];

const count = (chosen: readonly string[], form: RegExp) => chosen.filter((path) => form.test(path)).length;

describe("choosePages", () => {
  it("takes all where there is room", () => {
    expect(choosePages(["b.html", "a.html"], 2)).toEqual(["b.html", "a.html"]);
  });

  it("takes from each kind evenly, and what is left of the room from the large ones", () => {
    const chosen = choosePages(paths, 66);
    expect(new Set(chosen).size).toBe(66);
    expect(count(chosen, /^(?:index|about)/)).toBe(2);
    expect(count(chosen, /^tags/)).toBe(10);
    expect(count(chosen, /history/)).toBe(18);
    expect(count(chosen, /^page/)).toBe(18);
    expect(count(chosen, /story-\d+\.html/)).toBe(18);
  });

  it("spreads its choice over a kind, the same in every run", () => {
    const chosen = choosePages(paths, 66);
    expect(new Set(chosen.flatMap((path) => path.match(/^\d{4}(?=.*\d\.html)/) ?? [])).size).toBeGreaterThan(
      6,
    );
    expect(new Set(choosePages(paths.toReversed(), 66))).toEqual(new Set(chosen));
  });
});
