import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { createMinifier } from "../../src/output/minifier.ts";
import { createFolder } from "../helpers/publication.ts";

async function createTestMinifier() {
  const folder = await createFolder({});
  const minifier = createMinifier(folder);
  onTestFinished(() => minifier.close());
  return { folder, minify: minifier.minify };
}

async function listEntries(folder: string): Promise<string[]> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.includes(path.sep));
  return files.map((file) => path.join(folder, file));
}

it("makes a page smaller and keeps what it says", async () => {
  const { minify } = await createTestMinifier();
  expect(await minify('<!doctype html><p   class="a">\n  One <b> two </b>\n</p> <!-- note -->')).toBe(
    '<!doctype html><p class="a">One <b>two</b></p>',
  );
});

it("leaves inline CSS as it was hashed, and entities as they were written", async () => {
  const { minify } = await createTestMinifier();
  const page = '<style>a{color:red;;}</style><a href="?a=1&amp;copy=2">&lt;b&gt;</a>';
  expect(await minify(page)).toBe(page);
});

it("keeps the space between a picture and a word", async () => {
  const { minify } = await createTestMinifier();
  const page = '<p>A <img src="a.png" alt="b"> c</p>';
  expect(await minify(page)).toBe(page);
});

it("returns a fixed point", async () => {
  const { minify } = await createTestMinifier();
  const once = await minify("<p> a <!-- --> <!-- --> <i> b </i> <!-- --> c </p>");
  expect(await minify(once)).toBe(once);
});

it("reads what it remembers instead of doing it again", async () => {
  const { folder, minify } = await createTestMinifier();
  await minify("<p> a </p>");
  const [entry = ""] = await listEntries(folder);
  const text = await readFile(entry, "utf8");
  expect(await listEntries(folder)).toHaveLength(2);
  expect(text.slice(64)).toBe("<p>a</p>");
});

it.each([
  ["cut short", (text: string) => text.slice(0, -2)],
  ["empty", () => ""],
  ["foreign", () => "something else"],
])("makes an entry anew that is %s", async (_name, damage) => {
  const { folder, minify } = await createTestMinifier();
  await minify("<p> a </p>");
  for (const entry of await listEntries(folder))
    await writeFile(entry, damage(await readFile(entry, "utf8")));
  expect(await minify("<p> a </p>")).toBe("<p>a</p>");
});

it("fails on a page that it cannot read, with the reason", async () => {
  const { minify } = await createTestMinifier();
  await expect(minify("<p><a href='x</p>")).rejects.toThrow("Parse Error");
});
