import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { buildSchemas } from "../../scripts/schemas/build-schemas.ts";
import { isSchema, mapSchemas } from "../../src/loading/json-schema.ts";
import { schemaFolder, writeSchemas } from "../../src/loading/write-schemas.ts";
import { copyFields, type JsonFields } from "../../src/model/json.ts";
import { startYamlService, type YamlService } from "../helpers/yaml-language-server.ts";

const packaged = path.resolve(import.meta.dirname, "../../src/exports/schemas");

const named = (names: Readonly<Record<string, string>>) =>
  new Map(Object.entries(names).map(([id, name]) => [id, { name }]));
const facts = {
  authors: named({ ada: "Ada Pier", staff: "The newsroom" }),
  tags: named({ quays: "Quays" }),
  people: named({ "jane-roe": "Jane Roe" }),
  organizations: named({ port: "Port Board" }),
  sections: named({ harbour: "Harbour" }),
  series: named({}),
};

function readJson(text: string): JsonFields {
  const parsed: unknown = JSON.parse(text);
  const copied = copyFields(typeof parsed === "object" && parsed !== null ? parsed : {});
  if ("fault" in copied) throw new Error("JSON has no faults");
  return copied.value;
}

/** Lists each field of a schema with its schema, those in fields as `image.src`. */
function listFields(schema: JsonFields): readonly (readonly [field: string, schema: JsonFields])[] {
  const found: (readonly [string, JsonFields])[] = [];
  mapSchemas(schema, (one, field) => {
    const { properties } = one;
    if (!isSchema(properties)) return one;
    for (const [name, value] of Object.entries(properties))
      if (isSchema(value)) found.push([[...field, name].join("."), value]);
    return one;
  });
  return found;
}

describe("the schemas in src/exports/schemas/", () => {
  it("are those that the build uses; if not, npm run schemas writes them anew", async () => {
    const built = await buildSchemas();
    expect((await readdir(packaged)).sort()).toEqual(Object.keys(built).sort());
    for (const [name, text] of Object.entries(built))
      expect(await readFile(path.join(packaged, name), "utf8"), name).toBe(text);
  });

  it("describe every field", async () => {
    for (const [name, text] of Object.entries(await buildSchemas())) {
      const fields = listFields(readJson(text));
      expect(fields.length, name).toBeGreaterThan(2);
      expect(
        fields.filter(([, { description }]) => !description).map(([field]) => field),
        name,
      ).toEqual([]);
    }
  });

  it("have the sentences of the handbook, choices, limits, patterns and examples", async () => {
    const fields = new Map(listFields(readJson((await buildSchemas())["article.schema.json"] ?? "")));
    expect(fields.get("title")).toMatchObject({
      description: "the headline, at most 110 characters",
      maxLength: 110,
    });
    expect(fields.get("kind")).toMatchObject({
      enum: ["news", "analysis", "explainer", "opinion"],
      default: "news",
    });
    expect(fields.get("image.focus")).toMatchObject({
      examples: ["40% 20%", "center top", "left center"],
      markdownDescription: expect.stringContaining("`40% 20%`"),
    });
    const { pattern } = z.object({ pattern: z.string() }).parse(fields.get("date"));
    expect(
      ["2026-03-02", "2026-03-02T07:30:00Z", "2026-03-02T08:30"].map((date) =>
        new RegExp(pattern).test(date),
      ),
    ).toEqual([true, true, false]);
  });

  it("have the comments of the types of facts", async () => {
    const { "site.schema.json": site = "", "authors.schema.json": authors = "" } = await buildSchemas();
    const fields = new Map(listFields(readJson(site)));
    expect(fields.get("theme.colours.light.ink")).toMatchObject({
      description: "Text and headlines. Light: 12:1 or more; dark: 11:1 to 14:1.",
    });
    expect(fields.get("navigation.to")?.["description"]).toMatch(/^Where it leads: "section:harbour"/);
    expect(new Map(listFields(readJson(authors))).get("*.name")).toMatchObject({
      description: "The name that readers see.",
    });
  });
});

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "offprint-"));
  onTestFinished(() => rm(folder, { recursive: true }));
});

const readWritten = async (name: string) =>
  readJson(await readFile(path.join(folder, schemaFolder, `${name}.schema.json`), "utf8"));

describe("writeSchemas", () => {
  it("adds the publication's ids with their names, and its own fields", async () => {
    const extra = z.strictObject({ rating: z.int().max(5).optional().describe("How good it is.") });
    writeSchemas(folder, { ...facts, extra });
    const fields = new Map(listFields(await readWritten("article")));
    const ids = { enum: ["ada", "staff"], enumDescriptions: ["Ada Pier", "The newsroom"] };
    expect(fields.get("authors")).toMatchObject({ items: ids });
    expect(fields.get("ai.reviewedBy")).toMatchObject(ids);
    expect(fields.get("sources.*.by")).toMatchObject(ids);
    expect(fields.get("about")).toMatchObject({ items: { enum: ["jane-roe", "port"] } });
    expect(fields.get("section")).toMatchObject({ enum: ["harbour"] });
    expect(fields.get("extra.rating")).toMatchObject({ maximum: 5, description: "How good it is." });
    expect(fields.get("extra")).toMatchObject({ additionalProperties: false });
    // A publication without series gives no choice of nothing, which no editor understands.
    expect(fields.get("series.id")).not.toHaveProperty("enum");
    expect([...new Map(listFields(await readWritten("page"))).keys()]).toEqual([
      "title",
      "description",
      "lang",
      "order",
      "redirectFrom",
    ]);
  });

  it("writes a file only if it changes, and mends a damaged one", async () => {
    writeSchemas(folder, facts);
    const file = path.join(folder, schemaFolder, "article.schema.json");
    const { mtimeMs, ino } = await stat(file);
    writeSchemas(folder, facts);
    expect(await stat(file)).toMatchObject({ mtimeMs, ino });
    await writeFile(file, "{");
    writeSchemas(folder, facts);
    expect(await readWritten("article")).toHaveProperty("title");
  });

  it("is no mistake where nothing can be written", async () => {
    await writeFile(path.join(folder, ".cache"), "a file where the folder should be");
    expect(() => writeSchemas(path.join(folder, ".cache"), facts)).not.toThrow();
  });
});

describe("yaml-language-server, with the schema of an article", () => {
  let service: YamlService;
  let home = "";
  beforeAll(async () => {
    home = await mkdtemp(path.join(tmpdir(), "offprint-"));
    await mkdir(path.join(home, "texts"));
    writeSchemas(home, facts);
    service = await startYamlService(
      path.join(home, "texts"),
      path.join(home, schemaFolder, "article.schema.json"),
    );
  });
  afterAll(async () => {
    service.end();
    await rm(home, { recursive: true });
  });

  const head = "title: The gate is open\ndescription: It was mended.\ndate: 2026-03-02\nauthors: [ada]\n";

  it("finds each mistake at its line, and none in what is right", async () => {
    expect(await service.check(`${head}front: { place: lead, until: 2026-03-05 }\nkind: news\n`)).toEqual([]);
    expect(
      await service.check(
        "title: ''\ndescription: It was mended.\ndate: tomorrow\nauthors: [bob]\nkind: rumour\nfoo: 1\n",
      ),
    ).toEqual([
      "1: String is shorter than the minimum length of 1.",
      "3: expected a date such as 2021-03-20 or 2021-03-20T09:30:00Z",
      '4: Value is not accepted. Valid values: "ada", "staff".',
      '5: Value is not accepted. Valid values: "news", "analysis", "explainer", "opinion".',
      "6: Property foo is not allowed.",
    ]);
  });

  it("suggests fields and ids, and explains them", async () => {
    expect(JSON.stringify(await service.complete(`${head}sec|`))).toContain("the part of the publication");
    expect(JSON.stringify(await service.complete(`${head}section: |`))).toContain('"label":"harbour"');
    expect(JSON.stringify(await service.explain(`${head}sect|ion: harbour\n`))).toContain(
      "the part of the publication that the article stands in",
    );
  });
});
