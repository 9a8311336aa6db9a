import { expect, it, onTestFinished } from "vitest";
import { createMinifier } from "../../src/output/minifier.ts";

function createTestMinifier() {
  const minifier = createMinifier();
  onTestFinished(() => minifier.close());
  return minifier;
}

it("makes a page smaller and keeps what it says", async () => {
  const { minify } = createTestMinifier();
  expect(await minify('<!doctype html><p   class="a">\n  One <b> two </b>\n</p> <!-- note -->')).toBe(
    '<!doctype html><p class="a">One <b>two</b></p>',
  );
});

it("leaves inline CSS as it was hashed, and entities as they were written", async () => {
  const { minify } = createTestMinifier();
  const page = '<style>a{color:red;;}</style><a href="?a=1&amp;copy=2">&lt;b&gt;</a>';
  expect(await minify(page)).toBe(page);
});

it("keeps the space between a picture and a word", async () => {
  const { minify } = createTestMinifier();
  const page = '<p>A <img src="a.png" alt="b"> c</p>';
  expect(await minify(page)).toBe(page);
});

it("returns a fixed point", async () => {
  const { minify } = createTestMinifier();
  const once = await minify("<p> a <!-- --> <!-- --> <i> b </i> <!-- --> c </p>");
  expect(await minify(once)).toBe(once);
});

it("fails on a page that it cannot read, with the reason", async () => {
  const { minify } = createTestMinifier();
  await expect(minify("<p><a href='x</p>")).rejects.toThrow("Parse Error");
});
