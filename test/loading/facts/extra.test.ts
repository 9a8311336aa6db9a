import { describe, expect, expectTypeOf, it } from "vitest";
import { defineExtra, readExtra, z } from "../../../src/exports/facts.ts";
import { findDiagnostics, loadFrom, writeArticle } from "../../helpers/publication.ts";

const file = "src/content/articles/2021/a.md";
const write = (extra?: string) => ({ [file]: writeArticle({ extra }) });

const extra = defineExtra({
  rating: z.int().min(1).max(5).optional(),
  price: z.strictObject({ amount: z.number().multipleOf(0.5), currency: z.enum(["EUR", "USD"]) }).optional(),
  cooks: z.array(z.string().min(2)).min(1).max(2).optional(),
  opens: z.iso.date().optional(),
  isFree: z.boolean().default(false),
});
const facts = { extra };

describe("the publication's own fields", () => {
  it("are plain frozen data in the Edition, also in lists, with the defaults of their schemas", async () => {
    const { edition } = await loadFrom(
      write("{ rating: 4, price: { amount: 2.5, currency: EUR }, cooks: [Jo, Mia], opens: 2021-03-20 }"),
      { facts },
    );
    const [article] = edition.articles;
    const value = {
      rating: 4,
      price: { amount: 2.5, currency: "EUR" },
      cooks: ["Jo", "Mia"],
      opens: "2021-03-20",
      isFree: false,
    };
    expect(article?.extra).toEqual(value);
    expect(article?.teaser.extra).toEqual(value);
    expect(Object.isFrozen(article?.extra["price"])).toBe(true);
  });

  it("are read by layouts with the types of their schemas (checked by tsc)", async () => {
    const { edition } = await loadFrom(write("{ rating: 4 }"), { facts });
    for (const article of edition.articles) {
      const own = readExtra(article, extra);
      expectTypeOf(own.rating).toEqualTypeOf<number | undefined>();
      expectTypeOf(own.price?.currency).toEqualTypeOf<"EUR" | "USD" | undefined>();
      expectTypeOf(own.isFree).toEqualTypeOf<boolean>();
      expect(own).toEqual({ rating: 4, isFree: false });
    }
    expect(edition.articles).toHaveLength(1);
  });

  it("are empty without a file that declares them", async () => {
    const { edition } = await loadFrom(write());
    expect(edition.articles[0]?.extra).toEqual({});
  });

  it.each([
    ["{ rating: 9 }", "6:10 error extra.rating: found the number 9; at most 5 would pass"],
    ["{ rating: 3.5 }", "error extra.rating: found the number 3.5; expected a whole number"],
    ["{ rating: good }", 'error extra.rating: found "good"; expected a number'],
    ["{ ratting: 3 }", '6:10 error extra.ratting: unknown field; did you mean "rating"?'],
    [
      "{ colour: red }",
      "error extra.colour: unknown field; _data/extra.ts declares rating, price, cooks, opens, isFree",
    ],
    ["{ price: { amount: 1 } }", "error extra.price.currency: missing; expected one of EUR, USD"],
    [
      "{ price: { amount: 1, curency: EUR, currency: EUR } }",
      'error extra.price.curency: unknown field; did you mean "currency"?',
    ],
    [
      "{ price: { amount: 0.3, currency: EUR } }",
      "error extra.price.amount: found the number 0.3; expected a multiple of 0.5",
    ],
    ["{ cooks: [] }", "error extra.cooks: found an empty list; expected at least 1 entry"],
    ["{ cooks: [Jo, Mia, Al] }", "error extra.cooks: found 3 entries; at most 2 would pass"],
    ["{ cooks: [J] }", "error extra.cooks.0: found 1 character; at least 2 would pass"],
    ["{ opens: soon }", 'error extra.opens: found "soon"; expected ISO date'],
    ["4", "6:1 error extra: found the number 4; expected the fields rating, price"],
  ])("are checked, each at its line: %s", async (value, message) => {
    expect(await findDiagnostics(write(value), { facts })).toEqual([expect.stringContaining(message)]);
  });

  it("stand below extra, and a text of them is not cut off at a comment", async () => {
    expect(await findDiagnostics({ [file]: writeArticle({ rating: "4" }) }, { facts })).toEqual([
      expect.stringContaining(
        "error rating: unknown field; it belongs below extra: rating in an indented line",
      ),
    ]);
    const cut = "\n  opens: 2021-03-20\n  cooks:\n    - Cook #9 of the day";
    expect(await findDiagnostics(write(cut), { facts })).toEqual([
      expect.stringContaining('error extra.cooks.0: found "#9 of the day", a comment to YAML'),
    ]);
  });

  it("may be required of every article", async () => {
    const required = { extra: defineExtra({ rating: z.int() }) };
    expect(await findDiagnostics(write(), { facts: required })).toEqual([
      expect.stringContaining("error extra.rating: missing; expected a number"),
    ]);
  });

  it("are a mistake if no file declares them", async () => {
    expect(await findDiagnostics(write("{ rating: 4 }"))).toEqual([
      expect.stringContaining("error extra.rating: unknown field; _data/extra.ts has to declare it"),
    ]);
  });
});

describe("a schema that makes something else than plain data", () => {
  it.each([
    ["a Date", z.coerce.date(), "makes a Date of it"],
    ["a function", z.string().transform(() => () => 1), "makes a function of it"],
    ["a Map", z.string().transform(() => new Map()), "makes a Map of it"],
    ["no number", z.string().transform(() => Number.NaN), "makes NaN of it"],
    ["another type", z.string().transform((text) => text.length), "does not accept what it makes of it"],
    ["ever more", z.string().transform((text) => `${text}!`), "or changes it again"],
    [
      "a promise",
      z.string().refine(async () => true),
      "the schema in _data/extra.ts failed: one of its functions is async",
    ],
    [
      "an error",
      z.string().refine(() => {
        throw new Error("no network");
      }),
      "the schema in _data/extra.ts failed: Error: no network",
    ],
  ])("is reported at the article's line: %s", async (_, schema, message) => {
    const own = { extra: defineExtra({ opens: schema }) };
    expect(await findDiagnostics(write("{ opens: 2021-03-20 }"), { facts: own })).toEqual([
      expect.stringMatching(new RegExp(`^${file}:6:\\d+ error extra.*${message}`)),
    ]);
  });

  it("may tidy a text, as long as a tidy text stays as it is", async () => {
    const own = defineExtra({ place: z.string().trim().toLowerCase() });
    const { edition } = await loadFrom(write('{ place: " Kiel " }'), { facts: { extra: own } });
    expect(edition.articles[0]?.extra).toEqual({ place: "kiel" });
  });
});

it.each([[{ rating: 4 }], [z.int()], ["rating"]])(
  "refuses a declaration without defineExtra: %j",
  async (value) => {
    const found = await findDiagnostics(write(), { facts: { extra: value } });
    expect(found).toEqual([
      expect.stringMatching(
        /^_data\/extra.ts:1:1 error extra: found no schema; expected: export const extra/,
      ),
    ]);
  },
);

it.each<[string, z.core.$ZodLooseShape, string]>([
  ["is a text", { rating: "int" }, "the field rating is no schema; expected a schema, such as"],
  [
    "throws",
    {
      get rating(): never {
        throw new Error("boo");
      },
    },
    "a field cannot be read (Error: boo); expected a schema, such as",
  ],
])("a field that %s is reported once, and not in every article", async (_, shape, message) => {
  const found = await findDiagnostics(write(), { facts: { extra: defineExtra(shape) } });
  expect(found).toEqual([expect.stringContaining(`_data/extra.ts:1:1 error extra: ${message}`)]);
});
